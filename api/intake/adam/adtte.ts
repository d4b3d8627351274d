import { numberText, plainNumber, UNITS } from '../cell-text.ts';
import type { TimeUnit } from '../dialect.ts';
import type { CellFault, Cells, ReadRecord } from '../record-reader.ts';
import { armOf, cell, cohortOf, present } from './cell.ts';

const ARM = ['TRTA', 'TRT01A', 'ACTARM', 'TRTP', 'TRT01P', 'ARM'];
const NAMES = { subject: 'USUBJID', cohort: 'TRTA', endpoint: 'PARAMCD', days: 'AVAL', event: 'CNSR' };

/** Parameters of ADTTE that are endpoints of ours. */
const ENDPOINTS: Readonly<Record<string, string>> = {
  OS: 'OS',
  PFS: 'PFS',
  RSD: 'DOR',
  DOR: 'DOR',
  TRTDUR: 'TOT',
  TOT: 'TOT',
  TTDE: 'TTE',
  TTE: 'TTE',
};

const WRITTEN: Readonly<Record<string, TimeUnit>> = {
  DAY: 'days',
  DAYS: 'days',
  WEEK: 'weeks',
  WEEKS: 'weeks',
  MONTH: 'months',
  MONTHS: 'months',
  YEAR: 'years',
  YEARS: 'years',
};

/** One time to event a record. CNSR is 0 for the event and more for every kind of censoring. */
export function adtteReader(declared: TimeUnit | null): (record: Cells) => ReadRecord {
  return (record) => {
    const faults: CellFault[] = [];
    const parameter = cell(record, 'PARAMCD');
    const endpoint = ENDPOINTS[parameter ?? ''] ?? null;
    if (endpoint === null) {
      faults.push(fault('IMPORT_CODE_UNKNOWN', 'PARAMCD', parameter, `one of ${Object.keys(ENDPOINTS).join(', ')}`));
    }
    const written = cell(record, 'AVALU');
    const unit = written === null ? declared : (WRITTEN[written.toUpperCase()] ?? null);
    if (unit === null) faults.push(fault('IMPORT_UNIT', 'AVALU', written, 'days, weeks, months or years'));
    const time = plainNumber(cell(record, 'AVAL') ?? '', '.');
    if (time === undefined) faults.push(fault('IMPORT_TYPE', 'AVAL', cell(record, 'AVAL'), 'a number'));
    const censored = cell(record, 'CNSR');
    if (!/^\d+$/.test(censored ?? ''))
      faults.push(fault('IMPORT_TYPE', 'CNSR', censored, '0 for the event, 1 or more for censoring'));
    if (faults.length > 0) return { rows: [], faults };
    const cells = present({
      subject: cell(record, 'USUBJID'),
      cohort: cohortOf(armOf(record, ARM)),
      endpoint,
      days: numberText(Number(time) * UNITS[unit!]),
      event: String(Number(censored) === 0),
    });
    return { rows: [{ table: 'event_time', cells, names: NAMES }], faults };
  };
}

function fault(code: CellFault['code'], column: string, found: string | null, wanted: string): CellFault {
  return { code, column, found, wanted };
}
