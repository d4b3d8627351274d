import { Injectable } from '@nestjs/common';
import type { Delivery } from '../contract.ts';
import { DeliveryBook } from '../record/delivery-book.ts';
import type { Delivery as DeliveryRecord } from '../record/delivery.entity.ts';
import { shown } from './delivery-report.ts';

const MOST = 200;

/** What has been delivered, as the contract shows it. */
@Injectable()
export class DeliveryList {
  constructor(private readonly book: DeliveryBook) {}

  /** @param source null for every source @param first at most 200 */
  async newest(source: string | null, first: number): Promise<readonly Delivery[]> {
    return this.withParts(await this.book.list(source, Math.max(0, Math.min(first, MOST))));
  }

  async one(id: string): Promise<Delivery | null> {
    const delivery = await this.book.find(id);
    return delivery === null ? null : ((await this.withParts([delivery]))[0] ?? null);
  }

  private async withParts(deliveries: readonly DeliveryRecord[]): Promise<readonly Delivery[]> {
    const ids = deliveries.map(({ id }) => id);
    const [files, tables] = await Promise.all([this.book.files(ids), this.book.tables(ids)]);
    return deliveries.map((delivery) => {
      const own = <Part extends { readonly delivery: string }>(parts: readonly Part[]) =>
        parts.filter((part) => part.delivery === delivery.id);
      return shown(delivery, own(files), own(tables));
    });
  }
}
