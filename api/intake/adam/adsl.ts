import type { Cells, ReadRecord } from '../record-reader.ts';
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
  last_contact_on: 'LSTALVDT',
};
const TREATMENT = {
  subject: 'USUBJID',
  cohort: 'TRT01A',
  drug: 'TRT01A',
  started_on: 'TRTSDT',
  stopped_on: 'TRTEDT',
  days: 'TRTDURD',
};
const UNKNOWN_SEX = /^(U|UNK|UNKNOWN|UNDIFFERENTIATED)$/i;

/** One subject a record, and the treatment where there was one. */
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
    last_contact_on: lastAlive(day('LSTALVDT'), day('TRTSDT')),
  });
  const rows = [{ table: 'subject', cells: subject, names: SUBJECT }];
  if (arm === null || cell(record, 'TRTSDT') === null) return { rows, faults: [] };
  const treatment = present({
    subject: cell(record, 'USUBJID'),
    cohort: cohortOf(arm),
    drug: arm,
    started_on: day('TRTSDT'),
    stopped_on: day('TRTEDT'),
    days: firstOf(record, ['TRTDURD', 'TRTDUR']),
  });
  return { rows: [...rows, { table: 'treatment', cells: treatment, names: TREATMENT }], faults: [] };
}

/** Whoever was given a dose was alive that day, also where the last day alive was derived without it. */
function lastAlive(lastContact: string | null, firstDose: string | null): string | null {
  return lastContact !== null && firstDose !== null && lastContact < firstDose ? firstDose : lastContact;
}
