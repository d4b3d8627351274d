import { standardErrors } from '../numeric/normal.ts';
import { root } from '../numeric/root.ts';
import type { CountOf, ShareDifference } from './newcombe.ts';
import { proportion } from './proportion.ts';

/** Of shares 0 or 1 the test has no variance at the estimate itself: limits are sought from just beside it. */
const BESIDE = 1e-9;

/**
 * Difference of two independent shares with limits where the score test of the difference just rejects.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param options level, a share strictly between 0 and 1; variance: miettinen-nurminen multiplies the variance by
 *   N / (N - 1), N being everybody, mee does not
 * @returns first share less second share, and limits of it, as shares
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Miettinen & Nurminen 1985, doi:10.1002/sim.4780040211; Mee 1984, Biometrics 40:1175-1176.
 *
 * @example 56 of 70 beside 48 of 80; Mee's as Newcombe 1998 prints them (method 5)
 * ```ts
 * const { lower, upper } = scoreDifference({ x: 56, n: 70 }, { x: 48, n: 80 }, { variance: 'mee' });
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.0533', '0.3377']);
 * ```
 */
export function scoreDifference(
  first: CountOf,
  second: CountOf,
  { level = 0.95, variance = 'miettinen-nurminen' }: ScoreDifferenceOptions = {},
): ShareDifference {
  const difference = proportion(first.x, first.n) - proportion(second.x, second.n);
  const everybody = first.n + second.n;
  const factor = variance === 'mee' ? 1 : everybody / (everybody - 1);
  const critical = standardErrors(level) ** 2;
  /** Below 0 where the test keeps a difference of delta. */
  const rejects = (delta: number): number => {
    const p2 = shareUnder(delta, first, second);
    const p1 = p2 + delta;
    const spread = factor * ((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n);
    return (difference - delta) ** 2 - critical * Math.max(0, spread);
  };
  return {
    difference,
    lower: difference === -1 ? -1 : root(rejects, -1, difference - BESIDE),
    upper: difference === 1 ? 1 : root(rejects, difference + BESIDE, 1),
    level,
  };
}

export interface ScoreDifferenceOptions {
  readonly level?: number;
  readonly variance?: 'miettinen-nurminen' | 'mee';
}

/** The second share that makes the counts most likely when the first is delta more: the root of a cubic. */
function shareUnder(delta: number, first: CountOf, second: CountOf): number {
  const everybody = first.n + second.n;
  const outcomes = first.x + second.x;
  const square = (first.n + 2 * second.n) * delta - everybody - outcomes;
  const linear = (second.n * delta - everybody - 2 * second.x) * delta + outcomes;
  const constant = second.x * delta * (1 - delta);
  const third = square / (3 * everybody);
  const q = third ** 3 - (square * linear) / (6 * everybody * everybody) + constant / (2 * everybody);
  const p = Math.sign(q) * Math.sqrt(Math.max(0, third * third - linear / (3 * everybody)));
  const angle = p === 0 ? 0 : Math.acos(Math.max(-1, Math.min(1, q / p ** 3)));
  const share = 2 * p * Math.cos((Math.PI + angle) / 3) - third;
  return Math.max(0, -delta, Math.min(1, 1 - delta, share));
}
