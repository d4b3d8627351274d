import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DeliveryTable } from './delivery-table.entity.ts';
import { Delivery } from './delivery.entity.ts';
import { recordQuery } from './record-query.ts';
import { SnapshotDelivery } from './snapshot-delivery.entity.ts';
import { SnapshotRecord } from './snapshot.entity.ts';
import { Source } from './source.entity.ts';

/** Which deliveries are frozen together, by whom and when. */
@Injectable()
export class SnapshotLedger {
  constructor(private readonly postgres: DataSource) {}

  /** Newest first. */
  list(first: number): Promise<readonly SnapshotRecord[]> {
    return this.postgres.getRepository(SnapshotRecord).find({ order: { createdAt: 'DESC', id: 'ASC' }, take: first });
  }

  find(id: string): Promise<SnapshotRecord | null> {
    return this.postgres.getRepository(SnapshotRecord).findOneBy({ id });
  }

  sources(): Promise<readonly Source[]> {
    return this.postgres.getRepository(Source).find({ order: { id: 'ASC' } });
  }

  /** Deliveries of each of these snapshots. */
  members(snapshots: readonly string[]): Promise<readonly SnapshotDelivery[]> {
    return this.postgres.getRepository(SnapshotDelivery).findBy({ snapshot: In([...snapshots]) });
  }

  deliveries(ids: readonly string[]): Promise<readonly Delivery[]> {
    return this.postgres.getRepository(Delivery).findBy({ id: In([...ids]) });
  }

  tables(deliveries: readonly string[]): Promise<readonly DeliveryTable[]> {
    return this.postgres.getRepository(DeliveryTable).findBy({ delivery: In([...deliveries]) });
  }

  /** Ids of the newest accepted delivery of each source. */
  async newestAccepted(): Promise<readonly string[]> {
    const rows = await this.postgres.query<readonly { readonly id: string }[]>(recordQuery('newest_accepted'));
    return rows.map(({ id }) => id);
  }

  /** Writes a snapshot whole or not at all; one that is there already stays as it is. */
  async freeze(
    snapshot: Pick<SnapshotRecord, 'id' | 'note' | 'createdBy'>,
    deliveries: readonly string[],
  ): Promise<void> {
    await this.postgres.transaction(async (record) => {
      const written = await record
        .createQueryBuilder()
        .insert()
        .into(SnapshotRecord)
        .values(snapshot)
        .orIgnore()
        .returning(['id'])
        .execute();
      if ((written.raw as readonly unknown[]).length === 0) return;
      await record.insert(
        SnapshotDelivery,
        deliveries.map((delivery) => ({ snapshot: snapshot.id, delivery })),
      );
    });
  }
}
