/** A word in both languages of the interface. */
export interface Meaning {
  readonly nb: string;
  readonly en: string;
}

export interface CodeWord {
  readonly code: string;
  readonly meaning: Meaning;
}

/** One column of a flat file: what a cell must be, said once; sql/lake/intake checks the same, and a test compares. */
export interface Column {
  readonly name: string;
  readonly required: boolean;
  /** As findings say it, in English. */
  readonly wanted: string;
  readonly unit: string | null;
  readonly codes: readonly CodeWord[];
  readonly meaning: Meaning;
  /** Written with a decimal mark or as a date: what the dialect decides. */
  readonly written: 'DECIMAL' | 'DATE' | 'PLAIN';
}

/** One flat file we ask for, and the table of the lake it becomes. */
export interface Template {
  readonly name: string;
  readonly title: Meaning;
  readonly columns: readonly Column[];
  /** Columns that together name a record; empty where the same record may rightly come twice. */
  readonly key: readonly string[];
  /** Rows of the example file, by column; invented. */
  readonly example: readonly Readonly<Record<string, string>>[];
}

type Made = (name: string, nb: string, en: string) => Column;

const column = (wanted: string, written: Column['written'] = 'PLAIN', unit: string | null = null): Made => {
  return (name, nb, en) => ({ name, required: false, wanted, unit, codes: [], meaning: { nb, en }, written });
};

export const identifier = column('1 to 64 of the characters A-Z a-z 0-9 . _ -');
export const cohort = column('a cohort code: 1 to 64 of the characters A-Z a-z 0-9 _ -');
export const text = column('text of at most 200 characters');
export const note = column('text of at most 2000 characters');
export const day = column('a date as yyyy-mm-dd or dd.mm.yyyy, in the years 1900 to 2100', 'DATE');
export const money = column('an amount with at most two decimals', 'DECIMAL', 'NOK');
export const amount = column('a number of 0 or more with at most three decimals', 'DECIMAL');
export const yesNo = column('true or false (also 1 or 0, yes or no, ja or nei)');
export const icd10 = column('a neoplasm in ICD-10: C00-C97 or D00-D48, as C34 or C34.1');
export const state = column('an EQ-5D-5L state: five levels from 1 to 5, as 11231');

export const whole = (least: number, most: number, unit: string | null = null): Made =>
  column(`a whole number from ${least} to ${most}`, 'PLAIN', unit);

export const number = (least: number, most: number, unit: string | null = null): Made =>
  column(`a number from ${least} to ${most}`, 'DECIMAL', unit);

/** One of a list: each code with its meaning in nb and en. */
export const code = (...codes: readonly (readonly [code: string, nb: string, en: string])[]): Made => {
  const made = column(`one of ${codes.map(([known]) => known).join(', ')}`);
  const words = codes.map(([known, nb, en]) => ({ code: known, meaning: { nb, en } }));
  return (name, nb, en) => ({ ...made(name, nb, en), codes: words });
};

export const required = (optional: Column): Column => ({ ...optional, required: true });
