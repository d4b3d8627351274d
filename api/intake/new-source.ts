import type { SourceKind } from '../contract.ts';
import type { AuditTrail } from '../access/audit-trail.ts';
import type { DeliveryBook } from '../record/delivery-book.ts';
import type { DeliveryRequest } from './delivery-request.ts';

/** What a source is called, in addresses, cohorts and the policy. */
export const SOURCE_ID = /^[A-Z0-9_-]{2,40}$/;

/** What is said of a source that delivers for the first time. What the disclosure policy does not name is protected. */
export interface NewSource {
  readonly title: string;
  readonly kind: SourceKind;
}

/** Registers the source of a delivery under the title that came with it; one that is there already stays as it is. */
export async function registerSource(
  { source: id, register, person }: DeliveryRequest,
  book: DeliveryBook,
  audit: AuditTrail,
): Promise<void> {
  if (!register || (await book.source(id))) return;
  const { title, kind } = register;
  await audit.record('SOURCE_REGISTERED', person, { source: id, title, kind });
  await book.register({ id, title, kind, synthetic: false });
}
