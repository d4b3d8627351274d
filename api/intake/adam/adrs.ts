import type { Cells, ReadRecord } from '../record-reader.ts';
import { adamDay, armOf, cell, cohortOf, dayFaults, daysBetween, firstOf, parameterFaults, present } from './cell.ts';

const ARM = ['TRTA', 'TRT01A', 'ACTARM', 'TRTP', 'TRT01P', 'ARM'];
const NAMES = {
  subject: 'USUBJID',
  cohort: 'TRT01A',
  kind: 'PARAMCD',
  day: 'ADT',
  assessed_on: 'ADT',
  response: 'AVALC',
};

/** Parameters of ADRS that are rows of ours; all others are derived from them and computed anew. */
const KINDS: Readonly<Record<string, { readonly kind: string; readonly confirmed: string | null }>> = {
  OVR: { kind: 'SCAN', confirmed: null },
  BOR: { kind: 'BEST', confirmed: 'false' },
  CBOR: { kind: 'BEST', confirmed: 'true' },
};

const RESPONSES: Readonly<Record<string, string>> = { 'NON-CR/NON-PD': 'NON_CR_NON_PD' };

/** One assessment a record of the parameters we keep; none for those who were never treated. */
export function readAdrs(record: Cells): ReadRecord {
  const kept = KINDS[cell(record, 'PARAMCD') ?? ''];
  const arm = armOf(record, ARM);
  if (kept === undefined || arm === null) return { rows: [], faults: parameterFaults(record) };
  const assessed = adamDay(cell(record, 'ADT'));
  const day = daysBetween(adamDay(cell(record, 'TRTSDT')), assessed);
  const response = cell(record, 'AVALC');
  const cells = present({
    subject: cell(record, 'USUBJID'),
    cohort: cohortOf(arm),
    kind: kept.kind,
    day: day === null ? null : String(day),
    assessed_on: assessed,
    response: response === null ? null : (RESPONSES[response] ?? response),
    confirmed: kept.confirmed,
    criteria: cell(record, 'PARCAT3'),
    assessor: firstOf(record, ['PARCAT2', 'RSEVAL']),
  });
  return { rows: [{ table: 'assessment', cells, names: NAMES }], faults: dayFaults(record, ['TRTSDT', 'ADT']) };
}
