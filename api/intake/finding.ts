import type { Finding } from '../contract.ts';
import { directIdentifierIn } from './direct-identifier.ts';

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
    if (this.listed.length < LISTED) this.listed.push(told({ code, ...found }));
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

/** Columns whose cells say who somebody is. */
const WHO = /subj|patient|pasient|participant|deltaker|person|(^|_)(id|pid|mrn)$/i;
/** Digits in a row that are no part of a decimal number. */
const LONG_DIGITS = /(?<!\d|\d[.,])\d{6}[\d -]*\d(?![.,]?\d)/g;
/** Two or more capitalised words, as names are written. */
const NAMES = /\p{Lu}\p{Ll}+(?:[\s,.'-]+\p{Lu}(?:\p{Ll}+|\.)?)+/gu;

/** A finding as it may be told and stored. The header stands as it is written: it is what whoever delivers must mend. */
function told({ code, file, line, column, found, wanted }: Omit<Finding, '__typename'>): Finding {
  const cell = code === 'IMPORT_HEADER' ? withoutIdentifiers(found) : masked(found);
  return {
    code,
    file,
    line,
    column: withoutIdentifiers(column),
    found: column !== null && WHO.test(column) && code !== 'IMPORT_HEADER' ? lettersHidden(cell) : shortened(cell),
    wanted: withoutIdentifiers(wanted)!,
  };
}

/** With nothing in it that could name a person: long runs of digits, addresses and what looks like a name are dots. */
export function masked(found: string | null): string | null {
  const hidden = withoutIdentifiers(found)
    ?.replace(LONG_DIGITS, dots)
    .replace(/\S+@\S+/g, '•••');
  return shortened(hidden?.replace(NAMES, (name) => name.replace(/\p{L}/gu, '•')) ?? null);
}

/** Of what says who somebody is the shape alone: P001 stays, a word does not. */
export function lettersHidden(cell: string | null): string | null {
  return cell?.replace(/\p{L}{2,}/gu, dots) ?? null;
}

function withoutIdentifiers(text: string | null): string | null {
  const plain = text?.replaceAll('\0', '') ?? null;
  return plain !== null && directIdentifierIn(plain) !== null ? '•••' : plain;
}

function shortened(text: string | null): string | null {
  const characters = [...(text ?? '')];
  return characters.length > LONGEST_FOUND ? `${characters.slice(0, LONGEST_FOUND).join('')}…` : text;
}

const dots = (text: string): string => '•'.repeat(text.length);
