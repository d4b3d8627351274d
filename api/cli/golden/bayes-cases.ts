import { z } from 'zod';
import type { BetaSummary } from '../../methods/binomial/beta-binomial.ts';
import { answer, caseKind } from './case-kind.ts';
import { checkInterval, pair } from './share-cases.ts';

const beliefShape = z.strictObject({
  x: z.number(),
  n: z.number(),
  a: z.number(),
  b: z.number(),
  post_a: z.number(),
  post_b: z.number(),
  mean: z.number(),
  sd: z.number(),
  median: z.number(),
  mode: z.number().nullable(),
  ci95_equal: pair,
  hpd95: pair,
  prob_gt_p0: z.number(),
  prob_gt_p1: z.number(),
  p0: z.number(),
  p1: z.number(),
  n_max: z.number(),
  pred_prob_total_gt_r: z.number(),
  r: z.number(),
  pred_prob_posterior_success: z.number(),
  posterior_threshold: z.number(),
  bayes_factor_point_p1_vs_p0: z.number(),
});

interface Belief {
  readonly posterior: BetaSummary;
  readonly aboveP0: number;
  readonly aboveP1: number;
  readonly successByCount: number;
  readonly successByPosterior: number;
  readonly bayesFactor: number;
}

/** Beta posteriors of one rate, and beta-binomial predictions. */
export const beliefCase = caseKind(z.looseObject({ expected: z.array(beliefShape).min(1) }), ({ expected }, checks) => {
  for (const wanted of expected) {
    const { x, n, a, b, n_max: most, r, p0, p1, posterior_threshold: threshold } = wanted;
    const got = answer<Belief>('beta-binomial', { x, n, prior: { a, b }, most, r, p0, p1, threshold });
    const at = `${x}/${n}`;
    checks.near(`${at}: post_a`, got.posterior.a, wanted.post_a);
    checks.near(`${at}: post_b`, got.posterior.b, wanted.post_b);
    checks.near(`${at}: mean`, got.posterior.mean, wanted.mean);
    checks.near(`${at}: sd`, got.posterior.standardDeviation, wanted.sd);
    checks.near(`${at}: median`, got.posterior.median, wanted.median);
    checks.near(`${at}: mode`, got.posterior.mode, wanted.mode);
    checkInterval(checks, `${at}: ci95_equal`, got.posterior, wanted.ci95_equal);
    checkInterval(checks, `${at}: hpd95`, got.posterior.densest!, wanted.hpd95);
    checks.near(`${at}: prob_gt_p0`, got.aboveP0, wanted.prob_gt_p0);
    checks.near(`${at}: prob_gt_p1`, got.aboveP1, wanted.prob_gt_p1);
    checks.near(`${at}: pred_prob_total_gt_r`, got.successByCount, wanted.pred_prob_total_gt_r);
    checks.near(`${at}: pred_prob_posterior_success`, got.successByPosterior, wanted.pred_prob_posterior_success);
    checks.near(`${at}: bayes_factor`, got.bayesFactor, wanted.bayes_factor_point_p1_vs_p0);
  }
});
