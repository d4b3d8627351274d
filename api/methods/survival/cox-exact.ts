import type { Height } from '../numeric/newton.ts';
import { mirror } from './cox-likelihood.ts';
import { relativeHazards } from './cox-risk-sets.ts';
import type { RelativeHazards } from './cox-risk-sets.ts';
import type { CoxSample, CoxStratum } from './cox-sample.ts';

/**
 * Exact partial log likelihood of Cox's model for discrete times, its slope and minus its curvature.
 *
 * @param sample data made ready; weights 1, everybody followed from the beginning
 * @param coefficients where; length p
 * @returns value, score and information there
 * @throws {RangeError} when rows have weights or entries, or so many events are tied that their sets cannot be counted
 *
 * Those who have the event at a time against every set of as many of those at risk: O(subjects · ties · p²).
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Gail, Lubin & Rubinstein 1981, doi:10.1093/biomet/68.3.703.
 *
 * @example Two of three alike have the event: one of three sets
 * ```ts
 * const rows = [{ time: 1, events: 2, censored: 1, pattern: 0 }];
 * const { value } = exactLikelihood(coxSample({ patterns: [[0]], rows }), Float64Array.of(0));
 * expect(value).toBe(-Math.log(3));
 * ```
 */
export function exactLikelihood(sample: CoxSample, coefficients: Float64Array): Height {
  if (sample.rows.some(({ weight = 1, entry }) => weight !== 1 || entry !== undefined)) {
    throw new RangeError("Cannot take ties exactly as rows must have neither weights nor entries: use Efron's ties");
  }
  const p = sample.covariates;
  const height = { value: 0, score: new Float64Array(p), information: new Float64Array(p * p) };
  const hazards = relativeHazards(sample, coefficients);
  for (const stratum of sample.strata) height.value += addStratum(sample, stratum, hazards, height);
  mirror(height.information, p);
  return height;
}

type Slopes = Pick<Height, 'score' | 'information'>;

/** For each number of subjects, the sum over all sets of so many of the product of their hazards, and its derivatives. */
interface SetSums {
  readonly total: Float64Array;
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
}

function addStratum(sample: CoxSample, { byTime }: CoxStratum, hazards: RelativeHazards, slopes: Slopes): number {
  const p = sample.covariates;
  const sums = noSets(mostTied(sample, byTime), p);
  let value = 0;
  for (let next = 0; next < byTime.length;) {
    const { time } = sample.rows[byTime[next]!]!;
    let deaths = 0;
    for (; next < byTime.length && sample.rows[byTime[next]!]!.time === time; next++) {
      const { pattern, events, censored } = sample.rows[byTime[next]!]!;
      const own = sample.centred.subarray(pattern * p, (pattern + 1) * p);
      for (let one = 0; one < events + censored; one++) addSubject(sums, hazards.hazard[pattern]!, own);
      deaths += events;
      value += events * hazards.predictor[pattern]!;
      own.forEach((covariate, j) => (slopes.score[j]! += events * covariate));
    }
    if (deaths > 0) value -= addTies(sums, deaths, slopes);
  }
  return value;
}

/** Adds what ties tell to the slopes, and gives the log of the sum over sets. */
function addTies({ total, first, second }: SetSums, deaths: number, { score, information }: Slopes): number {
  const all = total[deaths]!;
  if (!(all > 0 && Number.isFinite(all))) {
    throw new RangeError(`Cannot take ties exactly as there are too many of them, ${deaths} at once: use Efron's ties`);
  }
  const p = score.length;
  const mean = first[deaths]!.map((sum) => sum / all);
  for (let j = 0; j < p; j++) {
    score[j]! -= mean[j]!;
    for (let k = 0; k <= j; k++) information[j * p + k]! += second[deaths]![j * p + k]! / all - mean[j]! * mean[k]!;
  }
  return Math.log(all);
}

function addSubject({ total, first, second }: SetSums, hazard: number, own: Float64Array): void {
  const p = own.length;
  for (let size = total.length - 1; size > 0; size--) {
    const [one, slope, curve] = [total[size - 1]!, first[size - 1]!, second[size - 1]!];
    for (let j = 0; j < p; j++) {
      for (let k = 0; k <= j; k++) {
        const at = j * p + k;
        second[size]![at]! +=
          hazard * (curve[at]! + own[j]! * slope[k]! + slope[j]! * own[k]! + own[j]! * own[k]! * one);
      }
      first[size]![j]! += hazard * (slope[j]! + own[j]! * one);
    }
    total[size]! += hazard * one;
  }
}

function noSets(most: number, p: number): SetSums {
  const sizes = Array.from({ length: most + 1 });
  const total = new Float64Array(most + 1);
  total[0] = 1;
  return { total, first: sizes.map(() => new Float64Array(p)), second: sizes.map(() => new Float64Array(p * p)) };
}

function mostTied(sample: CoxSample, byTime: readonly number[]): number {
  const deaths = new Map<number, number>();
  for (const row of byTime) {
    const { time, events } = sample.rows[row]!;
    deaths.set(time, (deaths.get(time) ?? 0) + events);
  }
  return Math.max(0, ...deaths.values());
}
