import { logGamma } from '../numeric/log-gamma.ts';
import { digamma, trigamma } from '../numeric/polygamma.ts';

/** Sums over d tied events, the l-th (from 0) weighed against the risk set less l/d of those who have the event. */
export interface ProgressionSums {
  /** Of the log of what is left of the risk set. */
  readonly log: number;
  /** Of its inverse. */
  readonly inverse: number;
  /** Of its inverse squared. */
  readonly inverseSquare: number;
}

/** The same, each times 1 − l/d: the share of those who have the event that is still in the risk set. */
export type RemainingSums = Pick<ProgressionSums, 'inverse' | 'inverseSquare'>;

/** From so many tied events on, sums are taken in closed form. */
const MANY = 100;

/**
 * Efron's sums over tied events.
 *
 * @param all what is at risk, > 0
 * @param dying what has the event: > 0 and at most `all`; 0 for Breslow's sums, which leave the risk set as it is
 * @param d how many events are tied, >= 1
 * @returns sums over l from 0 to d − 1
 *
 * Sums of log, inverse and inverse square of an arithmetic progression: log Γ, digamma and trigamma when d is large, so
 * that the cost does not follow d.
 * Source: Efron 1977, doi:10.1080/01621459.1977.10480613.
 *
 * @example Two of four: against four, then against three
 * ```ts
 * expect(progressionSums(4, 2, 2).inverse).toBe(1 / 4 + 1 / 3);
 * ```
 */
export function progressionSums(all: number, dying: number, d: number): ProgressionSums {
  if (dying === 0) return { log: d * Math.log(all), inverse: d / all, inverseSquare: d / (all * all) };
  return d >= MANY ? closedSums(all, dying, d) : plainSums(all, dying, d);
}

/**
 * Efron's sums over tied events for those who have the event, of whom the l-th has 1 − l/d left in the risk set.
 *
 * @param all what is at risk, > 0
 * @param dying what has the event: > 0 and at most `all`; 0 for Breslow's sums
 * @param d how many events are tied, >= 1
 * @returns sums over l from 0 to d − 1
 *
 * Summed one by one: a closed form would lose its digits where few of many have the event.
 * Source: Efron 1977, doi:10.1080/01621459.1977.10480613.
 *
 * @example Two of four: the second is half left when three are
 * ```ts
 * expect(remainingSums(4, 2, 2).inverse).toBe(1 / 4 + 1 / 2 / 3);
 * ```
 */
export function remainingSums(all: number, dying: number, d: number): RemainingSums {
  if (dying === 0) return { inverse: d / all, inverseSquare: d / (all * all) };
  const sums = { inverse: 0, inverseSquare: 0 };
  for (let l = 0; l < d; l++) {
    const left = all - (l / d) * dying;
    sums.inverse += (1 - l / d) / left;
    sums.inverseSquare += (1 - l / d) / (left * left);
  }
  return sums;
}

function plainSums(all: number, dying: number, d: number): ProgressionSums {
  const sums = { log: 0, inverse: 0, inverseSquare: 0 };
  for (let l = 0; l < d; l++) {
    const left = all - (l / d) * dying;
    sums.log += Math.log(left);
    sums.inverse += 1 / left;
    sums.inverseSquare += 1 / (left * left);
  }
  return sums;
}

function closedSums(all: number, dying: number, d: number): ProgressionSums {
  const unit = dying / d;
  const top = all / unit + 1;
  const bottom = top - d;
  return {
    log: d * Math.log(unit) + logGamma(top) - logGamma(bottom),
    inverse: (digamma(top) - digamma(bottom)) / unit,
    inverseSquare: (trigamma(bottom) - trigamma(top)) / (unit * unit),
  };
}
