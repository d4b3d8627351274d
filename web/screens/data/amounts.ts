import type { Lang } from '../../words/format.ts';

const LOCALES = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Lang, string>;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const SPANS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How large a file is, as people say it: 512 byte, 1,4 MB. */
export function sizeOf(lang: Lang, bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(LOCALES[lang], {
    style: 'unit',
    unit: UNITS[step]!,
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** How long ago something was: 3 days ago, for 3 dager siden. */
export function ago(lang: Lang, iso: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(iso)) / 1000;
  const [unit, length] = SPANS.find(([, span]) => seconds >= span) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(LOCALES[lang], { numeric: 'auto' }).format(-Math.floor(seconds / length), unit);
}
