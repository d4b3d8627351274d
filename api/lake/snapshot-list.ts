import { Injectable } from '@nestjs/common';
import { Disclosure } from '../access/disclosure.ts';
import { Entitlement } from '../access/entitlement.ts';
import { Refused } from '../access/refused.ts';
import type { Snapshot, SnapshotDelivery } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import type { SnapshotRecord } from '../record/snapshot.entity.ts';
import { SourceList } from './source-list.ts';

/** Which sources whoever asks may see. */
export type Sight = (source: string) => boolean;

/** Of the command line: whoever runs it has the files themselves. */
export const EVERYTHING: Sight = () => true;

const MOST = 200;

/** Every snapshot as the record tells of it. A delivery of a source that one may not see is not there. */
@Injectable()
export class SnapshotList {
  constructor(
    private readonly ledger: SnapshotLedger,
    private readonly sources: SourceList,
    private readonly disclosure: Disclosure,
    private readonly entitlement: Entitlement,
  ) {}

  sightOf(person: Person | null): Sight {
    return (source) => this.entitlement.maySee(person, this.disclosure.rules(source));
  }

  /** Newest first. @throws {Refused} unless first is from 1 to 200 */
  async newest(first: number, sight: Sight): Promise<readonly Snapshot[]> {
    if (!(first >= 1 && first <= MOST)) {
      throw new Refused(
        'BAD_USER_INPUT',
        `Cannot list snapshots as first must be from 1 to ${MOST}: got ${first}`,
        400,
      );
    }
    return this.shown(await this.ledger.list(first), sight);
  }

  /** The newest where no id is given; null where there is none. */
  async one(id: string | null, sight: Sight): Promise<Snapshot | null> {
    const record = id === null ? (await this.ledger.list(1))[0] : await this.ledger.find(id);
    return record ? (await this.shown([record], sight))[0]! : null;
  }

  private async shown(records: readonly SnapshotRecord[], sight: Sight): Promise<readonly Snapshot[]> {
    const members = await this.ledger.members(records.map(({ id }) => id));
    const deliveries = await this.deliveries([...new Set(members.map(({ delivery }) => delivery))], sight);
    return records.map(({ id, note, createdAt, createdBy }) => {
      const own = members.filter(({ snapshot }) => snapshot === id).map(({ delivery }) => delivery);
      return {
        id,
        note,
        createdAt: createdAt.toISOString(),
        createdBy,
        deliveries: deliveries.filter(({ delivery }) => own.includes(delivery)),
      };
    });
  }

  private async deliveries(ids: readonly string[], sight: Sight): Promise<readonly SnapshotDelivery[]> {
    const [records, tables, sources] = await Promise.all([
      this.ledger.deliveries(ids),
      this.ledger.tables(ids),
      this.sources.all(),
    ]);
    return records
      .filter(({ source }) => sight(source))
      .toSorted((a, b) => (a.source < b.source ? -1 : 1))
      .map(({ id, source, dataCut }) => ({
        delivery: id,
        source: sources.find((one) => one.id === source)!,
        dataCut,
        tables: tables
          .filter(({ delivery }) => delivery === id)
          .map(({ name, rows, sha256 }) => ({ name, rows, sha256 }))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      }));
  }
}
