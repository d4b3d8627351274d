/** Rules under which a quantile is shown. */
export interface QuantileRules {
  /** Fewest people on either side of it. */
  readonly support: number;
  /** How many values, in order, are averaged; odd. */
  readonly averaged: number;
  /** The average is rounded to a multiple of it, > 0. */
  readonly unit: number;
}

/** EXTREME: the least and the greatest value are some person's. SUPPORT: too few people on one side. */
export type QuantileFault = 'EXTREME' | 'SUPPORT';

export interface ProtectedQuantile {
  readonly fault: QuantileFault | null;
  /** Null when it may not be shown. */
  readonly value: number | null;
  /** First and last of the averaged values, counted from 1; null when it may not be shown. */
  readonly ranks: readonly [number, number] | null;
}

/**
 * A quantile that no single person's value is.
 *
 * @param values one a person, in any order
 * @param probability from 0 to 1
 * @param rules support on either side, how many values are averaged, unit
 * @returns the average of the values about rank floor((n - 1) p + 1.5), or why there is none
 * @throws {RangeError} when the probability is not from 0 to 1
 *
 * Source: own rule, after the threshold on each side of a quantile; Hundepool et al. 2012, Statistical Disclosure
 * Control, ch. 4.
 *
 * @example Median of ten
 * ```ts
 * const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
 * const rules = { support: 5, averaged: 3, unit: 1 };
 * expect(protectedQuantile(values, 0.5, rules)).toEqual({ fault: null, value: 6, ranks: [5, 7] });
 * ```
 */
export function protectedQuantile(
  values: readonly number[],
  probability: number,
  { support, averaged, unit }: QuantileRules,
): ProtectedQuantile {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`Cannot show a quantile as its probability must be from 0 to 1: got ${probability}`);
  const withheld = (fault: QuantileFault): ProtectedQuantile => ({ fault, value: null, ranks: null });
  if (probability === 0 || probability === 1) return withheld('EXTREME');
  const n = values.length;
  // The crumb makes up for a product that fell short of a whole number by rounding.
  const side = Math.min(Math.floor(n * probability + 1e-9), Math.floor(n * (1 - probability) + 1e-9));
  const rank = Math.floor((n - 1) * probability + 1.5 + 1e-9);
  const [first, last] = [rank - (averaged - 1) / 2, rank + (averaged - 1) / 2];
  if (side < support || first < 1 || last > n) return withheld('SUPPORT');
  const about = values.toSorted((a, b) => a - b).slice(first - 1, last);
  const mean = about.reduce((sum, value) => sum + value, 0) / about.length;
  return { fault: null, value: Math.round(mean / unit) * unit, ranks: [first, last] };
}
