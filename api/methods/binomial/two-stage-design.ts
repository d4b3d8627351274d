import { binomialProbability, binomialTail, binomialTails } from './binomial-distribution.ts';

/** A single-arm trial that may stop for futility once, in Simon's notation. */
export interface TwoStageDesign {
  /** Patients of stage 1. */
  readonly n1: number;
  /** The trial stops after stage 1 when at most r1 of n1 have the outcome. */
  readonly r1: number;
  /** Patients of both stages. */
  readonly n: number;
  /** The trial is positive when more than r of n have the outcome. */
  readonly r: number;
}

/** How a design behaves when the outcome has probability p. */
export interface TwoStageCharacteristics {
  readonly p: number;
  /** Probability of stopping after stage 1. */
  readonly earlyStop: number;
  /** Probability of a positive trial: type I error at p0, power at p1. */
  readonly positive: number;
  /** Patients on average. */
  readonly expectedPatients: number;
}

/**
 * Operating characteristics of a two-stage design.
 *
 * @param design n1, r1, n, r: whole numbers, 0 <= r1 < n1 < n and r1 <= r < n
 * @param p true probability of the outcome, a share
 * @returns probability of an early stop, probability of a positive trial, and expected number of patients
 * @throws {RangeError} when the design or p are not such numbers
 *
 * Exact binomial sums.
 * Source: Simon 1989, doi:10.1016/0197-2456(89)90015-9.
 *
 * @example 8 patients, then 24, positive from 5: one useless drug in thirteen is called positive
 * ```ts
 * const { earlyStop, positive } = twoStageCharacteristics({ n1: 8, r1: 0, n: 24, r: 4 }, 0.1);
 * expect([earlyStop.toFixed(3), positive.toFixed(3)]).toEqual(['0.430', '0.078']);
 * ```
 */
export function twoStageCharacteristics(design: TwoStageDesign, p: number): TwoStageCharacteristics {
  requireDesign(design);
  const { n1, r1, n, r } = design;
  const goesOn = binomialTail(r1 + 1, n1, p);
  let earlyStop = 0;
  for (let x1 = 0; x1 <= r1; x1++) earlyStop += binomialProbability(x1, n1, p);
  return {
    p,
    earlyStop,
    positive: reachTail(design, r + 1, p),
    expectedPatients: n1 + goesOn * (n - n1),
  };
}

/**
 * Probability of going on to stage 2 and having the outcome at least s times in both stages together.
 *
 * @param design n1, r1 and n of a two-stage design
 * @param s whole number of outcomes in both stages
 * @param p true probability of the outcome, a share
 * @returns Σ over x1 > r1 of b(x1; n1, p) P(X2 >= s − x1)
 * @throws {RangeError} when p is not a share
 *
 * Source: Koyama & Chen 2008, Statistics in Medicine 27:3145-3154.
 *
 * @example With s at most r1 + 1 it is the probability of going on
 * ```ts
 * expect(reachTail({ n1: 8, r1: 0, n: 24 }, 1, 0.1)).toBeCloseTo(1 - 0.9 ** 8, 14);
 * ```
 */
export function reachTail({ n1, r1, n }: Pick<TwoStageDesign, 'n1' | 'r1' | 'n'>, s: number, p: number): number {
  const second = binomialTails(n - n1, p);
  let tail = 0;
  for (let x1 = n1; x1 > r1; x1--) tail += binomialProbability(x1, n1, p) * (second[Math.max(0, s - x1)] ?? 0);
  return tail;
}

/** Above this, sums over outcomes would overflow a double and take their time. */
export const MOST_PATIENTS = 1000;

/** @throws {RangeError} unless the four numbers make a two-stage design */
export function requireDesign({ n1, r1, n, r }: TwoStageDesign): void {
  const whole = [n1, r1, n, r].every((value) => Number.isInteger(value) && value >= 0);
  if (!whole || !(r1 < n1 && n1 < n && r1 <= r && r < n && n <= MOST_PATIENTS)) {
    throw new RangeError(
      `Cannot take this as a two-stage design as whole r1 < n1 < n <= ${MOST_PATIENTS} and r1 <= r < n must hold: got ` +
        `n1 ${n1}, r1 ${r1}, n ${n}, r ${r}`,
    );
  }
}
