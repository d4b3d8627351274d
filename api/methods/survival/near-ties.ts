import type { RiskRow } from './risk-table.ts';

/** The square root of a double's precision, as R's all.equal() and survival take it. */
const TOLERANCE = 2 ** -26;

/**
 * Makes times equal that differ by rounding alone, as months computed from days do.
 *
 * @param rows rows of every group that will be compared; times in one unit
 * @returns the same rows, a time within tolerance of the one below it replaced by the lowest of its run
 *
 * Whole days need none of this.
 * Source: Therneau, A Package for Survival Analysis in R, function aeqSurv and its vignette on tied times.
 *
 * @example The sum of 0.1 and 0.2 is 0.3 again
 * ```ts
 * const rows = mergeNearTies(followUpRows([0.1 + 0.2, 0.3], [1, 1]));
 * expect(rows.map((row) => row.time)).toEqual([0.3, 0.3]);
 * ```
 */
export function mergeNearTies(rows: readonly RiskRow[]): readonly RiskRow[] {
  const lowest = lowestOfTies(rows.flatMap(({ time, entry }) => (entry === undefined ? [time] : [time, entry])));
  return rows.map(({ entry, ...row }) => ({
    ...row,
    time: lowest.get(row.time)!,
    ...(entry !== undefined && { entry: lowest.get(entry)! }),
  }));
}

/**
 * For each time, the lowest of those that differ from it by rounding alone.
 *
 * @param times every time that will be compared, in one unit, in any order
 * @returns by time, the lowest of its run
 *
 * The rule of R's survival (timefix): neighbours among all distinct times are one time when they differ by at most
 * 1.5e-8, or by at most 1.5e-8 of the mean distinct time.
 * Source: Therneau, A Package for Survival Analysis in R, function aeqSurv and its vignette on tied times.
 *
 * @example Two of three are one
 * ```ts
 * expect([...lowestOfTies([1, 0.3, 0.1 + 0.2]).values()]).toEqual([0.3, 0.3, 1]);
 * ```
 */
export function lowestOfTies(times: readonly number[]): ReadonlyMap<number, number> {
  const distinct = [...new Set(times)].sort((a, b) => a - b);
  const mean = distinct.reduce((sum, time) => sum + time / distinct.length, 0);
  const lowest = new Map<number, number>();
  distinct.forEach((time, i) => {
    const below = distinct[i - 1];
    const gap = below === undefined ? Infinity : time - below;
    const tied = gap <= TOLERANCE || gap / mean <= TOLERANCE;
    lowest.set(time, tied ? lowest.get(below!)! : time);
  });
  return lowest;
}
