import type { Finding } from '../contract.ts';

export type FindingCode =
  | 'IMPORT_ARCHIVE'
  | 'IMPORT_CODE_UNKNOWN'
  | 'IMPORT_COLUMN_SHIFT'
  | 'IMPORT_COUNT'
  | 'IMPORT_CROSS_FIELD'
  | 'IMPORT_DIRECT_IDENTIFIER'
  | 'IMPORT_DUPLICATE'
  | 'IMPORT_EMPTY'
  | 'IMPORT_ENCODING'
  | 'IMPORT_FORMAT'
  | 'IMPORT_FREE_TEXT'
  | 'IMPORT_HEADER'
  | 'IMPORT_LINE_ENDING'
  | 'IMPORT_LINE_LENGTH'
  | 'IMPORT_MAPPING'
  | 'IMPORT_NUL'
  | 'IMPORT_QUOTE'
  | 'IMPORT_REFERENCE'
  | 'IMPORT_REQUIRED'
  | 'IMPORT_ROW_SHAPE'
  | 'IMPORT_SHRINK'
  | 'IMPORT_SOURCE'
  | 'IMPORT_TYPE'
  | 'IMPORT_UNIT';

const LISTED = 1000;
const LONGEST_FOUND = 60;

/** What is wrong with a delivery: the first thousand findings, and how many there are in all. */
export class Findings {
  count = 0;
  readonly listed: Finding[] = [];

  add(code: FindingCode, found: Omit<Finding, 'code' | '__typename'>): void {
    this.count++;
    if (this.listed.length < LISTED) this.listed.push({ code, ...found, found: masked(found.found) });
  }

  /** Takes over what was found elsewhere. */
  merge(others: Findings): void {
    this.count += others.count;
    this.listed.push(...others.listed.slice(0, LISTED - this.listed.length));
  }

  /** Findings that are known of, but not one by one. */
  addUnlisted(more: number): void {
    this.count += more;
  }
}

/** What stood there, short, and with nothing in it that could name a person: long runs of digits and addresses are dots. */
export function masked(found: string | null): string | null {
  if (found === null) return null;
  const hidden = found.replace(/\d{6}[\d -]*\d/g, (digits) => '•'.repeat(digits.length)).replace(/\S+@\S+/g, '•••');
  return hidden.length > LONGEST_FOUND ? `${hidden.slice(0, LONGEST_FOUND)}…` : hidden;
}
