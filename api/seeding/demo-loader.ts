import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { PROJECT_ROOT } from '../project-root.ts';
import { Freezer } from '../lake/freezer.ts';
import { DeliveryBook } from '../record/delivery-book.ts';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import { SeedDelivery } from './seed-delivery.ts';
import { readSeeds, type Seed } from './seed.ts';

const FOLDERS = ['seeds/public', 'seeds/demo'];
const MOST_SNAPSHOTS = 1_000;

/** What a start has loaded; nothing at all at every start but the first. */
export interface Loaded {
  readonly sources: readonly string[];
  readonly records: number;
  /** Id of the snapshot that was frozen, null where everything was frozen already. */
  readonly snapshot: string | null;
}

/**
 * Loads the public and the invented data at the first start. What is there stays as it is: a start that was killed
 * half-way is taken up where it ended, and sources that people have delivered to since are left to them.
 */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly book: DeliveryBook,
    private readonly ledger: SnapshotLedger,
    private readonly delivery: SeedDelivery,
    private readonly freezer: Freezer,
  ) {}

  async load(): Promise<Loaded> {
    const seeds = (await Promise.all(FOLDERS.map((folder) => readSeeds(join(PROJECT_ROOT, folder))))).flat();
    const sources: string[] = [];
    let records = 0;
    for (const seed of seeds) {
      if (await this.book.newestAccepted(seed.id)) continue;
      records += await this.delivery.deliver(seed);
      sources.push(seed.id);
    }
    return { sources, records, snapshot: (await this.allFrozen(seeds)) ? null : await this.freeze() };
  }

  /** Whether every seed is in some snapshot, in whichever of its deliveries. */
  private async allFrozen(seeds: readonly Seed[]): Promise<boolean> {
    const snapshots = await this.ledger.list(MOST_SNAPSHOTS);
    const members = await this.ledger.members(snapshots.map(({ id }) => id));
    const frozen = await this.ledger.deliveries(members.map(({ delivery }) => delivery));
    return seeds.every(({ id }) => frozen.some(({ source }) => source === id));
  }

  private async freeze(): Promise<string> {
    const frozen = await this.freezer.freeze({ deliveries: null, note: 'First start', by: null });
    if ('id' in frozen) return frozen.id;
    throw new Error(frozen.message);
  }
}
