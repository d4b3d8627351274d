import { standardErrors } from '../numeric/normal.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { requireCounts } from './proportion.ts';
import type { ShareLimits } from './proportion.ts';

/**
 * Interval of a share by the normal approximation at the estimate, for checking published results.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param level confidence level, a share strictly between 0 and 1
 * @returns limits, not cut off at 0 and 1; without width when x is 0 or n
 * @throws {RangeError} when x, n or level are not such numbers
 *
 * Source: Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, method 1.
 *
 * @example 81 of 263, as printed in the source
 * ```ts
 * const { lower, upper } = waldShare(81, 263);
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.2522', '0.3638']);
 * ```
 */
export function waldShare(x: number, n: number, level = 0.95): ShareLimits {
  requireCounts(x, n);
  return around(x / n, n, level);
}

/**
 * Interval of a share by the normal approximation about the middle of the score interval.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param level confidence level, a share strictly between 0 and 1
 * @returns limits, not cut off at 0 and 1
 * @throws {RangeError} when x, n or level are not such numbers
 *
 * As if z² more people had been counted, half of them with the outcome.
 * Source: Agresti & Coull 1998, doi:10.1080/00031305.1998.10480550.
 *
 * @example Nobody of ten: the lower limit is below 0
 * ```ts
 * const { lower, upper } = agrestiCoull(0, 10);
 * expect([lower.toFixed(3), upper.toFixed(3)]).toEqual(['-0.043', '0.321']);
 * ```
 */
export function agrestiCoull(x: number, n: number, level = 0.95): ShareLimits {
  requireCounts(x, n);
  const square = standardErrors(level) ** 2;
  return around((x + square / 2) / (n + square), n + square, level);
}

/**
 * Interval of a share by the normal approximation of its log odds.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param level confidence level, a share strictly between 0 and 1
 * @returns limits as shares; the exact interval when x is 0 or n, where the log odds are not finite
 * @throws {RangeError} when x, n or level are not such numbers
 *
 * Source: Brown, Cai & DasGupta 2001, doi:10.1214/ss/1009213286, 4.1.2.
 *
 * @example Half of one hundred
 * ```ts
 * const { lower, upper } = logitShare(50, 100);
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.4032', '0.5968']);
 * ```
 */
export function logitShare(x: number, n: number, level = 0.95): ShareLimits {
  requireCounts(x, n);
  if (x === 0 || x === n) return clopperPearson(x, n, level);
  const logOdds = Math.log(x / (n - x));
  const spread = standardErrors(level) * Math.sqrt(n / (x * (n - x)));
  return { lower: expit(logOdds - spread), upper: expit(logOdds + spread), level };
}

function around(share: number, n: number, level: number): ShareLimits {
  const spread = standardErrors(level) * Math.sqrt((share * (1 - share)) / n);
  return { lower: share - spread, upper: share + spread, level };
}

const expit = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
