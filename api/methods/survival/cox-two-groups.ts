import { chiSquareTail } from '../numeric/incomplete-gamma.ts';
import { normalCdf, standardErrors } from '../numeric/normal.ts';
import { efronLikelihood } from './efron-likelihood.ts';
import type { Likelihood, TiedEvents } from './efron-likelihood.ts';
import type { RiskTable } from './risk-table.ts';
import { sharedTimes } from './shared-times.ts';

/** Hazard of a group relative to a reference, by Cox's model. */
export interface HazardRatio {
  readonly hazardRatio: number;
  readonly lower: number;
  readonly upper: number;
  readonly logHazardRatio: number;
  /** Of the log hazard ratio. */
  readonly standardError: number;
  readonly z: number;
  /** Wald's, two-sided. */
  readonly pValue: number;
  readonly logLikelihood: number;
  /** At a hazard ratio of 1. */
  readonly nullLogLikelihood: number;
  readonly likelihoodRatioTest: ChiSquareTest;
  readonly scoreTest: ChiSquareTest;
}

export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

const MOST_STEPS = 50;
/** Newton's steps square their error: after one of this many standard errors, rounding is all that is left. */
const SETTLED = 1e-7;
/** How far rounding alone may seem to lower a log likelihood, relative to itself. */
const ROUNDING = 1e-12;

/**
 * Cox regression on group alone: the hazard ratio between two groups.
 *
 * @param reference risk table of the group compared with
 * @param group risk table of the group of interest, in the same unit of time
 * @param level confidence level of Wald's limits, a share strictly between 0 and 1
 * @returns hazard ratio of the group over the reference, with limits and tests
 * @throws {RangeError} when no finite ratio fits best: each group must have an event while the other is at risk
 *
 * Efron's handling of ties, in closed form for large ties, so that the cost follows the number of distinct times.
 * Newton's method from a ratio of 1.
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Efron 1977, doi:10.1080/01621459.1977.10480613.
 *
 * @example Events come early in the group
 * ```ts
 * const reference = riskTable([2, 5, 8, 9], [1, 1, 0, 1]);
 * const group = riskTable([1, 3, 4, 6], [1, 1, 1, 1]);
 * expect(coxTwoGroups(reference, group).hazardRatio).toBeGreaterThan(1);
 * ```
 */
export function coxTwoGroups(reference: RiskTable, group: RiskTable, level = 0.95): HazardRatio {
  const z = standardErrors(level);
  const ties = tiedEvents(reference, group);
  requireFiniteRatio(ties);
  const none = efronLikelihood(ties, 0);
  const { logHazardRatio, best } = highest(ties, none);
  const standardError = 1 / Math.sqrt(best.information);
  return {
    hazardRatio: Math.exp(logHazardRatio),
    lower: Math.exp(logHazardRatio - z * standardError),
    upper: Math.exp(logHazardRatio + z * standardError),
    logHazardRatio,
    standardError,
    z: logHazardRatio / standardError,
    pValue: 2 * normalCdf(-Math.abs(logHazardRatio / standardError)),
    logLikelihood: best.value,
    nullLogLikelihood: none.value,
    likelihoodRatioTest: oneDegree(2 * (best.value - none.value)),
    scoreTest: oneDegree(none.score ** 2 / none.information),
  };
}

function oneDegree(statistic: number): ChiSquareTest {
  const chiSquare = Math.max(0, statistic);
  return { chiSquare, degreesOfFreedom: 1, pValue: chiSquareTail(chiSquare, 1) };
}

/** Climbs to the top of a likelihood that is concave; a step that overshoots is halved. */
function highest(ties: readonly TiedEvents[], none: Likelihood) {
  let logHazardRatio = 0;
  let best = none;
  for (let count = 0; count < MOST_STEPS; count++) {
    let step = best.score / best.information;
    let next = efronLikelihood(ties, logHazardRatio + step);
    while (next.value < best.value - Math.abs(best.value) * ROUNDING) {
      step /= 2;
      next = efronLikelihood(ties, logHazardRatio + step);
    }
    logHazardRatio += step;
    best = next;
    if (Math.abs(step) * Math.sqrt(best.information) <= SETTLED) return { logHazardRatio, best };
  }
  throw new RangeError(`Cannot estimate a hazard ratio as ${MOST_STEPS} steps must be enough: they were not`);
}

function tiedEvents(reference: RiskTable, group: RiskTable): readonly TiedEvents[] {
  const { times, events, atRisk } = sharedTimes([reference, group]);
  return Array.from(times, (_, row) => ({
    referenceEvents: events[2 * row]!,
    groupEvents: events[2 * row + 1]!,
    referenceAtRisk: atRisk[2 * row]!,
    groupAtRisk: atRisk[2 * row + 1]!,
  }));
}

function requireFiniteRatio(ties: readonly TiedEvents[]): void {
  const groupFails = ties.some((tie) => tie.groupEvents > 0 && tie.referenceAtRisk > 0);
  const referenceFails = ties.some((tie) => tie.referenceEvents > 0 && tie.groupAtRisk > 0);
  if (groupFails && referenceFails) return;
  const lacking = groupFails ? 'reference' : 'group';
  throw new RangeError(
    `Cannot estimate a hazard ratio as each group must have an event while the other is at risk: the ${lacking} has none`,
  );
}
