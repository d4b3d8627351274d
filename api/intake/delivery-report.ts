import type { Delivery, Finding, RefusedAttribute } from '../contract.ts';
import type { DeliveryFile } from '../record/delivery-file.entity.ts';
import type { DeliveryTable } from '../record/delivery-table.entity.ts';
import type { Delivery as DeliveryRecord } from '../record/delivery.entity.ts';
import type { DeliveryEntry } from '../record/delivery-book.ts';
import type { DeliveryRequest } from './delivery-request.ts';
import type { Dialect } from './dialect.ts';
import type { Outcome } from './outcome-of-delivery.ts';

/** What of a delivery stands in `delivery.report`. */
interface Report {
  readonly findings: readonly Finding[];
  readonly refusedAttributes: readonly RefusedAttribute[];
  /** By the name of the file. */
  readonly dialects: Readonly<Record<string, Dialect | null>>;
}

/** A delivery as it is entered into the record: read whole or refused whole. */
export function entryOf(request: DeliveryRequest, outcome: Outcome): DeliveryEntry {
  const { id, format, files, tables, findings } = outcome;
  const accepted = findings.count === 0;
  const records = files.reduce((sum, file) => sum + file.records, 0);
  const report: Report = {
    findings: findings.listed,
    refusedAttributes: outcome.refusedAttributes,
    dialects: Object.fromEntries(files.map(({ name, dialect }) => [name, dialect])),
  };
  return {
    delivery: {
      id,
      source: request.source,
      state: accepted ? 'ACCEPTED' : 'REFUSED',
      format,
      mapping: request.mapping ?? null,
      dataCut: request.dataCut ?? null,
      recordsInFiles: records,
      recordsRead: accepted ? records : 0,
      recordsRefused: accepted ? 0 : records,
      findingCount: findings.count,
      report,
      deliveredBy: request.person,
    },
    files: files.map(({ name, sha256, bytes, records, kept }) => {
      return { delivery: id, name, sha256, keptSha256: kept?.sha256 ?? null, bytes, records };
    }),
    tables: tables.map(({ name, rows, sha256, bytes }) => ({ delivery: id, name, rows, sha256, bytes })),
  };
}

/** A delivery as the contract shows it. */
export function shown(
  delivery: Omit<DeliveryRecord, 'deliveredAt'> & { readonly deliveredAt: Date },
  files: readonly DeliveryFile[],
  tables: readonly DeliveryTable[],
): Delivery {
  const { findings, refusedAttributes, dialects } = delivery.report as Report;
  return {
    id: delivery.id,
    source: delivery.source,
    state: delivery.state,
    format: delivery.format,
    deliveredAt: delivery.deliveredAt.toISOString(),
    deliveredBy: delivery.deliveredBy,
    dataCut: delivery.dataCut,
    files: files.map(({ name, sha256, bytes, records }) => {
      return { name, sha256, bytes, records, dialect: dialects[name] ?? null };
    }),
    tables: tables.map(({ name, rows }) => ({ name, rows })),
    recordsInFiles: delivery.recordsInFiles,
    recordsRead: delivery.recordsRead,
    recordsRefused: delivery.recordsRefused,
    findingCount: delivery.findingCount,
    findings,
    refusedAttributes,
    mapping: delivery.mapping,
  };
}
