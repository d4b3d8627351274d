import type { CellFault, Cells, ReadRecord } from '../record-reader.ts';
import { adamDay, armOf, cell, cohortOf, firstOf, present } from './cell.ts';

const ARM = ['TRT01A', 'ACTARM', 'TRT01P', 'ARM'];
const SUBJECT = {
  subject: 'USUBJID',
  age: 'AGE',
  sex: 'SEX',
  site: 'SITEID',
  tumour_type: 'TUMTYPE',
  ecog: 'ECOG',
  prior_lines: 'NPRIOR',
  treatment_started_on: 'TRTSDT',
  died_on: 'DTHDT',
};
const TREATMENT = {
  subject: 'USUBJID',
  cohort: 'TRT01A',
  drug: 'TRT01A',
  started_on: 'TRTSDT',
  stopped_on: 'TRTEDT',
  days: 'TRTDURD',
};
/** What CDISC writes where the sex is not known. */
const UNKNOWN_SEX = /^(U|UNK|UNKNOWN)$/i;

/**
 * One subject a record, and the treatment where there was one. LSTALVDT is not read: it is derived from some of the data
 * and may lie before the first dose, and what it is for, the time under observation, ADTTE says.
 */
export function readAdsl(record: Cells): ReadRecord {
  const arm = armOf(record, ARM);
  const day = (column: string): string | null => adamDay(cell(record, column));
  const sex = cell(record, 'SEX');
  const subject = present({
    subject: cell(record, 'USUBJID'),
    age: cell(record, 'AGE'),
    sex: sex !== null && UNKNOWN_SEX.test(sex) ? null : sex,
    site: cell(record, 'SITEID'),
    tumour_type: cell(record, 'TUMTYPE'),
    ecog: cell(record, 'ECOG'),
    prior_lines: cell(record, 'NPRIOR'),
    treatment_started_on: day('TRTSDT'),
    died_on: day('DTHDT'),
  });
  const rows = [{ table: 'subject', cells: subject, names: SUBJECT }];
  const faults = [...ageFaults(record), ...armFaults(record, arm)];
  if (arm === null || cell(record, 'TRTSDT') === null) return { rows, faults };
  const treatment = present({
    subject: cell(record, 'USUBJID'),
    cohort: cohortOf(arm),
    drug: arm,
    started_on: day('TRTSDT'),
    stopped_on: day('TRTEDT'),
    days: cell(record, 'TRTDURD'),
  });
  return { rows: [...rows, { table: 'treatment', cells: treatment, names: TREATMENT }], faults };
}

/** Ages are years with us. */
function ageFaults(record: Cells): CellFault[] {
  const found = cell(record, 'AGEU');
  if (found === null || cell(record, 'AGE') === null || /^YEARS?$/i.test(found)) return [];
  return [{ code: 'IMPORT_UNIT', column: 'AGEU', found, wanted: 'YEARS, the unit that AGE is read in' }];
}

/** Whoever was given a first dose was given it in an arm. */
function armFaults(record: Cells, arm: string | null): CellFault[] {
  const dosed = cell(record, 'TRTSDT');
  if (dosed === null || arm !== null) return [];
  const found = firstOf(record, ARM);
  const wanted = `the arm of somebody who was given a first dose, on ${dosed}`;
  return [{ code: 'IMPORT_REQUIRED', column: ARM.find((name) => name in record) ?? 'TRT01A', found, wanted }];
}
