/** Rules under which a mean or a sum of amounts is shown. */
export interface DominanceRules {
  /** Fewest people whose amounts go in. */
  readonly threshold: number;
  /** So many largest amounts must not make up more than this share of the sum. */
  readonly dominance: { readonly largest: number; readonly share: number };
  /** What is left beside the two largest must be at least this share of the largest. */
  readonly pPercent: number;
}

/** NEGATIVE: a person has to look at it, as the rules hold for amounts >= 0 alone. */
export type MagnitudeFault = 'TOO_FEW' | 'NEGATIVE' | 'ALL_EQUAL' | 'DOMINANCE' | 'P_PERCENT';

export interface MagnitudeJudgement {
  readonly fault: MagnitudeFault | null;
  /** Share of the largest amounts in the sum; null where the rules do not come so far. */
  readonly share: number | null;
  /** What is left beside the two largest, over the largest; null where the rules do not come so far. */
  readonly left: number | null;
}

/**
 * Whether the mean or the sum of amounts, such as costs, may be shown.
 *
 * @param amounts one a person
 * @param rules threshold, dominance rule (n, k) and p-percent rule
 * @returns the first rule that is broken, null when none is, and what was compared
 *
 * Source: the dominance and p-percent rules; Hundepool et al. 2012, Statistical Disclosure Control, ch. 4; defaults of
 * AI-SDC/ACRO.
 *
 * @example Two people who hold nearly all
 * ```ts
 * const rules = { threshold: 5, dominance: { largest: 2, share: 0.9 }, pPercent: 0.1 };
 * expect(judgeMagnitude([900, 50, 20, 10, 20], rules)).toEqual({ fault: 'DOMINANCE', share: 0.95, left: 50 / 900 });
 * ```
 */
export function judgeMagnitude(amounts: readonly number[], rules: DominanceRules): MagnitudeJudgement {
  const unseen = { share: null, left: null };
  if (amounts.length < rules.threshold) return { fault: 'TOO_FEW', ...unseen };
  if (amounts.some((amount) => amount < 0)) return { fault: 'NEGATIVE', ...unseen };
  // A fixed tariff is everybody's amount: its mean tells each one's.
  if (amounts.every((amount) => amount === amounts[0])) return { fault: 'ALL_EQUAL', ...unseen };
  const sorted = amounts.toSorted((a, b) => b - a);
  const sum = sumOf(sorted);
  const share = sumOf(sorted.slice(0, rules.dominance.largest)) / sum;
  const left = sumOf(sorted.slice(2)) / sorted[0]!;
  const fault = share > rules.dominance.share ? 'DOMINANCE' : left < rules.pPercent ? 'P_PERCENT' : null;
  return { fault, share, left };
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/**
 * A shown amount, so rough that no single one can be subtracted out of it.
 *
 * @param amount any finite number
 * @returns the amount to three significant digits
 *
 * Source: rounding of magnitudes; Hundepool et al. 2012, Statistical Disclosure Control, ch. 4.
 *
 * @example A mean cost
 * ```ts
 * expect(threeDigits(123_456)).toBe(123_000);
 * ```
 */
export const threeDigits = (amount: number): number => Number(amount.toPrecision(3));
