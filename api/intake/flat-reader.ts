import { isIdentifying, isOffTheList } from './attributes.ts';
import type { CellFault, Cells, RecordReader } from './record-reader.ts';
import type { Template } from './templates/column.ts';

/** Reads one of our own flat files: every column is known, and none that is required is missing. */
export class FlatReader implements RecordReader {
  readonly refused: readonly number[];
  readonly headerFaults: readonly CellFault[];
  readonly asItStands: string;

  constructor(
    private readonly template: Template,
    header: readonly string[],
  ) {
    this.asItStands = template.name;
    this.refused = header.flatMap((name, at) => (isOffTheList(name) && !this.knows(name) ? [at] : []));
    this.headerFaults = headerFaults(template, header);
  }

  read(cells: Cells) {
    const own = Object.entries(cells).filter(([name, cell]) => cell !== '' && this.knows(name));
    return { rows: [{ table: this.template.name, cells: Object.fromEntries(own) }], faults: [] };
  }

  delivered(_table: string, column: string): string {
    return column;
  }

  afterLast() {
    return [];
  }

  private knows(name: string): boolean {
    return this.template.columns.some((column) => column.name === name);
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
    ...unknown.map((name) =>
      headerFault(name, name, `${name === '' ? 'a column without a name is' : name} unknown: ${expected}`),
    ),
    ...twice.map((name) => headerFault(name, name, `${name} once: it stands there twice`)),
  ];
}

export function headerFault(column: string, found: string | null, wanted: string): CellFault {
  return { code: 'IMPORT_HEADER', column, found, wanted };
}
