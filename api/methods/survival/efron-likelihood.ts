import { logGamma } from '../numeric/log-gamma.ts';
import { digamma, trigamma } from '../numeric/polygamma.ts';

/** What happens at one event time in two groups. */
export interface TiedEvents {
  readonly referenceEvents: number;
  readonly groupEvents: number;
  readonly referenceAtRisk: number;
  readonly groupAtRisk: number;
}

/** Partial log likelihood of a log hazard ratio, its slope, and minus its curvature. */
export interface Likelihood {
  readonly value: number;
  readonly score: number;
  readonly information: number;
}

/** From so many tied events on, sums over them are taken in closed form. */
const MANY = 100;

/**
 * Efron's partial log likelihood of the log hazard ratio between two groups.
 *
 * @param ties events and numbers at risk of both groups, one entry an event time
 * @param logHazardRatio of the group over the reference
 * @returns value, slope and minus the curvature of the log likelihood there
 *
 * Of d tied events, the l-th (from 0) is weighed against the risk set less l/d of those who have the event. The sums
 * over l are of log, 1/· and 1/·² of an arithmetic progression: log Γ, digamma and trigamma when d is large.
 * Source: Efron 1977, doi:10.1080/01621459.1977.10480613.
 *
 * @example One event, with one at risk in each group
 * ```ts
 * const tie = { referenceEvents: 0, groupEvents: 1, referenceAtRisk: 1, groupAtRisk: 1 };
 * expect(efronLikelihood([tie], 0)).toEqual({ value: Math.log(0.5), score: 0.5, information: 0.25 });
 * ```
 */
export function efronLikelihood(ties: readonly TiedEvents[], logHazardRatio: number): Likelihood {
  const ratio = Math.exp(logHazardRatio);
  let value = 0;
  let score = 0;
  let information = 0;
  for (const { referenceEvents, groupEvents, referenceAtRisk, groupAtRisk } of ties) {
    const d = referenceEvents + groupEvents;
    const all = referenceAtRisk + groupAtRisk * ratio;
    const dying = referenceEvents + groupEvents * ratio;
    const { log, inverse, inverseSquare } = progressionSums(all, dying, d);
    // The group's share of the l-th weighed risk set is constant + slope / (all − l/d · dying).
    const constant = (groupEvents * ratio) / dying;
    const slope = ratio * (groupAtRisk - (all * groupEvents) / dying);
    const share = d * constant + slope * inverse;
    const shareSquare = d * constant ** 2 + 2 * constant * slope * inverse + slope ** 2 * inverseSquare;
    value += groupEvents * logHazardRatio - log;
    score += groupEvents - share;
    information += share - shareSquare;
  }
  return { value, score, information };
}

/** Sums of log, inverse and inverse square of all − l/d · dying, over l from 0 to d − 1. */
function progressionSums(all: number, dying: number, d: number) {
  if (d >= MANY) return progressionClosed(all, dying, d);
  let log = 0;
  let inverse = 0;
  let inverseSquare = 0;
  for (let l = 0; l < d; l++) {
    const weighed = all - (l / d) * dying;
    log += Math.log(weighed);
    inverse += 1 / weighed;
    inverseSquare += 1 / (weighed * weighed);
  }
  return { log, inverse, inverseSquare };
}

function progressionClosed(all: number, dying: number, d: number) {
  const unit = dying / d;
  const top = all / unit + 1;
  const bottom = top - d;
  return {
    log: d * Math.log(unit) + logGamma(top) - logGamma(bottom),
    inverse: (digamma(top) - digamma(bottom)) / unit,
    inverseSquare: (trigamma(bottom) - trigamma(top)) / (unit * unit),
  };
}
