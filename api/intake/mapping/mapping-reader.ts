import { isIdentifying, isOffTheList } from '../attributes.ts';
import type { Head } from '../dialect.ts';
import { headerFault } from '../flat-reader.ts';
import type { CellFault, Cells, DeliveredNames, FlatRow, ReadRecord, RecordReader } from '../record-reader.ts';
import { templateNamed } from '../templates/templates.ts';
import { mappedColumn, type MappedColumn } from './mapped-column.ts';
import type { FileRule, TableRule } from './mapping-file.ts';

/** Reads a foreign file as a mapping says: every column of it is mapped, ignored or refused. */
export class MappingReader implements RecordReader {
  readonly asItStands = null;
  readonly turn = 0;
  readonly headerFaults: readonly CellFault[];
  readonly refused: readonly number[];
  readonly readable: boolean;
  private readonly tables: readonly MappedTable[];

  constructor(
    private readonly rule: FileRule,
    private readonly head: Head,
  ) {
    const { header } = head;
    this.refused = header.flatMap((name, at) => (isOffTheList(name) || rule.refuse.includes(name) ? [at] : []));
    this.headerFaults = rule.ignore === 'all' ? [] : headerFaults(rule, header);
    this.readable = this.headerFaults.length === 0;
    this.tables = rule.ignore === 'all' ? [] : rule.tables.map((table) => new MappedTable(table, rule, head));
  }

  read(cells: Cells): ReadRecord {
    const rows: FlatRow[] = [];
    const faults: CellFault[] = [];
    for (const table of this.tables) table.read(cells, rows, faults);
    const unnamed = this.rule.trailing_empty === 'drop' && cells[''] !== undefined && cells[''] !== '';
    if (unnamed)
      faults.push({
        code: 'IMPORT_HEADER',
        column: '',
        found: cells['']!,
        wanted: 'nothing in a column without a name',
      });
    return { rows, faults };
  }

  afterLast() {
    return [];
  }
}

class MappedTable {
  private readonly columns: readonly (readonly [ours: string, cell: MappedColumn])[];
  private readonly names: DeliveredNames;
  private readonly where: readonly (readonly [column: string, cells: ReadonlySet<string>])[];

  constructor(
    private readonly rule: TableRule,
    { missing }: FileRule,
    { dialect }: Head,
  ) {
    const template = templateNamed(rule.table);
    this.columns = Object.entries(rule.columns).map(([ours, columnRule]) => {
      const column = template.columns.find(({ name }) => name === ours)!;
      return [ours, mappedColumn(columnRule, column, dialect, missing)];
    });
    const named = Object.entries(rule.columns).flatMap(([ours, from]) => ('from' in from ? [[ours, from.from]] : []));
    this.names = Object.fromEntries(named) as DeliveredNames;
    this.where = Object.entries(rule.where ?? {}).map(([column, cells]) => [column, new Set(cells)]);
  }

  read(record: Cells, rows: FlatRow[], faults: CellFault[]): void {
    if (!this.where.every(([column, cells]) => cells.has((record[column] ?? '').trim()))) return;
    const cells: Record<string, string> = {};
    for (const [ours, mapped] of this.columns) {
      const cell = mapped(record);
      if (typeof cell === 'string') cells[ours] = cell;
      else if (cell !== null) faults.push(cell);
    }
    rows.push({ table: this.rule.table, cells, names: this.names });
  }
}

function headerFaults(rule: FileRule, header: readonly string[]): CellFault[] {
  const used = new Set(rule.tables.flatMap(columnsUsed));
  const ignored = new Set([...(rule.ignore === 'all' ? [] : rule.ignore), ...rule.refuse]);
  const named = rule.trailing_empty === 'drop' ? withoutTrailing(header) : header;
  const missing = [...used].filter((name) => !header.includes(name));
  const unknown = named.filter(
    (name) => !used.has(name) && !ignored.has(name) && !isOffTheList(name) && !isIdentifying(name),
  );
  const offTheList = [...used].filter(isOffTheList);
  const twice = named.filter((name, at) => named.indexOf(name) !== at);
  return [
    ...missing.map((name) => headerFault(name, null, `${name} missing: the mapping reads it`)),
    ...unknown.map((name) =>
      headerFault(name, name, `${name || 'a column without a name is'} unknown: map it, ignore it or refuse it`),
    ),
    ...offTheList.map((name) => headerFault(name, name, `${name} not read: it is off the list of what may be stored`)),
    ...twice.map((name) => headerFault(name, name, `${name} once: it stands there twice`)),
  ];
}

function columnsUsed({ columns, where = {} }: TableRule): string[] {
  return [...Object.values(columns).flatMap((rule) => ('from' in rule ? [rule.from] : [])), ...Object.keys(where)];
}

function withoutTrailing(header: readonly string[]): readonly string[] {
  return header.slice(0, header.findLastIndex((name) => name !== '') + 1);
}
