import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../access/audit-trail.ts';
import { CONFIG, type Config } from '../config.ts';
import type { Refusal } from '../contract.ts';
import type { DeliveryTable } from '../record/delivery-table.entity.ts';
import type { Delivery } from '../record/delivery.entity.ts';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import { frozenFile, SealedFile } from './sealed-file.ts';

/** What is to be frozen, and at whose wish. */
export interface FreezeOrder {
  /** Ids of deliveries; null for the newest accepted one of each source. */
  readonly deliveries: readonly string[] | null;
  readonly note: string | null;
  /** Id of a person; null for the command line. */
  readonly by: string | null;
}

/** The id of a snapshot, or why there is none. */
export type Frozen = { readonly id: string } | Refusal;

/** Makes snapshots. The same contents are the same snapshot, whoever freezes them and how often. */
@Injectable()
export class Freezer {
  private readonly lake: string;

  constructor(
    @Inject(CONFIG) { dataDir }: Config,
    private readonly ledger: SnapshotLedger,
    private readonly audit: AuditTrail,
  ) {
    this.lake = join(dataDir, 'lake');
  }

  async freeze({ deliveries: named, note, by }: FreezeOrder): Promise<Frozen> {
    const wanted = [...new Set(named ?? (await this.ledger.newestAccepted()))];
    const [deliveries, tables] = await Promise.all([this.ledger.deliveries(wanted), this.ledger.tables(wanted)]);
    const refusal = refused(wanted, deliveries) ?? (await this.damaged(tables));
    if (refusal) return refusal;
    const id = snapshotId(tables);
    await this.audit.record('snapshot.freeze', by, { snapshot: id, deliveries: wanted.toSorted() });
    await this.ledger.freeze({ id, note, createdBy: by }, wanted);
    return { id };
  }

  /** What is damaged already cannot be frozen. */
  private async damaged(tables: readonly DeliveryTable[]): Promise<Refusal | null> {
    for (const table of tables) {
      const fault = await new SealedFile(frozenFile(this.lake, table)).fault();
      if (fault === null) continue;
      return refusal(
        'DAMAGED_DELIVERY',
        `Cannot freeze delivery ${table.delivery} as its table ${table.name} must be as delivered: ${fault}`,
      );
    }
    return null;
  }
}

/** Hash over what is in the snapshot, in an order of its own. */
export function snapshotId(tables: readonly Pick<DeliveryTable, 'delivery' | 'name' | 'sha256'>[]): string {
  const lines = tables.map(({ delivery, name, sha256 }) => `${delivery} ${name} ${sha256}\n`);
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex');
}

function refused(wanted: readonly string[], deliveries: readonly Delivery[]): Refusal | null {
  if (wanted.length === 0) return refusal('NOTHING_TO_FREEZE', 'Cannot freeze as no delivery has been accepted yet');
  const unknown = wanted.find((id) => !deliveries.some((delivery) => delivery.id === id));
  if (unknown !== undefined)
    return refusal('NOT_FOUND', `Cannot freeze delivery ${unknown} as there is none of that id`);
  const rejected = deliveries.find(({ state }) => state !== 'ACCEPTED');
  if (rejected) return refusal('NOT_ACCEPTED', `Cannot freeze delivery ${rejected.id} as it must have been accepted`);
  const sources = deliveries.map(({ source }) => source);
  const twice = sources.find((source, at) => sources.indexOf(source) !== at);
  if (twice) return refusal('SOURCE_TWICE', `Cannot freeze two deliveries of one source: got ${twice} twice`);
  return null;
}

const refusal = (code: string, message: string): Refusal => ({ __typename: 'Refusal', code, message });
