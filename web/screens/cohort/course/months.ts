export const DAYS_IN_MONTH = 30.4375;

/** Whole months from 0, and the end itself, for a cursor to stop at. */
export function monthsTo(lastDay: number): readonly number[] {
  const last = lastDay / DAYS_IN_MONTH;
  const whole = Array.from({ length: Math.floor(last) + 1 }, (_, month) => month);
  return Number.isInteger(last) ? whole : [...whole, last];
}

interface Line {
  readonly points: readonly { readonly day: number; readonly change: number }[];
}

/** Of the patients measured at a month or later: how many, and the median of their last change by then. */
export function medianChangeAt(
  lines: readonly Line[],
  month: number,
): { readonly n: number; readonly median: number | null } {
  const day = month * DAYS_IN_MONTH + 1e-6;
  const changes = lines
    .filter(({ points }) => points.at(-1)!.day >= day - 1e-3)
    .map(({ points }) => points.findLast((point) => point.day <= day)?.change ?? 0)
    .toSorted((one, other) => one - other);
  const n = changes.length;
  if (n === 0) return { n, median: null };
  return { n, median: (changes[Math.floor((n - 1) / 2)]! + changes[Math.ceil((n - 1) / 2)]!) / 2 };
}
