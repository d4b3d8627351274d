import type { CoxData } from './cox-data.ts';
import { coxHazard } from './cox-hazard.ts';
import type { CoxHazard, StratumHazard } from './cox-hazard.ts';
import type { SharedTies } from './cox-likelihood.ts';
import { coxSample } from './cox-sample.ts';
import type { CoxSample } from './cox-sample.ts';

/** Residuals of the subjects of a row who share an outcome. */
export interface CoxResidual {
  /** Which row of the data. */
  readonly row: number;
  /** Whether of those who had the event, or of those censored. */
  readonly event: boolean;
  /** How many subjects. */
  readonly count: number;
  /** Observed less expected events of one of them. */
  readonly martingale: number;
  /** The same on the scale of a normal residual. */
  readonly deviance: number;
  /** What one of them, counted once, adds to the slope of the log likelihood; length p. */
  readonly score: Float64Array;
}

/**
 * Martingale, deviance and score residuals of Cox's model.
 *
 * @param data rows of subjects alike and their covariate patterns
 * @param coefficients of the model; length p
 * @param ties how tied events share their risk set
 * @returns one entry for the subjects of each row who had the event, and one for those censored at it
 * @throws {RangeError} when the data are not sound
 *
 * Residuals are those of one subject, before its weight. Score residuals sum to the slope of the log likelihood.
 * Source: Therneau, Grambsch & Fleming 1990, doi:10.1093/biomet/77.1.147.
 *
 * @example Two alike: the first to die was expected to by half
 * ```ts
 * const { data } = coxData({ time: [1, 2], event: [1, 0], covariates: [[0], [0]] });
 * expect(coxResiduals(data, [0], 'efron').map(({ martingale }) => martingale)).toEqual([0.5, -0.5]);
 * ```
 */
export function coxResiduals(data: CoxData, coefficients: ArrayLike<number>, ties: SharedTies): readonly CoxResidual[] {
  const sample = coxSample(data);
  return residualsOf(sample, coxHazard(sample, ties, Float64Array.from(coefficients)));
}

/**
 * Residuals of a sample under hazards that are known.
 *
 * @param sample data made ready
 * @param hazard of its strata and covariate patterns
 * @returns as coxResiduals()
 *
 * Source: Therneau, Grambsch & Fleming 1990, doi:10.1093/biomet/77.1.147.
 *
 * @example As many as there are outcomes in rows
 * ```ts
 * const sample = coxSample({ patterns: [[1]], rows: [{ time: 1, events: 2, censored: 3, pattern: 0 }] });
 * expect(residualsOf(sample, coxHazard(sample, 'efron', Float64Array.of(0)))).toHaveLength(2);
 * ```
 */
export function residualsOf(sample: CoxSample, hazard: CoxHazard): readonly CoxResidual[] {
  const residuals: CoxResidual[] = [];
  sample.strata.forEach(({ byTime }, at) => {
    for (const row of byTime) {
      const { events, censored } = sample.rows[row]!;
      const of = (event: boolean) => residualOf({ sample, hazard, stratum: hazard.strata[at]! }, row, event);
      if (events > 0) residuals.push({ ...of(true), count: events });
      if (censored > 0) residuals.push({ ...of(false), count: censored });
    }
  });
  return residuals.sort((a, b) => a.row - b.row);
}

interface Known {
  readonly sample: CoxSample;
  readonly hazard: CoxHazard;
  readonly stratum: StratumHazard;
}

function residualOf({ sample, hazard, stratum }: Known, row: number, event: boolean) {
  const { time, entry = -Infinity, pattern } = sample.rows[row]!;
  const p = sample.covariates;
  const [from, to] = [stratum.upTo(entry), stratum.upTo(time)];
  const step = event ? stratum.at(time)! : undefined;
  const spared = step ? step.hazard - step.dyingHazard : 0;
  const relative = hazard.relative.hazard[pattern]!;
  const cumulative = to.hazard - from.hazard - spared;
  const score = Float64Array.from({ length: p }, (_, j) => {
    const own = sample.centred[pattern * p + j]!;
    const sparedCovariate = step ? step.covariates[j]! - step.dyingCovariates[j]! : 0;
    const seen = to.covariates[j]! - from.covariates[j]! - sparedCovariate;
    return (step ? own - step.mean[j]! : 0) - relative * (own * cumulative - seen);
  });
  const martingale = Number(event) - relative * cumulative;
  return { row, event, martingale, deviance: devianceOf(martingale, event), score };
}

function devianceOf(martingale: number, event: boolean): number {
  const expected = Number(event) - martingale;
  return Math.sign(martingale) * Math.sqrt(-2 * (martingale + (event ? Math.log(expected) : 0)));
}
