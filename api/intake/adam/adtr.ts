import { numberText, plainNumber } from '../cell-text.ts';
import type { Cells, ReadRecord } from '../record-reader.ts';
import { adamDay, armOf, cell, cohortOf, dayFaults, daysBetween, parameterFaults, present } from './cell.ts';

const ARM = ['TRTA', 'TRT01A', 'ACTARM', 'TRTP', 'TRT01P', 'ARM'];
const NAMES = { subject: 'USUBJID', cohort: 'TRT01A', day: 'ADT', sum_of_diameters: 'AVAL', change: 'PCHG' };

/** One sum of diameters a record; single lesions are in the sum. */
export function readAdtr(record: Cells): ReadRecord {
  if (cell(record, 'PARAMCD') !== 'SDIAM') return { rows: [], faults: parameterFaults(record) };
  const day = daysBetween(adamDay(cell(record, 'TRTSDT')), adamDay(cell(record, 'ADT')));
  const percent = cell(record, 'PCHG');
  const cells = present({
    subject: cell(record, 'USUBJID'),
    cohort: cohortOf(armOf(record, ARM)),
    day: day === null ? null : String(day),
    sum_of_diameters: cell(record, 'AVAL'),
    change: percent === null ? null : share(percent),
  });
  return { rows: [{ table: 'lesion', cells, names: NAMES }], faults: dayFaults(record, ['TRTSDT', 'ADT']) };
}

/** What is no number stays as it is, for the press to name. */
function share(percent: string): string {
  const value = plainNumber(percent, '.');
  return value === undefined ? percent : numberText(Number(value) / 100);
}
