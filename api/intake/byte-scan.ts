import { isUtf8 } from 'node:buffer';
import { EMAIL } from './direct-identifier.ts';
import { endsIdentityNumber } from './identity-number.ts';

export type ScanFaultKind =
  | 'ENCODING'
  | 'NUL'
  | 'QUOTE'
  | 'LINE_ENDING'
  | 'LINE_LENGTH'
  | 'ROW_SHAPE'
  | 'IDENTITY_NUMBER'
  | 'EMAIL'
  | 'LONG_TEXT';

/** Something a file's bytes show before anyone has parsed them. Never the value itself. */
export interface ScanFault {
  readonly kind: ScanFaultKind;
  /** Of the file as delivered, from 1. */
  readonly line: number;
  /** Position of the column, from 0; null where the fault is of the whole line. */
  readonly column: number | null;
  /** Fields of a ragged record, bytes of a long line, characters of a long text. */
  readonly size: number | null;
}

export interface ScanShape {
  readonly delimiter: string;
  /** Lines before the first record. They are searched for identifiers, but not for shape. */
  readonly headLines: number;
  /** Fields a record must have; 0 where any number will do. */
  readonly fields: number;
  /** Whether bytes must be UTF-8; another declared encoding has been turned into it elsewhere. */
  readonly utf8: boolean;
}

/** A record as it stands in the file, to say what stood where. */
export interface FoundRecord {
  readonly line: number;
  readonly text: string;
}

export const LONGEST_LINE = 65_536;
const LONGEST_TEXT = 200;
const LISTED = 1000;
/** Most bytes of a register are digits: they cost one look each, and what runs of them are is asked where they end. */
const [PLAIN, DIGIT, DELIMITER, QUOTE, LINE_FEED, RETURN, NUL, AT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Reads a file's bytes once, in pieces that end with a line, and tells what no parser is asked about: how many records there
 * are, which are ragged, and what may not be there at all. Its count of records is the one the parser's must equal.
 */
export class ByteScan {
  records = 0;
  faults: ScanFault[] = [];
  faultCount = 0;
  /** Those asked for, by their number. */
  readonly found = new Map<number, FoundRecord>();
  private readonly kinds = new Uint8Array(256);
  private line = 1;
  private column = 0;
  private piece: Uint8Array = new Uint8Array(0);
  private fieldStart = 0;
  private lineStart = 0;
  private quoted = false;
  private closed = -1;
  private wasQuoted = false;
  private quoteLine = 0;
  private recordStart = 0;
  private recordLine = 1;

  /** @param wanted numbers of the records to keep */
  constructor(
    private readonly shape: ScanShape,
    private readonly wanted: ReadonlySet<number> = new Set(),
  ) {
    for (let digit = 48; digit <= 57; digit++) this.kinds[digit] = DIGIT;
    this.kinds[shape.delimiter.charCodeAt(0)] = DELIMITER;
    this.kinds[34] = QUOTE;
    this.kinds[10] = LINE_FEED;
    this.kinds[13] = RETURN;
    this.kinds[0] = NUL;
    this.kinds[64] = AT;
  }

  /** @param piece whole lines, but for the last piece of a file */
  feed(piece: Uint8Array): void {
    if (this.shape.utf8 && !isUtf8(piece)) this.nameBadLines(piece);
    this.piece = piece;
    this.fieldStart = this.lineStart = this.recordStart = 0;
    this.closed = -1;
    const { kinds } = this;
    let beforeDigits = -1;
    for (let at = 0; at < piece.length; at++) {
      const kind = kinds[piece[at]!]!;
      if (kind === DIGIT) continue;
      if (at - beforeDigits > 5) this.endOfDigits(at, at - beforeDigits - 1);
      beforeDigits = at;
      if (kind === PLAIN) continue;
      if (kind === DELIMITER && this.isPlain(at)) {
        this.fieldStart = at + 1;
        this.column++;
      } else this.mark(kind, at);
    }
    const digits = piece.length - beforeDigits - 1;
    if (digits >= 5) this.endOfDigits(piece.length, digits);
    if (piece.length - this.lineStart > LONGEST_LINE) this.fault('LINE_LENGTH', null, piece.length - this.lineStart);
  }

  /** To be called once, after the last piece. */
  end(): void {
    const last = this.piece.length;
    if (this.quoted) this.faultAt({ kind: 'QUOTE', line: this.quoteLine, column: null, size: null });
    if (last > 0 && this.piece[last - 1] !== 10) this.endOfLine(last);
  }

  /** Whether a delimiter here ends a field of which nothing is to be said: nearly all are. */
  private isPlain(end: number): boolean {
    return !this.quoted && !this.wasQuoted && end - this.fieldStart <= LONGEST_TEXT;
  }

  private mark(kind: number, at: number): void {
    if (kind === DELIMITER && !this.quoted) this.endOfField(at, at + 1);
    else if (kind === QUOTE) this.quote(at);
    else if (kind === LINE_FEED) this.endOfLine(at);
    else if (kind === RETURN && !this.quoted && this.piece[at + 1] !== 10) this.fault('LINE_ENDING');
    else if (kind === NUL) this.fault('NUL');
    else if (kind === AT) this.lookForAddress(at);
  }

  private quote(at: number): void {
    if (this.quoted) {
      this.quoted = false;
      this.closed = at;
      return;
    }
    const doubled = this.wasQuoted && this.closed === at - 1;
    if (!doubled && at !== this.fieldStart) this.fault('QUOTE');
    this.quoted = this.wasQuoted = doubled || at === this.fieldStart;
    if (!doubled) this.quoteLine = this.line;
  }

  private endOfField(end: number, next: number): void {
    const trailing = this.piece[end - 1] === 13 ? 1 : 0;
    if (this.wasQuoted && this.closed !== end - 1 - trailing) this.fault('QUOTE');
    if (end - this.fieldStart > LONGEST_TEXT && this.line > this.shape.headLines) this.longText(end);
    this.wasQuoted = false;
    this.fieldStart = next;
    this.column++;
  }

  private endOfLine(at: number): void {
    const bytes = at - this.lineStart;
    if (bytes > LONGEST_LINE) this.fault('LINE_LENGTH', null, bytes);
    if (!this.quoted) {
      const blank = this.column === 0 && bytes - (this.piece[at - 1] === 13 ? 1 : 0) <= 0;
      this.endOfField(at, at + 1);
      if (this.line > this.shape.headLines && !blank) this.endOfRecord(at);
      this.column = 0;
      this.recordStart = at + 1;
      this.recordLine = this.line + 1;
    }
    this.line++;
    this.lineStart = at + 1;
  }

  private endOfRecord(at: number): void {
    this.records++;
    const { fields } = this.shape;
    if (fields > 0 && this.column !== fields) {
      this.faultAt({ kind: 'ROW_SHAPE', line: this.recordLine, column: null, size: this.column });
    }
    if (!this.wanted.has(this.records)) return;
    const text = new TextDecoder().decode(this.piece.subarray(this.recordStart, at));
    this.found.set(this.records, { line: this.recordLine, text });
  }

  private longText(end: number): void {
    const text = new TextDecoder().decode(this.piece.subarray(this.fieldStart, end));
    if (text.length > LONGEST_TEXT) this.fault('LONG_TEXT', this.column, text.length);
  }

  private endOfDigits(at: number, digits: number): void {
    if (endsIdentityNumber(this.piece, at - digits, at)) this.fault('IDENTITY_NUMBER', this.column);
  }

  private lookForAddress(at: number): void {
    const around = new TextDecoder('latin1').decode(this.piece.subarray(Math.max(0, at - 64), at + 128));
    if (EMAIL.test(around)) this.fault('EMAIL', this.column);
  }

  private nameBadLines(piece: Uint8Array): void {
    let start = 0;
    let line = this.line;
    while (start < piece.length) {
      const feed = piece.indexOf(10, start);
      const end = feed === -1 ? piece.length : feed + 1;
      if (!isUtf8(piece.subarray(start, end))) this.faultAt({ kind: 'ENCODING', line, column: null, size: null });
      start = end;
      line++;
    }
  }

  private fault(kind: ScanFaultKind, column: number | null = null, size: number | null = null): void {
    this.faultAt({ kind, line: this.line, column, size });
  }

  private faultAt(fault: ScanFault): void {
    this.faultCount++;
    if (this.faults.length < LISTED) this.faults.push(fault);
  }
}
