import { countUpTo } from './count-up-to.ts';
import { tiedEvents } from './cox-likelihood.ts';
import { relativeHazards } from './cox-risk-sets.ts';
import type { RelativeHazards } from './cox-risk-sets.ts';
import { addSquare } from './cox-robust.ts';
import { visitWithGone } from './fine-gray-sample.ts';
import type { SubdistributionRow, SubdistributionSample } from './fine-gray-sample.ts';

/** A number beside a vector of p: sums of something, and of it times covariates. */
interface Sums {
  readonly one: number;
  readonly covariates: Float64Array;
}

/** Everything by distinct time, ascending; each of length T. */
interface Course {
  readonly data: SubdistributionSample;
  readonly relative: RelativeHazards;
  /** Mean covariates as an event at the time sees them; undefined where there is none. */
  readonly means: readonly (Float64Array | undefined)[];
  /** Hazard up to and with the time. */
  readonly upTo: readonly Sums[];
  /** Hazard after the time, each weighed by the share not censored. */
  readonly after: readonly Sums[];
  /** What estimating the censoring has added to a score by the time. */
  readonly censoring: readonly Float64Array[];
  /** What being censored at the time adds to it. */
  readonly ownCensoring: readonly Float64Array[];
}

/**
 * How the scores of a subdistribution hazard vary between subjects.
 *
 * @param data made ready
 * @param coefficients of the model; length p
 * @returns sum over subjects of the product of their score with itself, the estimate of censoring counted; p × p
 *
 * O(rows · p² + T · p).
 * Source: Fine & Gray 1999, doi:10.1080/01621459.1999.10474144, 5 (η and ψ).
 *
 * @example Without competing events, as the robust variance of Cox's model has it
 * ```ts
 * const rows = [
 *   { time: 1, events: 1, competing: 0, censored: 0, pattern: 0 },
 *   { time: 2, events: 0, competing: 0, censored: 1, pattern: 1 },
 * ];
 * const data = { patterns: [[1], [3]], rows };
 * expect([...subdistributionSpread(subdistributionSample(data), Float64Array.of(0))]).toEqual([
 *   ...scoreSpread(coxSample(data), 'breslow', Float64Array.of(0)),
 * ]);
 * ```
 */
export function subdistributionSpread(data: SubdistributionSample, coefficients: Float64Array): Float64Array {
  const p = data.sample.covariates;
  const spread = new Float64Array(p * p);
  const course = courseOf(data, coefficients);
  for (const row of data.rows) {
    for (const outcome of ['events', 'competing', 'censored'] as const) {
      if (row[outcome] === 0) continue;
      addSquare(spread, scoreOf(course, row, outcome), row[outcome]);
    }
  }
  return spread;
}

function courseOf(data: SubdistributionSample, coefficients: Float64Array): Course {
  const p = data.sample.covariates;
  const relative = relativeHazards(data.sample, coefficients);
  const steps: Sums[] = Array.from(data.times, () => ({ one: 0, covariates: new Float64Array(p) }));
  const means: (Float64Array | undefined)[] = Array.from(data.times, () => undefined);
  visitWithGone(data, relative, (set) => {
    const at = countUpTo(data.times, set.time) - 1;
    const { mean } = tiedEvents(set, 'breslow');
    const hazard = set.deaths / set.all.total;
    steps[at] = { one: hazard, covariates: mean.map((value) => value * hazard) };
    means[at] = mean;
  });
  const weighed = steps.map((step, at) => scaled(step, data.uncensored[at]!));
  const fromOn = running(weighed.toReversed(), p).toReversed();
  const after = [...fromOn.slice(1), none(p)];
  const ownCensoring = ownCensoringOf(data, relative, fromOn);
  return { data, relative, means, upTo: running(steps, p), after, ownCensoring, censoring: drift(data, ownCensoring) };
}

/** Score of one subject: events less those expected, and what censoring, estimated from all, adds. */
function scoreOf(course: Course, row: SubdistributionRow, outcome: 'events' | 'competing' | 'censored'): Float64Array {
  const { data, relative, means, upTo, after, censoring, ownCensoring } = course;
  const { covariates: p, centred } = data.sample;
  const at = countUpTo(data.times, row.time) - 1;
  const hazard = relative.hazard[row.pattern]!;
  const later = outcome === 'competing' ? 1 / data.uncensored[at]! : 0;
  return Float64Array.from({ length: p }, (_, j) => {
    const own = centred[row.pattern * p + j]!;
    const until = own * upTo[at]!.one - upTo[at]!.covariates[j]!;
    const since = later * (own * after[at]!.one - after[at]!.covariates[j]!);
    const event = outcome === 'events' ? own - means[at]![j]! : 0;
    const censored = outcome === 'censored' ? ownCensoring[at]![j]! : 0;
    return event - hazard * (until + since) + censored - censoring[at]![j]!;
  });
}

/** Fine and Gray's q over the number followed, at each time. */
function ownCensoringOf(
  data: SubdistributionSample,
  relative: RelativeHazards,
  fromOn: readonly Sums[],
): readonly Float64Array[] {
  const { covariates: p, centred } = data.sample;
  const gone = Array.from(data.times, () => ({ one: 0, covariates: new Float64Array(p) }));
  for (const { time, competing, pattern } of data.rows) {
    const at = countUpTo(data.times, time) - 1;
    const weight = (competing * relative.hazard[pattern]!) / data.uncensored[at]!;
    gone[at]!.one += weight;
    for (let j = 0; j < p; j++) gone[at]!.covariates[j]! += weight * centred[pattern * p + j]!;
  }
  const before = [none(p), ...running(gone, p)];
  return fromOn.map((hazard, at) =>
    before[at]!.covariates.map(
      (sum, j) => (sum * hazard.one - before[at]!.one * hazard.covariates[j]!) / data.followed[at]!,
    ),
  );
}

function drift({ censored, followed }: SubdistributionSample, own: readonly Float64Array[]): readonly Float64Array[] {
  const sum = new Float64Array(own[0]!.length);
  return own.map((value, at) => {
    value.forEach((part, j) => (sum[j]! += (part * censored[at]!) / followed[at]!));
    return sum.slice();
  });
}

const none = (p: number): Sums => ({ one: 0, covariates: new Float64Array(p) });
const scaled = ({ one, covariates }: Sums, times: number): Sums => ({
  one: one * times,
  covariates: covariates.map((value) => value * times),
});

function running(steps: readonly Sums[], p: number): readonly Sums[] {
  let sum = none(p);
  return steps.map(({ one, covariates }) => {
    sum = { one: sum.one + one, covariates: sum.covariates.map((value, j) => value + covariates[j]!) };
    return sum;
  });
}
