// The only place where numbers and dates become text: one language, one way of writing them.
export const LANGS = ['nb', 'en'] as const;
export type Lang = (typeof LANGS)[number];

const LOCALES = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Lang, string>;
const MINUS = '\u2212';
const NO_BREAK = '\u00a0';
/** What stands where there is no number to show. */
export const NOTHING = '–';

/** Limits of an interval as an answer carries them; null where one is not reached. */
export interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Writer {
  readonly lang: Lang;
  /** 1167 as 1 167 and 1,167. */
  count(n: number | null): string;
  /** A number with exactly so many decimals. */
  number(x: number | null, decimals?: number): string;
  /** 0.4 as 40,0 % and 40.0%. */
  percent(share: number | null, decimals?: number): string;
  /** 0.320 to 0.485 as 32,0–48,5 % and 32.0–48.5%. */
  percentRange(limits: Interval, decimals?: number): string;
  range(limits: Interval, decimals?: number): string;
  pValue(p: number): string;
  date(iso: string | null): string;
  moment(iso: string): string;
  /** The quarter of a year that a day is in. */
  quarter(iso: string): string;
  /** a, b og c. */
  list(words: readonly string[]): string;
  /** a, b eller c. */
  either(words: readonly string[]): string;
}

const writers = new Map<Lang, Writer>();

/** The writer of a language. */
export function writer(lang: Lang): Writer {
  const known = writers.get(lang) ?? createWriter(lang);
  writers.set(lang, known);
  return known;
}

function createWriter(lang: Lang): Writer {
  const locale = LOCALES[lang];
  const percentSign = lang === 'nb' ? `${NO_BREAK}%` : '%';
  const number = (x: number | null, decimals = 1): string => (x === null ? NOTHING : fixed(locale, x, decimals));
  const range = ({ lower, upper }: Interval, decimals = 1): string =>
    `${number(lower, decimals)}–${upper === null ? '∞' : number(upper, decimals)}`;
  const hundred = (share: number | null): number | null => (share === null ? null : share * 100);
  return {
    lang,
    count: (n) => number(n, 0),
    number,
    percent: (share, decimals = 1) => (share === null ? NOTHING : `${number(share * 100, decimals)}${percentSign}`),
    percentRange: ({ lower, upper }, decimals = 1) =>
      `${number(hundred(lower), decimals)}–${number(hundred(upper), decimals)}${lower === null && upper === null ? '' : percentSign}`,
    range,
    pValue: (p) =>
      p < 0.001 ? `p${NO_BREAK}<${NO_BREAK}${number(0.001, 3)}` : `p${NO_BREAK}=${NO_BREAK}${number(p, 3)}`,
    date: (iso) => (iso === null ? NOTHING : dateOf(locale, iso)),
    moment: (iso) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
    quarter: (iso) => quarterOf(lang, iso),
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
    either: (words) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(words),
  };
}

/** Both languages take the true minus; nb-NO writes it already, en-GB a hyphen. */
function fixed(locale: string, x: number, decimals: number): string {
  const text = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(x);
  return /[1-9]/.test(text) ? text.replace('-', MINUS) : text.replace(/^[-\u2212]/, '');
}

/** A date without a time is a day, whatever the zone of the reader. */
function dateOf(locale: string, iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

function quarterOf(lang: Lang, iso: string): string {
  const quarter = Math.ceil(Number(iso.slice(5, 7)) / 3);
  return lang === 'nb' ? `${quarter}. kv. ${iso.slice(0, 4)}` : `Q${quarter} ${iso.slice(0, 4)}`;
}
