import { binomialCoefficient } from './binomial-distribution.ts';
import { requireCounts } from './proportion.ts';
import { MOST_PATIENTS } from './two-stage-design.ts';
import type { TwoStageDesign } from './two-stage-design.ts';

/** What a trial under a two-stage design came to. */
export interface TwoStageOutcome {
  /** How many had the outcome, in all. */
  readonly s: number;
  /** How many were counted: at most n1 when it stopped after stage 1. */
  readonly n: number;
}

/** A share estimated under a two-stage design. */
export interface TwoStageShare {
  /** s / n, biased by the chance to stop. */
  readonly naive: number;
  /** Uniformly minimum variance unbiased. */
  readonly umvue: number;
  /** False when the trial did not stop at a planned number: the estimate then takes the number it had as planned. */
  readonly attained: boolean;
}

/**
 * Unbiased estimate of a share after a two-stage design.
 *
 * @param design n1, r1 and n as planned
 * @param outcome how many had the outcome, and how many were counted; s > r1 of the first n1 when n > n1
 * @returns naive and unbiased share, and whether the design was attained
 * @throws {RangeError} when the outcome cannot come about under the design
 *
 * After stage 1, s / n. After stage 2, Σ C(n1 − 1, x1 − 1) C(n2, s − x1) / Σ C(n1, x1) C(n2, s − x1), both over x1 from
 * r1 + 1. When more or fewer than planned were counted in stage 2, n2 is what was counted.
 * Source: Jung & Kim 2004, doi:10.1002/sim.1653.
 *
 * @example Five of 24 after 8/0, 24
 * ```ts
 * const { naive, umvue } = twoStageUmvue({ n1: 8, r1: 0, n: 24 }, { s: 5, n: 24 });
 * expect([naive.toFixed(3), umvue.toFixed(3)]).toEqual(['0.208', '0.232']);
 * ```
 */
export function twoStageUmvue(
  design: Pick<TwoStageDesign, 'n1' | 'r1' | 'n'>,
  outcome: TwoStageOutcome,
): TwoStageShare {
  const { n1, r1 } = design;
  const { s, n } = outcome;
  requireOutcome(design, outcome);
  const attained = n === n1 || n === design.n;
  if (n <= n1) return { naive: s / n, umvue: s / n, attained };
  const n2 = n - n1;
  let above = 0;
  let below = 0;
  for (let x1 = Math.max(r1 + 1, s - n2); x1 <= Math.min(s, n1); x1++) {
    const rest = binomialCoefficient(n2, s - x1);
    above += binomialCoefficient(n1 - 1, x1 - 1) * rest;
    below += binomialCoefficient(n1, x1) * rest;
  }
  return { naive: s / n, umvue: above / below, attained };
}

/** @throws {RangeError} unless the outcome can come about under the design */
export function requireOutcome({ n1, r1 }: Pick<TwoStageDesign, 'n1' | 'r1'>, { s, n }: TwoStageOutcome): void {
  requireCounts(s, n);
  if (!Number.isInteger(n1) || !Number.isInteger(r1) || !(0 <= r1 && r1 < n1) || n > MOST_PATIENTS) {
    throw new RangeError(
      `Cannot estimate after two stages as whole 0 <= r1 < n1 and n <= ${MOST_PATIENTS} must hold: got ` +
        `n1 ${n1}, r1 ${r1}, n ${n}`,
    );
  }
  if (n > n1 && s <= r1) {
    throw new RangeError(
      `Cannot estimate after stage 2 as more than ${r1} must have had the outcome: got ${s} of ${n}`,
    );
  }
}
