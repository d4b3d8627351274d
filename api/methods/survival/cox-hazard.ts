import { countUpTo } from './count-up-to.ts';
import { tiedEvents } from './cox-likelihood.ts';
import type { SharedTies, TiedEvents } from './cox-likelihood.ts';
import { relativeHazards, visitRiskSets } from './cox-risk-sets.ts';
import type { RelativeHazards, RiskSet } from './cox-risk-sets.ts';
import type { CoxSample } from './cox-sample.ts';
import { remainingSums } from './progression-sums.ts';
import type { RemainingSums } from './progression-sums.ts';

/** What one event time adds for somebody of relative hazard 1. */
export interface HazardStep {
  readonly time: number;
  readonly hazard: number;
  /** Of the hazard, coefficients taken as known. */
  readonly variance: number;
  /** Hazard times the mean of the centred covariates; length p. */
  readonly covariates: Float64Array;
  /** The same for those who have the event at the time, who are taken off the risk set of each other. */
  readonly dyingHazard: number;
  readonly dyingCovariates: Float64Array;
  /** Mean of the centred covariates as the events see it; length p. */
  readonly mean: Float64Array;
}

/** Sums over event times up to one. */
export interface CumulativeHazard {
  readonly hazard: number;
  readonly variance: number;
  /** Length p. */
  readonly covariates: Float64Array;
}

/**
 * The hazard of one stratum by event time, ascending, and its sums.
 *
 * Source: Breslow 1972, J R Stat Soc B 34:216-217.
 *
 * @example Before the first event there is no hazard
 * ```ts
 * expect(new StratumHazard('', [], 1).upTo(5).hazard).toBe(0);
 * ```
 */
export class StratumHazard {
  private readonly times: Float64Array;
  private readonly sums: readonly CumulativeHazard[];

  constructor(
    readonly label: string,
    readonly steps: readonly HazardStep[],
    p: number,
  ) {
    let sum: CumulativeHazard = { hazard: 0, variance: 0, covariates: new Float64Array(p) };
    this.times = Float64Array.from(steps, ({ time }) => time);
    this.sums = [sum, ...steps.map((step) => (sum = added(sum, step)))];
  }

  upTo(time: number): CumulativeHazard {
    return this.sums[countUpTo(this.times, time)]!;
  }

  at(time: number): HazardStep | undefined {
    const step = this.steps[countUpTo(this.times, time) - 1];
    return step?.time === time ? step : undefined;
  }
}

/** The hazards of every stratum of a sample, and what its covariate patterns make of them. */
export interface CoxHazard {
  readonly strata: readonly StratumHazard[];
  readonly relative: RelativeHazards;
}

/**
 * Hazard of Cox's model by stratum and event time.
 *
 * @param sample data made ready
 * @param ties how tied events share their risk set
 * @param coefficients of the model; length p
 * @returns the hazard of somebody of relative hazard 1, and the relative hazards of the covariate patterns
 *
 * Source: Breslow 1972, J R Stat Soc B 34:216-217; Therneau & Grambsch 2000, Modeling Survival Data, 10.2.
 *
 * @example Two at risk, one dies
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 0 }, { time: 2, events: 0, censored: 1, pattern: 1 }];
 * const sample = coxSample({ patterns: [[0], [1]], rows });
 * expect(coxHazard(sample, 'efron', Float64Array.of(0)).strata[0].upTo(1).hazard).toBe(0.5);
 * ```
 */
export function coxHazard(sample: CoxSample, ties: SharedTies, coefficients: Float64Array): CoxHazard {
  const steps: HazardStep[][] = sample.strata.map(() => []);
  const relative = relativeHazards(sample, coefficients);
  visitRiskSets(sample, relative, (set) => {
    steps[set.stratum]!.push(stepOf(set, tiedEvents(set, ties)));
  });
  const strata = sample.strata.map(
    ({ label }, at) => new StratumHazard(label, steps[at]!.toReversed(), sample.covariates),
  );
  return { strata, relative };
}

function stepOf({ time, all, dying, deaths }: RiskSet, tied: TiedEvents): HazardStep {
  const { sums, weight, constant, slope, mean, perDying } = tied;
  const remaining = remainingSums(all.total, perDying === 0 ? 0 : dying.total, deaths);
  const seen = (one: RemainingSums) =>
    constant.map((value, j) => weight * (value * one.inverse + slope[j]! * one.inverseSquare));
  return {
    time,
    hazard: weight * sums.inverse,
    variance: weight * sums.inverseSquare,
    covariates: seen(sums),
    dyingHazard: weight * remaining.inverse,
    dyingCovariates: seen(remaining),
    mean,
  };
}

function added(sum: CumulativeHazard, step: HazardStep): CumulativeHazard {
  return {
    hazard: sum.hazard + step.hazard,
    variance: sum.variance + step.variance,
    covariates: sum.covariates.map((value, j) => value + step.covariates[j]!),
  };
}
