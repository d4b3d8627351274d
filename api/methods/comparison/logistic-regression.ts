import { dependentRow } from '../numeric/cholesky.ts';
import { newtonAscent } from '../numeric/newton.ts';
import type { Height } from '../numeric/newton.ts';
import { symmetricInverse, symmetricSolve } from '../numeric/symmetric-solve.ts';

/** Log odds of an outcome as a sum over covariates. */
export interface LogisticFit {
  /** The intercept, then one for each covariate; p. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** p × p, row-major. */
  readonly covariance: Float64Array;
  /** Probability of the outcome of each subject; length n. */
  readonly fitted: Float64Array;
  readonly logLikelihood: number;
  readonly deviance: number;
  /** Of the intercept alone. */
  readonly nullDeviance: number;
  readonly aic: number;
  /** Share of pairs of one with and one without the outcome in which the first is likelier; ties count half. */
  readonly concordance: number;
}

/** A step this long where no rise is left to promise: a coefficient runs away. */
const RUNAWAY_STEP = 1e-3;
const SEPARATED =
  'Cannot fit the outcome as no combination of covariates may tell apart all who have it from all who have it not';

/**
 * Logistic regression by maximum likelihood.
 *
 * @param outcome 1 for who has it, 0 for who has it not; length n
 * @param covariates one column of n finite numbers each
 * @param glmEpsilon to agree with what was published from R's glm: stop where it does, when the deviance changes by less
 *   than this of itself (its default is 1e-8), with the covariance from before the last step; else Newton's steps go on
 *   until one promises a rise of at most 5e-15
 * @returns coefficients with covariance, fitted probabilities, deviances
 * @throws {RangeError} when lengths differ, a number is not as described, everybody has the same outcome, a covariate
 *   follows from those before it, or covariates separate the outcomes
 *
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2nd ed., 4.4; separation: Albert & Anderson 1984,
 * doi:10.1093/biomet/71.1.1.
 *
 * @example Two groups: the log odds ratio
 * ```ts
 * const { coefficients } = logisticRegression([1, 1, 1, 0, 1, 0, 0, 0], [[1, 1, 1, 1, 0, 0, 0, 0]]);
 * expect(coefficients[1]).toBeCloseTo(Math.log(9), 10);
 * ```
 */
export function logisticRegression(
  outcome: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  glmEpsilon?: number,
): LogisticFit {
  requireOutcomes(outcome, covariates);
  const n = outcome.length;
  const size = covariates.length + 1;
  const rows = Float64Array.from({ length: n * size }, (_, i) => (i % size ? covariates[(i % size) - 1]![(i - (i % size)) / size]! : 1)); // prettier-ignore
  requireIndependent(rows, size);
  const { at, height, information } = fitted(rows, outcome, { size, glmEpsilon });
  const covariance = symmetricInverse(information, size);
  const probabilities = Float64Array.from({ length: n }, (_, i) => probability(scoreOf(rows, at, i)));
  const outcomes = Array.from(outcome).reduce((sum, had) => sum + had, 0);
  const share = outcomes / n;
  return {
    coefficients: [...at],
    standardErrors: Array.from({ length: size }, (_, i) => Math.sqrt(covariance[i * (size + 1)]!)),
    ...{ covariance, fitted: probabilities, logLikelihood: height.value, deviance: -2 * height.value },
    nullDeviance: -2 * (outcomes * Math.log(share) + (n - outcomes) * Math.log1p(-share)),
    aic: 2 * size - 2 * height.value,
    concordance: concordanceOf(outcome, probabilities),
  };
}

interface Top {
  readonly at: Float64Array;
  readonly height: Height;
  /** Of which the covariance is the inverse. */
  readonly information: Float64Array;
}

interface Climbing {
  readonly size: number;
  readonly glmEpsilon: number | undefined;
}

function fitted(rows: Float64Array, outcome: ArrayLike<number>, { size, glmEpsilon }: Climbing): Top {
  try {
    const { at, height, lastStep } = newtonAscent((point) => heightAt(rows, outcome, point), new Float64Array(size));
    if (lastStep.some((step, i) => Math.abs(step) > RUNAWAY_STEP * Math.max(1, Math.abs(at[i]!)))) {
      throw new RangeError(SEPARATED);
    }
    if (glmEpsilon === undefined) return { at, height, information: height.information };
    return asGlm(rows, outcome, { size, epsilon: glmEpsilon });
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(SEPARATED, { cause: error });
    throw error;
  }
}

/** Log odds that glm begins from, 1 or -1 of them: of probabilities 3/4 and 1/4, moved by their first residual. */
const GLM_FIRST = Math.log(3) + 4 / 3;
/** Beyond what the deviance can settle to, steps would go on for ever. */
const LEAST_EPSILON = 1e-15;

/** Iteratively reweighted least squares. */
function asGlm(
  rows: Float64Array,
  outcome: ArrayLike<number>,
  { size, epsilon }: { size: number; epsilon: number },
): Top {
  const products = new Float64Array(size * size);
  const sums = new Float64Array(size);
  for (let i = 0; i < outcome.length; i++) {
    for (let j = 0; j < size; j++) {
      sums[j]! += rows[i * size + j]! * (outcome[i] === 1 ? GLM_FIRST : -GLM_FIRST);
      for (let k = 0; k < size; k++) products[j * size + k]! += rows[i * size + j]! * rows[i * size + k]!;
    }
  }
  let at = symmetricSolve(products, sums);
  let height = heightAt(rows, outcome, at);
  for (;;) {
    const { information, score, value } = height;
    const step = symmetricSolve(information, score);
    at = at.map((coefficient, j) => coefficient + step[j]!);
    height = heightAt(rows, outcome, at);
    const deviance = -2 * height.value;
    if (Math.abs(deviance + 2 * value) < Math.max(LEAST_EPSILON, epsilon) * (deviance + 0.1))
      return { at, height, information };
  }
}

function heightAt(rows: Float64Array, outcome: ArrayLike<number>, at: Float64Array): Height {
  const size = at.length;
  let value = 0;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let i = 0; i < outcome.length; i++) {
    const logOdds = scoreOf(rows, at, i);
    const p = probability(logOdds);
    // log p or log (1 - p), in the form that keeps small ones.
    value -=
      Math.log1p(Math.exp(-Math.abs(logOdds))) + (outcome[i] === 1 ? Math.max(0, -logOdds) : Math.max(0, logOdds));
    const weight = p * (1 - p);
    for (let j = 0; j < size; j++) {
      const x = rows[i * size + j]!;
      score[j]! += (outcome[i]! - p) * x;
      for (let k = 0; k <= j; k++) information[j * size + k]! += weight * x * rows[i * size + k]!;
    }
  }
  for (let j = 0; j < size; j++) for (let k = 0; k < j; k++) information[k * size + j] = information[j * size + k]!;
  return { value, score, information };
}

function scoreOf(rows: Float64Array, at: Float64Array, i: number): number {
  let sum = 0;
  for (let j = 0; j < at.length; j++) sum += rows[i * at.length + j]! * at[j]!;
  return sum;
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** By ranks, ties sharing the middle of theirs. */
function concordanceOf(outcome: ArrayLike<number>, fitted: Float64Array): number {
  const order = Array.from(fitted.keys()).sort((a, b) => fitted[a]! - fitted[b]!);
  let [ranks, outcomes] = [0, 0];
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && fitted[order[last + 1]!] === fitted[order[first]!]) last++;
    for (let i = first; i <= last; i++) {
      ranks += outcome[order[i]!]! * ((first + last) / 2 + 1);
      outcomes += outcome[order[i]!]!;
    }
    first = last + 1;
  }
  return (ranks - (outcomes * (outcomes + 1)) / 2) / (outcomes * (order.length - outcomes));
}

function requireOutcomes(outcome: ArrayLike<number>, covariates: readonly ArrayLike<number>[]): void {
  const n = outcome.length;
  const wrong = covariates.findIndex((column) => column.length !== n);
  if (wrong !== -1) {
    throw new RangeError(
      `Cannot fit the outcome as covariate ${wrong + 1} must have ${n} numbers: got ${covariates[wrong]!.length}`,
    );
  }
  const seen = new Set(Array.from(outcome));
  if (seen.size !== 2 || !seen.has(0) || !seen.has(1)) {
    throw new RangeError(
      `Cannot fit the outcome as it must be 1 of some and 0 of others: got ${[...seen].slice(0, 3).join(', ')}`,
    );
  }
  covariates.forEach((column, which) => {
    const bad = Array.from(column).findIndex((value) => !Number.isFinite(value));
    if (bad === -1) return;
    throw new RangeError(
      `Cannot fit the outcome as covariate ${which + 1} must be finite: of subject ${bad} it is ${column[bad]}`,
    );
  });
}

function requireIndependent(rows: Float64Array, size: number): void {
  const products = new Float64Array(size * size);
  for (let from = 0; from < rows.length; from += size) {
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++) products[j * size + k]! += rows[from + j]! * rows[from + k]!;
  }
  const dependent = dependentRow(products, size);
  if (dependent === null) return;
  throw new RangeError(
    `Cannot fit the outcome as covariate ${dependent} must not follow from those before it, nor be constant`,
  );
}
