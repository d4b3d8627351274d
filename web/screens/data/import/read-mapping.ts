import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import {
  FILE_KEYS,
  RULE_KEYS,
  TABLE_KEYS,
  UNITS,
  type ColumnRule,
  type FileRule,
  type KnownTable,
  type MappingFault,
  type MappingRules,
  type TableRule,
} from './mapping-rules.ts';

export interface ReadMapping {
  /** Null where the text cannot be drawn as a table. */
  readonly rules: MappingRules | null;
  readonly faults: readonly MappingFault[];
}

/** Reads a mapping as far as it can be read, and says in order of lines what is wrong with it. */
export function readMapping(text: string, known: readonly KnownTable[]): ReadMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors; // those that follow are mostly made by the first
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    const named = { detail: error.message.split(/ at line \d|\n/)[0]! };
    return { rules: null, faults: [{ kind: 'yaml', line, named, blocking: true }] };
  }
  const reader = new Reader(document, lines, known);
  const files = reader.files();
  const faults = reader.faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { rules: faults.some(({ blocking }) => blocking) ? null : { files }, faults };
}

class Reader {
  readonly faults: MappingFault[] = [];

  constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
    private readonly known: readonly KnownTable[],
  ) {}

  files(): readonly FileRule[] {
    const root = this.document.contents;
    if (!isMap(root)) return this.blocked('noFiles', root, []);
    this.keys(root, ['files']);
    const files = root.get('files', true) as Node | undefined;
    if (!isSeq(files) || files.items.length === 0) return this.blocked('noFiles', files ?? root, []);
    return files.items.flatMap((item) => this.file(item as Node));
  }

  private file(written: Node): readonly FileRule[] {
    const node = this.meant(written);
    if (!isMap(node)) return this.blocked('notMap', node, []);
    this.keys(node, FILE_KEYS);
    const file = text(node.get('file'));
    if (file === null) return this.blocked('noName', node, []);
    const tables = this.meant((node.get('tables', true) as Node | undefined) ?? null);
    if (tables !== null && !isSeq(tables)) return this.blocked('notList', tables, []);
    return [
      {
        file,
        ignore: node.get('ignore') === 'all' ? 'all' : this.list(node.get('ignore', true)),
        refuse: this.list(node.get('refuse', true)),
        header: node.has('header') ? this.list(node.get('header', true)) : null,
        tables: (tables?.items ?? []).flatMap((item) => this.table(item as Node)),
      },
    ];
  }

  private table(written: Node): readonly TableRule[] {
    const node = this.meant(written);
    if (!isMap(node)) return this.blocked('notMap', node, []);
    this.keys(node, TABLE_KEYS);
    const name = text(node.get('table')) ?? '';
    const table = this.known.find((one) => one.name === name);
    if (!table) this.fault('unknownTable', node, { table: name, known: this.known.map((one) => one.name).join(', ') });
    const columns = this.meant((node.get('columns', true) as Node | undefined) ?? null);
    if (columns !== null && !isMap(columns) && !isEmpty(columns)) return this.blocked('notMap', columns, []);
    const rules: Record<string, ColumnRule> = {};
    for (const { key, value } of isMap(columns) ? columns.items : []) {
      const ours = text(key) ?? '';
      if (table && !table.columns.some((column) => column.name === ours)) {
        this.fault('unknownColumn', key as Node, { table: name, column: ours });
      }
      const rule = this.rule(value as Node | null, key as Node);
      if (rule) rules[ours] = rule;
    }
    const missing = table?.columns.filter((column) => column.required && !(column.name in rules)) ?? [];
    if (missing.length > 0) {
      this.fault('missingColumn', node, { table: name, columns: missing.map((one) => one.name).join(', ') });
    }
    return [
      {
        table: name,
        columns: rules,
        where: this.where(this.meant((node.get('where', true) as Node | undefined) ?? null)),
      },
    ];
  }

  private rule(written: Node | null, key: Node): ColumnRule | null {
    const node = written && this.meant(written);
    const column = text(key) ?? '';
    if (isScalar(node) && text(node) !== null) return { from: text(node)! };
    if (!isMap(node)) {
      this.fault('badRule', node ?? key, { column });
      return null;
    }
    const plain = node.toJS(this.document) as Record<string, unknown>;
    if ('value' in plain && Object.keys(plain).length === 1) return { value: String(plain['value'] ?? '') };
    if (typeof plain['from'] !== 'string') {
      this.fault('badRule', node, { column });
      return null;
    }
    this.keys(node, RULE_KEYS);
    this.unitAndPattern(node, plain);
    return fromRule(plain);
  }

  private unitAndPattern(node: Node, { unit, pattern }: Record<string, unknown>): void {
    if (unit !== undefined && !UNITS.some((one) => one === unit)) {
      this.fault('unknownUnit', node, { unit: String(unit), known: UNITS.join(', ') });
    }
    if (pattern !== undefined && !isPattern(String(pattern))) {
      this.fault('badPattern', node, { pattern: String(pattern) });
    }
  }

  private where(node: unknown): TableRule['where'] {
    if (!isMap(node)) return {};
    return Object.fromEntries(node.items.map(({ key, value }) => [text(key) ?? '', this.list(value)]));
  }

  private list(written: unknown): readonly string[] {
    const node = this.meant((written as Node | undefined) ?? null);
    if (node === null || isEmpty(node)) return [];
    if (isSeq(node)) return node.items.map((item) => text(item) ?? '');
    this.fault('notList', node, {}, true);
    return [];
  }

  /** What an alias stands for: a rule may be written once and meant in many places. */
  private meant<N extends Node | null>(node: N): N {
    return (isAlias(node) ? (node.resolve(this.document) ?? null) : node) as N;
  }

  private keys(node: Node, allowed: readonly string[]): void {
    if (!isMap(node)) return;
    for (const { key } of node.items) {
      const name = text(key) ?? '';
      if (!allowed.includes(name)) this.fault('unknownKey', key as Node, { key: name, known: allowed.join(', ') });
    }
  }

  private blocked<T>(kind: MappingFault['kind'], node: Node | null | undefined, instead: T): T {
    this.fault(kind, node ?? null, {}, true);
    return instead;
  }

  private fault(kind: MappingFault['kind'], node: Node | null, named: MappingFault['named'], blocking = false): void {
    const line = node?.range ? this.lines.linePos(node.range[0]).line : null;
    this.faults.push({ kind, line, named, blocking });
  }
}

function text(value: unknown): string | null {
  const plain = isScalar(value) ? value.value : value;
  return ['string', 'number', 'boolean'].includes(typeof plain) ? String(plain) : null;
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null;

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

function fromRule(plain: Record<string, unknown>): ColumnRule {
  const { from, pattern, codes, missing, unit, whole_days, round } = plain;
  return {
    from: String(from),
    ...(pattern !== undefined && { pattern: String(pattern) }),
    ...(isRecord(codes) && { codes: mapValues(codes, String) }),
    ...(Array.isArray(missing) && { missing: missing.map(String) }),
    ...(unit !== undefined && { unit: String(unit) }),
    ...(whole_days !== undefined && { whole_days: whole_days === true }),
    ...(round !== undefined && { round: round === true }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapValues = (record: Record<string, unknown>, change: (value: unknown) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
