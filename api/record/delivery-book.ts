import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { DeliveryFile } from './delivery-file.entity.ts';
import { DeliveryTable } from './delivery-table.entity.ts';
import { Delivery } from './delivery.entity.ts';
import { Source } from './source.entity.ts';

/** A delivery with its files and tables, as they are entered together. */
export interface DeliveryEntry {
  readonly delivery: Omit<Delivery, 'deliveredAt'>;
  readonly files: readonly DeliveryFile[];
  readonly tables: readonly DeliveryTable[];
}

/** What has been delivered, accepted or refused. */
@Injectable()
export class DeliveryBook {
  constructor(private readonly postgres: DataSource) {}

  source(id: string): Promise<Source | null> {
    return this.postgres.getRepository(Source).findOneBy({ id });
  }

  /** A source that is there already stays as it is. */
  async register(source: Pick<Source, 'id' | 'title' | 'kind' | 'synthetic'>): Promise<void> {
    await this.postgres.createQueryBuilder().insert().into(Source).values(source).orIgnore().execute();
  }

  find(id: string): Promise<Delivery | null> {
    return this.postgres.getRepository(Delivery).findOneBy({ id });
  }

  /** Newest first. @param source null for every source */
  list(source: string | null, first: number): Promise<readonly Delivery[]> {
    const where = source === null ? {} : { source };
    return this.postgres
      .getRepository(Delivery)
      .find({ where, order: { deliveredAt: 'DESC', id: 'ASC' }, take: first });
  }

  newestAccepted(source: string): Promise<Delivery | null> {
    return this.postgres
      .getRepository(Delivery)
      .findOne({ where: { source, state: 'ACCEPTED' }, order: { deliveredAt: 'DESC' } });
  }

  files(deliveries: readonly string[]): Promise<readonly DeliveryFile[]> {
    return this.postgres
      .getRepository(DeliveryFile)
      .find({ where: { delivery: In([...deliveries]) }, order: { name: 'ASC' } });
  }

  tables(deliveries: readonly string[]): Promise<readonly DeliveryTable[]> {
    return this.postgres
      .getRepository(DeliveryTable)
      .find({ where: { delivery: In([...deliveries]) }, order: { name: 'ASC' } });
  }

  /**
   * Enters a delivery, or leaves an accepted one that is there as it is. Of two that enter the same at the same moment one
   * waits for the other; a refused one is replaced, as what refused it may be gone.
   *
   * @param publish makes the files visible while the row is ours alone; where it throws, nothing is entered
   * @returns whether it was entered
   */
  async enter({ delivery, files, tables }: DeliveryEntry, publish: () => Promise<void>): Promise<boolean> {
    return this.postgres.transaction(async (record) => {
      const { raw } = await record
        .createQueryBuilder()
        .insert()
        .into(Delivery)
        .values(delivery)
        .orIgnore()
        .returning(['id'])
        .execute();
      if ((raw as readonly unknown[]).length === 0 && !(await this.replace(record, delivery))) return false;
      if (files.length > 0) await record.insert(DeliveryFile, [...files]);
      if (tables.length > 0) await record.insert(DeliveryTable, [...tables]);
      await publish();
      return true;
    });
  }

  private async replace(record: EntityManager, delivery: Omit<Delivery, 'deliveredAt'>): Promise<boolean> {
    const { id } = delivery;
    const there = await record.findOneOrFail(Delivery, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (there.state === 'ACCEPTED') return false;
    await record.delete(DeliveryFile, { delivery: id });
    await record.update(Delivery, { id }, { ...delivery, deliveredAt: new Date() });
    return true;
  }
}
