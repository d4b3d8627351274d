import { z } from 'zod';
import type { Borrowing } from '../../methods/basket/borrowing-weights.ts';
import type { ExchangeableBaskets } from '../../methods/basket/exchangeable-baskets.ts';
import type { MultisourceBaskets } from '../../methods/basket/multisource-exchangeability.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks, Tolerance } from './checks.ts';
import { byField } from './fitted-model-checks.ts';

const numbers = z.array(z.number());
const counts = { x: numbers, n: numbers, p0: z.number() };
const basketsOf = ({ x, n }: { x: readonly number[]; n: readonly number[] }) =>
  x.map((each, i) => ({ x: each, n: n[i] }));
const absolute: z.ZodType<Tolerance> = z.looseObject({ abs: z.number() }).transform(({ abs }) => ({ rel: 0, abs }));

/** A hierarchical model, or exchangeability or not. What was sampled is no reference. */
export const exchangeableCase = caseKind(
  z.looseObject({
    params: z.strictObject({
      ...counts,
      p_ex: z.number(),
      mu_mean: z.number(),
      mu_sd: z.number(),
      tau_halfnormal_scale: z.number(),
      nex_mean: z.number(),
      nex_sd: z.number(),
    }),
    expected: z.looseObject({
      post_mean: numbers,
      post_sd: numbers,
      prob_gt_p0: numbers,
      ex_weight: numbers,
      mu_mean: z.number(),
      mu_sd: z.number(),
      tau_mean: z.number(),
      log_marginal: z.number(),
    }),
  }),
  ({ params, expected }, checks) => {
    const prior = {
      exchangeable: params.p_ex,
      mean: params.mu_mean,
      meanSd: params.mu_sd,
      betweenScale: params.tau_halfnormal_scale,
      alone: { mean: params.nex_mean, sd: params.nex_sd },
    };
    const input = { baskets: basketsOf(params), p0: params.p0, prior };
    const got = answer<ExchangeableBaskets>('exchangeable-baskets', input);
    checks.nearAll('post_mean', got.baskets.map(({ mean }) => mean), expected.post_mean); // prettier-ignore
    checks.nearAll('post_sd', got.baskets.map(({ standardDeviation }) => standardDeviation), expected.post_sd); // prettier-ignore
    checks.nearAll('prob_gt_p0', got.baskets.map(({ above }) => above), expected.prob_gt_p0); // prettier-ignore
    checks.nearAll('ex_weight', got.baskets.map(({ exchangeable }) => exchangeable), expected.ex_weight); // prettier-ignore
    checks.near('mu_mean', got.mean, expected.mu_mean);
    checks.near('mu_sd', got.meanSd, expected.mu_sd);
    checks.near('tau_mean', got.between, expected.tau_mean);
    checks.near('log_marginal', got.logMarginal, expected.log_marginal);
  },
  absolute,
);

const pair = z.tuple([z.number(), z.number()]);
const borrowed = z.strictObject({
  weights: z.array(numbers),
  shape1: numbers,
  shape2: numbers,
  post_mean: numbers,
  prob_gt_p0: numbers,
  ess: numbers.optional(),
});

/** Borrowing by divergence. */
export const fujikawaCase = caseKind(
  z.looseObject({
    params: z.strictObject({ ...counts, prior: pair, epsilon: z.number(), tau: z.number(), log_base: z.literal(2) }),
    expected: borrowed,
  }),
  ({ params, expected }, checks) => {
    const { prior, epsilon, tau, p0 } = params;
    const input = { baskets: basketsOf(params), prior: { a: prior[0], b: prior[1] }, rule: { epsilon, tau }, p0 };
    checkBorrowing(checks, answer<Borrowing>('fujikawa-borrowing', input), expected);
  },
);

/** Borrowing by observed shares. */
export const powerPriorCase = caseKind(
  z.looseObject({
    params: z.strictObject({ ...counts, prior: pair, a: z.number(), b: z.number() }),
    expected: borrowed,
  }),
  ({ params, expected }, checks) => {
    const { prior, a, b, p0 } = params;
    const input = { baskets: basketsOf(params), prior: { a: prior[0], b: prior[1] }, rule: { a, b }, p0 };
    checkBorrowing(checks, answer<Borrowing>('calibrated-power-prior', input), expected);
  },
);

function checkBorrowing(checks: Checks, got: Borrowing, expected: z.output<typeof borrowed>): void {
  expected.weights.forEach((row, i) => checks.nearAll(`weights[${i}]`, got.weights[i]!, row));
  checks.nearAll('shape1', got.baskets.map(({ a }) => a), expected.shape1); // prettier-ignore
  checks.nearAll('shape2', got.baskets.map(({ b }) => b), expected.shape2); // prettier-ignore
  checks.nearAll('post_mean', got.baskets.map(({ mean }) => mean), expected.post_mean); // prettier-ignore
  checks.nearAll('prob_gt_p0', got.baskets.map(({ above }) => above), expected.prob_gt_p0); // prettier-ignore
  const sizes = got.baskets.map(({ effectiveSampleSize }) => effectiveSampleSize);
  if (expected.ess) checks.nearAll('ess', sizes, expected.ess);
}

/** Error rates of baskets that borrow by divergence. */
export const borrowingErrorCase = caseKind(
  z.looseObject({
    params: z.strictObject({
      k: z.number(),
      n: z.number(),
      p0: z.number(),
      prior: pair,
      lambda: z.number(),
      epsilon: z.number(),
      tau: z.number(),
    }),
    expected: z.strictObject({ rejection_probabilities: numbers, fwer: z.number() }),
  }),
  ({ params: { k, n, p0, prior, lambda: threshold, epsilon, tau }, expected }, checks) => {
    const rates = Array.from({ length: k }, () => p0);
    const input = { rates, n, prior: { a: prior[0], b: prior[1] }, rule: { epsilon, tau }, p0, threshold };
    const got = answer<{ each: number[]; any: number }>('borrowing-rejections', input);
    checks.nearAll('rejection_probabilities', got.each, expected.rejection_probabilities);
    checks.near('fwer', got.any, expected.fwer);
  },
);

/** Every way in which baskets may be exchangeable; probabilities have a tolerance of their own. */
export const multisourceCase = caseKind(
  z.looseObject({
    params: z.strictObject({ ...counts, prior: pair, prior_exchangeability: z.number() }),
    tol: z.looseObject({ post_prob_gt_p0: z.number() }),
    expected: z.looseObject({ pep: z.null(), map: z.null(), post_prob_gt_p0: numbers }),
  }),
  ({ params, tol, expected }, checks) => {
    const { prior, prior_exchangeability: exchangeable, p0 } = params;
    const input = { baskets: basketsOf(params), prior: { a: prior[0], b: prior[1] }, exchangeable, p0 };
    const { baskets } = answer<MultisourceBaskets>('multisource-baskets', input);
    const within = { rel: 0, abs: tol.post_prob_gt_p0 };
    baskets.forEach(({ above }, i) => checks.near(`post_prob_gt_p0[${i}]`, above, expected.post_prob_gt_p0[i], within));
  },
  byField,
);
