import { open } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Declared, Dialect, Head } from './dialect.ts';

const SAMPLE_BYTES = 262_144;
const DELIMITERS = [',', ';', '\t'] as const;
const AMBIGUOUS = /^[-+]?\d{1,3}[.,]\d{3}$/;
const DECIMAL_POINT = /^[-+]?\d+\.\d+([eE][-+]?\d+)?$/;
const DECIMAL_COMMA = /^[-+]?(\d+|\d{1,3}([ \u00A0\u202F]\d{3})+),\d+$/;
const GROUPED_POINT = /^[-+]?\d{1,3}([ \u00A0\u202F]\d{3})+\.\d+$/;
const ISO = /^\d{4}-\d{2}-\d{2}/;
const NORWEGIAN = /^\d{1,2}\.\d{1,2}\.\d{4}$/;

export interface Sample {
  readonly text: string;
  /** Whether the file ends within the sample. */
  readonly whole: boolean;
}

/** The first 256 kB of a file as text. Bytes that are not of the encoding become U+FFFD here: the scan names them. */
export async function readSample(path: string): Promise<Sample> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(SAMPLE_BYTES);
    const { bytesRead } = await file.read(bytes, 0, SAMPLE_BYTES, 0);
    const text = new TextDecoder().decode(bytes.subarray(0, bytesRead));
    return { text, whole: bytesRead < SAMPLE_BYTES };
  } finally {
    await file.close();
  }
}

/**
 * How a file is written and what its columns are called.
 *
 * @param skip lines before the header that are no part of the table, as a mapping or a format says
 * @param header names of the columns where the file has none of its own, or they have been skipped
 */
export function readHead(
  sample: Sample,
  declared: Declared,
  { skip, header }: { readonly skip: number; readonly header: readonly string[] | null },
): Head {
  const detected: string[] = declared.encoding === null ? ['encoding'] : [];
  const all = sample.text.split(/\r?\n/);
  const complete = sample.whole ? all : all.slice(0, -1);
  const separator = /^sep=([,;\t])$/.exec(complete[0] ?? '')?.[1] as Dialect['delimiter'] | undefined;
  const before = skip + (separator === undefined ? 0 : 1);
  const lines = complete.slice(before, before + 1000);
  const delimiter = declared.delimiter ?? separator ?? note(detected, 'delimiter', detectDelimiter(lines));
  const rows = cells(lines, delimiter);
  const records = header === null ? rows.slice(1) : rows;
  const dialect: Dialect = {
    encoding: declared.encoding ?? 'utf-8',
    delimiter,
    decimal: declared.decimal ?? note(detected, 'decimal', detectDecimal(records)),
    dates: declared.dates ?? note(detected, 'dates', detectDates(records)),
    detected,
  };
  return { dialect, lines: before + (header === null ? 1 : 0), skip, header: header ?? rows[0] ?? [] };
}

function note<T>(detected: string[], what: string, value: T): T {
  detected.push(what);
  return value;
}

function cells(lines: readonly string[], delimiter: string): string[][] {
  return parse(lines.join('\n'), { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
}

/** The delimiter that splits the header into most cells, as long as records are split alike; a comma where none does. */
function detectDelimiter(lines: readonly string[]): Dialect['delimiter'] {
  const split = DELIMITERS.map((delimiter) => {
    const rows = cellsOrNone(lines, delimiter);
    const fields = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === fields).length / Math.max(1, rows.length);
    return { delimiter, fields, alike };
  });
  const [best] = split.filter(({ fields }) => fields > 1).sort((a, b) => b.fields * b.alike - a.fields * a.alike);
  return best?.delimiter ?? ',';
}

function cellsOrNone(lines: readonly string[], delimiter: string): string[][] {
  try {
    return cells(lines, delimiter);
  } catch {
    return []; // quotes that do not close: the scan names the line
  }
}

/** The mark that numbers show. Open where none shows one, where all that do could be thousands, or where both marks appear. */
function detectDecimal(records: readonly (readonly string[])[]): Dialect['decimal'] {
  const found = records.flat().filter((cell) => !AMBIGUOUS.test(cell));
  const point = found.some((cell) => DECIMAL_POINT.test(cell) || GROUPED_POINT.test(cell));
  const comma = found.some((cell) => DECIMAL_COMMA.test(cell));
  if (point === comma) return '';
  return point ? '.' : ',';
}

function detectDates(records: readonly (readonly string[])[]): Dialect['dates'] {
  const found = records.flat();
  const iso = found.filter((cell) => ISO.test(cell)).length;
  const norwegian = found.filter((cell) => NORWEGIAN.test(cell)).length;
  return norwegian > iso ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
}

/** The names in the line after those skipped. */
export function headerOf(sample: Sample, skip: number): readonly string[] {
  const line = sample.text.replace(/^\uFEFF/, '').split(/\r?\n/, skip + 1)[skip] ?? '';
  return cellsOrNone([line], detectDelimiter([line]))[0] ?? [];
}
