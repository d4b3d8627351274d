import { isIdentifying, isOffTheList } from './attributes.ts';
import type { Head } from './dialect.ts';
import { inOurDialect } from './mapping/mapped-column.ts';
import type { CellFault, Cells, ReadRecord, RecordReader } from './record-reader.ts';
import type { Column, Template } from './templates/column.ts';

/** Reads one of our own flat files: every column is known, and none that is required is missing. */
export class FlatReader implements RecordReader {
  readonly refused: readonly number[];
  readonly headerFaults: readonly CellFault[];
  readonly readable: boolean;
  readonly asItStands: string;
  readonly turn = 0;
  private readonly columns: readonly Column[];

  constructor(
    template: Template,
    private readonly head: Head,
  ) {
    const { header } = head;
    this.asItStands = template.name;
    this.columns = template.columns.filter(({ name }) => header.includes(name));
    this.refused = header.flatMap((name, at) => (isOffTheList(name) ? [at] : []));
    this.headerFaults = headerFaults(template, header);
    this.readable = this.headerFaults.length === 0;
  }

  read(record: Cells): ReadRecord {
    const cells: Record<string, string> = {};
    const faults: CellFault[] = [];
    for (const column of this.columns) {
      const found = record[column.name]!;
      const cell = found === '' ? null : inOurDialect(found, column.name, column, this.head.dialect);
      if (typeof cell === 'string') cells[column.name] = cell;
      else if (cell !== null) faults.push(cell);
    }
    return { rows: [{ table: this.asItStands, cells, names: {} }], faults };
  }

  afterLast() {
    return [];
  }
}

function headerFaults(template: Template, header: readonly string[]): CellFault[] {
  const names = template.columns.map(({ name }) => name);
  const missing = template.columns.filter(({ name, required }) => required && !header.includes(name));
  const unknown = header.filter((name) => !names.includes(name) && !isOffTheList(name) && !isIdentifying(name));
  const twice = header.filter((name, at) => header.indexOf(name) !== at);
  const expected = `template ${template.name} has ${names.join(', ')}`;
  return [
    ...missing.map(({ name }) => headerFault(name, null, `${name} missing: ${expected}`)),
    ...unknown.map((name) => headerFault(name, name, `${name || 'a column without a name is'} unknown: ${expected}`)),
    ...twice.map((name) => headerFault(name, name, `${name} once: it stands there twice`)),
  ];
}

export function headerFault(column: string, found: string | null, wanted: string): CellFault {
  return { code: 'IMPORT_HEADER', column, found, wanted };
}
