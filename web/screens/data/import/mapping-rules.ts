/** A mapping as its YAML says it, for the editor. The server alone decides whether it can be used. */
export interface MappingRules {
  readonly files: readonly FileRule[];
}

export interface FileRule {
  readonly file: string;
  readonly ignore: 'all' | readonly string[];
  readonly refuse: readonly string[];
  /** Names for the columns, where the file's own are wrong. */
  readonly header: readonly string[] | null;
  readonly tables: readonly TableRule[];
}

export interface TableRule {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnRule>>;
  readonly where: Readonly<Record<string, readonly string[]>>;
}

/** Where one of our columns comes from: a column of the file, or one value for every record. */
export type ColumnRule = FromRule | ValueRule;

export interface ValueRule {
  readonly value: string;
}

export interface FromRule {
  readonly from: string;
  readonly pattern?: string;
  readonly codes?: Readonly<Record<string, string>>;
  readonly missing?: readonly string[];
  readonly unit?: string;
  readonly whole_days?: boolean;
  readonly round?: boolean;
}

export const UNITS = ['days', 'weeks', 'months', 'years', 'percent'] as const;

export const FILE_KEYS = [
  'file',
  'encoding',
  'delimiter',
  'decimal',
  'dates',
  'skip',
  'header',
  'trailing_empty',
  'missing',
  'ignore',
  'refuse',
  'tables',
] as const;
export const TABLE_KEYS = ['table', 'columns', 'where'] as const;
export const RULE_KEYS = ['from', 'pattern', 'codes', 'missing', 'unit', 'whole_days', 'round'] as const;

/** What keeps a text from being a mapping, or from being a whole one. */
export interface MappingFault {
  readonly kind:
    | 'yaml'
    | 'noFiles'
    | 'notMap'
    | 'notList'
    | 'unknownKey'
    | 'noName'
    | 'unknownTable'
    | 'unknownColumn'
    | 'missingColumn'
    | 'badRule'
    | 'unknownUnit'
    | 'badPattern';
  readonly line: number | null;
  /** What the words of the fault name. */
  readonly named: Readonly<Record<string, string>>;
  /** The table cannot be drawn before it is mended. */
  readonly blocking: boolean;
}

/** What the editor needs to know of our tables. */
export interface KnownTable {
  readonly name: string;
  readonly columns: readonly KnownColumn[];
}

export interface KnownColumn {
  readonly name: string;
  readonly required: boolean;
  readonly wanted: string;
  readonly codes: readonly { readonly code: string }[];
}

export const isFrom = (rule: ColumnRule): rule is FromRule => 'from' in rule;

/** Columns of the file that a table rule reads. */
export function columnsRead({ columns, where }: TableRule): readonly string[] {
  return [...Object.values(columns).flatMap((rule) => (isFrom(rule) ? [rule.from] : [])), ...Object.keys(where)];
}

/** The last part of a path: a mapping names files without their folders. */
export const baseName = (name: string): string => name.replace(/^.*[\\/]/, '');

/** Whether a rule is about a file: its name, where * stands for anything. */
export function isAbout({ file }: Pick<FileRule, 'file'>, name: string): boolean {
  const parts = file.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(baseName(name));
}
