import { Injectable } from '@nestjs/common';
import { Disclosure } from '../access/disclosure.ts';
import { Entitlement } from '../access/entitlement.ts';
import type { Snapshot, SnapshotDelivery } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import type { SnapshotRecord } from '../record/snapshot.entity.ts';
import { LakeError } from './lake-error.ts';
import { SourceList } from './source-list.ts';

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

  /** Newest first. @throws {LakeError} unless first is from 1 to 200 */
  async newest(first: number, person: Person | null): Promise<readonly Snapshot[]> {
    if (!(first >= 1 && first <= MOST)) {
      throw new LakeError(
        'BAD_USER_INPUT',
        `Cannot list snapshots as first must be from 1 to ${MOST}: got ${first}`,
        400,
      );
    }
    return this.shown(await this.ledger.list(first), person);
  }

  /** The newest where no id is given; null where there is none. */
  async one(id: string | null, person: Person | null): Promise<Snapshot | null> {
    const record = id === null ? (await this.ledger.list(1))[0] : await this.ledger.find(id);
    return record ? (await this.shown([record], person))[0]! : null;
  }

  private async shown(records: readonly SnapshotRecord[], person: Person | null): Promise<readonly Snapshot[]> {
    const members = await this.ledger.members(records.map(({ id }) => id));
    const deliveries = await this.deliveries([...new Set(members.map(({ delivery }) => delivery))], person);
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

  private async deliveries(ids: readonly string[], person: Person | null): Promise<readonly SnapshotDelivery[]> {
    const [records, tables, sources] = await Promise.all([
      this.ledger.deliveries(ids),
      this.ledger.tables(ids),
      this.sources.all(),
    ]);
    return records
      .filter(({ source }) => this.entitlement.maySee(person, this.disclosure.rules(source)))
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
