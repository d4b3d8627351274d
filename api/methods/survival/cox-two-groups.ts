import type { ChiSquareTest } from './chi-square-test.ts';
import type { CoxRow } from './cox-data.ts';
import { coxRegression } from './cox-regression.ts';
import type { RiskTable } from './risk-table.ts';

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

/**
 * Cox regression on group alone: the hazard ratio between two groups.
 *
 * @param reference risk table of the group compared with
 * @param group risk table of the group of interest, in the same unit of time
 * @param level confidence level of Wald's limits, a share strictly between 0 and 1
 * @returns hazard ratio of the group over the reference, with limits and tests
 * @throws {RangeError} when no finite ratio fits best: each group must have an event while the other is at risk
 *
 * coxRegression() with one covariate, 1 in the group and 0 in the reference; Efron's handling of ties.
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
  requireFiniteRatio(reference, group);
  const rows = [...rowsOf(reference, 0), ...rowsOf(group, 1)];
  const fit = coxRegression({ patterns: [[0], [1]], rows }, { level });
  const { coefficient, ...ratio } = fit.coefficients[0]!;
  const { logLikelihood, nullLogLikelihood, likelihoodRatioTest, scoreTest } = fit;
  return { ...ratio, logHazardRatio: coefficient, logLikelihood, nullLogLikelihood, likelihoodRatioTest, scoreTest };
}

const rowsOf = ({ times, events, censored }: RiskTable, pattern: number): readonly CoxRow[] =>
  Array.from(times, (time, at) => ({ time, events: events[at]!, censored: censored[at]!, pattern }));

function requireFiniteRatio(reference: RiskTable, group: RiskTable): void {
  const lacking = hasEventBeside(group, reference) ? 'reference' : 'group';
  if (lacking === 'reference' && hasEventBeside(reference, group)) return;
  throw new RangeError(
    `Cannot estimate a hazard ratio as each group must have an event while the other is at risk: the ${lacking} has none`,
  );
}

/** Whether one has an event no later than the last follow-up of the other. */
function hasEventBeside(one: RiskTable, other: RiskTable): boolean {
  const last = other.times.at(-1) ?? -Infinity;
  const first = one.events.findIndex((events) => events > 0);
  return first !== -1 && one.times[first]! <= last;
}
