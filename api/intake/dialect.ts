/** How a text file is written: declared by whoever delivers it, or detected and listed. */
export interface Dialect {
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly delimiter: ',' | ';' | '\t';
  /** Empty where the content leaves it open: then only cells without a decimal mark are numbers. */
  readonly decimal: '.' | ',' | '';
  readonly dates: 'yyyy-mm-dd' | 'dd.mm.yyyy';
  /** What was detected rather than declared. */
  readonly detected: readonly string[];
}

/** What whoever delivers may say of the files, all of them alike; null is left to be detected. */
export interface Declared {
  readonly encoding: Dialect['encoding'] | null;
  readonly delimiter: Dialect['delimiter'] | null;
  readonly decimal: '.' | ',' | null;
  readonly dates: Dialect['dates'] | null;
  /** Unit of times in files that do not say. */
  readonly timeUnit: TimeUnit | null;
  /** Fewer subjects than last time are meant. */
  readonly allowShrink: boolean;
}

export type TimeUnit = 'days' | 'weeks' | 'months' | 'years';

export const NOTHING_DECLARED: Declared = {
  encoding: null,
  delimiter: null,
  decimal: null,
  dates: null,
  timeUnit: null,
  allowShrink: false,
};

/** The first lines of a file: how it is written, where its records begin, what its columns are called. */
export interface Head {
  readonly dialect: Dialect;
  /** Lines before the first record: `sep=`, skipped lines and the header. */
  readonly lines: number;
  /** Of those, the lines that a mapping would say to skip. */
  readonly skip: number;
  readonly header: readonly string[];
}
