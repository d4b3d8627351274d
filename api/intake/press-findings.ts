import { parse } from 'csv-parse/sync';
import type { FoundRecord } from './byte-scan.ts';
import { lettersHidden, type FindingCode, type Findings } from './finding.ts';
import type { PressFault } from '../lake/press.ts';
import type { Parcel } from './parcel.ts';
import type { DeliveredNames } from './record-reader.ts';
import { markOf } from './cell-text.ts';
import { findRecords } from './scan-file.ts';
import { shapeOf } from './scan-findings.ts';
import { templateNamed } from './templates/templates.ts';

/** Where a row of a table came from. */
export interface Origin {
  readonly parcel: Parcel;
  /** From 1, in the order of the file. */
  readonly record: number;
  readonly names: DeliveredNames;
}

export type Origins = (record: number) => Origin;

/** Adds to the findings what the press has refused, with the line and the cell as they stand in the delivered file. */
export async function addPressFindings(
  table: string,
  faults: readonly PressFault[],
  origins: Origins,
  findings: Findings,
): Promise<void> {
  const places = await locate(faults.map(({ record }) => origins(record)));
  const order = templateNamed(table).columns.map(({ name }) => name);
  const position = ({ fault }: PressFault): number => order.indexOf(fault.split(/[:<]/)[0]!);
  const sorted = [...faults].sort((a, b) => a.record - b.record || position(a) - position(b));
  for (const { record, fault } of sorted) {
    const origin = origins(record);
    const { parcel } = origin;
    const place = places.get(parcel)?.get(origin.record);
    const { code, column, found, wanted } = worded(table, fault, origin, cellsOf(parcel, place));
    findings.add(code, { file: parcel.name, line: place?.line ?? null, column, found, wanted });
  }
}

/** Where these records stand, file by file. */
export async function locate(origins: readonly Origin[]): Promise<Map<Parcel, ReadonlyMap<number, FoundRecord>>> {
  const places = new Map<Parcel, ReadonlyMap<number, FoundRecord>>();
  for (const parcel of new Set(origins.map((origin) => origin.parcel))) {
    const records = origins.filter((origin) => origin.parcel === parcel).map(({ record }) => record);
    places.set(parcel, await findRecords(parcel.text, shapeOf(parcel, false), records));
  }
  return places;
}

function cellsOf({ head }: Parcel, place: FoundRecord | undefined): (column: string) => string | null {
  const cells = place
    ? (parse(place.text, { delimiter: head.dialect.delimiter, relax_column_count: true })[0] ?? [])
    : [];
  return (column) => cells[head.header.indexOf(column)] ?? null;
}

type Worded = {
  readonly code: FindingCode;
  readonly column: string;
  readonly found: string | null;
  readonly wanted: string;
};

function worded(
  table: string,
  fault: string,
  { parcel, names }: Origin,
  cell: (column: string) => string | null,
): Worded {
  const [earlier, later] = fault.split('<');
  if (later !== undefined) {
    const [first, second] = [names[earlier!] ?? earlier!, names[later] ?? later];
    return {
      code: 'IMPORT_CROSS_FIELD',
      column: first,
      found: `${cell(first)} < ${cell(second)}`,
      wanted: `${first} on or after ${second}: here ${first} < ${second}`,
    };
  }
  const [name, code] = fault.split(':');
  const wanted = templateNamed(table).columns.find((column) => column.name === name)!;
  const column = names[name!] ?? name!;
  const found = name === 'subject' ? lettersHidden(cell(column)) : cell(column);
  const { dialect } = parcel.head;
  const decimal = wanted.written === 'DECIMAL' ? markOf(dialect) : '';
  const asked = wanted.written === 'DATE' ? `a date as ${dialect.dates}, in the years 1900 to 2100` : wanted.wanted;
  return { code: `IMPORT_${code}` as FindingCode, column, found, wanted: asked + decimal };
}
