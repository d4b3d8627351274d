import { isOffTheList } from '../attributes.ts';
import type { Declared, Head } from '../dialect.ts';
import { headerFault } from '../flat-reader.ts';
import type { CellFault, Cells, FlatRow, ReadRecord, RecordReader } from '../record-reader.ts';
import { readAdrs } from './adrs.ts';
import { readAdsl } from './adsl.ts';
import { adtteReader } from './adtte.ts';
import { readAdtr } from './adtr.ts';

type Dataset = 'ADSL' | 'ADTTE' | 'ADRS' | 'ADTR';

/** Columns by which a dataset is known; the first that fits it is. */
const KNOWN_BY: readonly (readonly [Dataset, readonly string[]])[] = [
  ['ADTTE', ['USUBJID', 'PARAMCD', 'AVAL', 'CNSR']],
  ['ADRS', ['USUBJID', 'PARAMCD', 'AVALC', 'ADT']],
  ['ADTR', ['USUBJID', 'PARAMCD', 'AVAL', 'PCHG', 'ADT']],
  ['ADSL', ['USUBJID', 'AGE', 'SEX', 'TRTSDT']],
];

export function datasetOf(header: readonly string[]): Dataset | null {
  return KNOWN_BY.find(([, columns]) => columns.every((column) => header.includes(column)))?.[0] ?? null;
}

/** Reads CDISC ADaM datasets written as CSV. What we have no use for is left out; nothing is derived that ADaM derives. */
export class AdamReader implements RecordReader {
  readonly headerFaults: readonly CellFault[];
  readonly refused: readonly number[];
  readonly readable: boolean;
  readonly asItStands = null;
  readonly turn = 0;
  private readonly readRecord: (record: Cells) => ReadRecord;
  /** The arm that each cohort is, by the cohort's code. */
  private readonly arms = new Map<string, string>();

  constructor(dataset: Dataset | null, { header }: Head, { timeUnit }: Pick<Declared, 'timeUnit'>) {
    this.refused = header.flatMap((name, at) => (isOffTheList(name) ? [at] : []));
    this.headerFaults = [...unknownDataset(dataset, header), ...withoutUnit(dataset, header, timeUnit)];
    this.readable = this.headerFaults.length === 0;
    this.readRecord = { ADSL: readAdsl, ADTTE: adtteReader(timeUnit), ADRS: readAdrs, ADTR: readAdtr }[
      dataset ?? 'ADSL'
    ];
  }

  read(record: Cells): ReadRecord {
    const { rows, faults } = this.readRecord(record);
    return { rows, faults: [...faults, ...rows.flatMap((row) => this.sameCode(row))] };
  }

  afterLast() {
    return [];
  }

  /** Two arms whose names come to the same code would become one cohort. */
  private sameCode({ table, cells: { cohort, drug } }: FlatRow): CellFault[] {
    if (table !== 'treatment' || cohort === undefined || drug === undefined) return [];
    const known = this.arms.get(cohort) ?? drug;
    this.arms.set(cohort, known);
    if (known === drug) return [];
    const wanted = `an arm whose code, ${cohort}, is not that of "${known}" too`;
    return [{ code: 'IMPORT_CODE_UNKNOWN', column: 'TRT01A', found: drug, wanted }];
  }
}

function unknownDataset(dataset: Dataset | null, header: readonly string[]): CellFault[] {
  if (dataset !== null) return [];
  const known = KNOWN_BY.map(([name, columns]) => `${name} by ${columns.join(', ')}`).join('; ');
  return [headerFault(header[0] ?? '', null, `an ADaM dataset: ${known}`)];
}

function withoutUnit(dataset: Dataset | null, header: readonly string[], timeUnit: Declared['timeUnit']): CellFault[] {
  if (dataset !== 'ADTTE' || header.includes('AVALU') || timeUnit !== null) return [];
  const wanted = 'the unit of AVAL: the file has no AVALU, so declare the time unit (days, weeks, months or years)';
  return [{ code: 'IMPORT_UNIT', column: 'AVAL', found: null, wanted }];
}
