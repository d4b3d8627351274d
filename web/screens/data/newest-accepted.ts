import type { DeliverySummaryFragment } from '../../contract.ts';

/** As many deliveries as the server lists at once. */
export const MOST_LISTED = 200;

/** The newest accepted delivery of each source, sources in order; deliveries come newest first. */
export function newestAccepted(deliveries: readonly DeliverySummaryFragment[]): readonly DeliverySummaryFragment[] {
  const newest = new Map<string, DeliverySummaryFragment>();
  for (const delivery of deliveries) {
    if (delivery.state === 'ACCEPTED' && !newest.has(delivery.source)) newest.set(delivery.source, delivery);
  }
  return [...newest.values()].sort((a, b) => a.source.localeCompare(b.source, 'en'));
}
