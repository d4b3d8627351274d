import { z } from 'zod';
import type { CovariateBalance } from '../../methods/comparison/covariate-balance.ts';
import type { Matching } from '../../methods/comparison/matching-pairs.ts';
import { completeRows, numberOf, readRows } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const numbers = z.array(z.number());
const dataShape = z.looseObject({ file: z.string(), treatment: z.string(), covariates: z.array(z.string()) });
const WEIGHTS = ['ate', 'att', 'atc', 'ato_overlap', 'ate_stabilized', 'ate_truncated_1_99'] as const;
const perWeight = <S extends z.ZodType>(shape: S) => z.strictObject(Object.fromEntries(WEIGHTS.map((name) => [name, shape])) as Record<(typeof WEIGHTS)[number], S>); // prettier-ignore

/** What each kind of weights of a case is asked for. */
const OPTIONS = {
  ate: { estimand: 'ate' },
  att: { estimand: 'att' },
  atc: { estimand: 'atc' },
  ato_overlap: { estimand: 'overlap' },
  ate_stabilized: { estimand: 'ate', stabilised: true },
  ate_truncated_1_99: { estimand: 'ate', truncation: [0.01, 0.99] },
} as const;

interface Weighed {
  readonly weights: readonly number[];
  readonly bounds: readonly number[] | null;
  readonly effectiveSampleSize: Readonly<Record<'treated' | 'control' | 'total', number>>;
}

const propensityExpected = z.strictObject({
  n: z.number(),
  n_treated: z.number(),
  logit: z.strictObject({
    names: z.array(z.string()),
    coef: numbers,
    se: numbers,
    vcov: z.array(numbers),
    deviance: z.number(),
    null_deviance: z.number(),
    aic: z.number(),
    loglik: z.number(),
    c_statistic: z.number(),
  }),
  ps: numbers,
  weights_first10: perWeight(numbers),
  weights_sum: perWeight(z.number()),
  weights_max: perWeight(z.number()),
  truncation_bounds: numbers,
  ess: perWeight(z.strictObject({ treated: z.number(), control: z.number(), total: z.number() })),
  smd: z.strictObject({
    columns: z.array(z.string()),
    before_pooled: numbers,
    before_treated_sd: numbers,
    ate_pooled: numbers,
    att_treated_sd: numbers,
    overlap_pooled: numbers,
    variance_ratio_before: z.array(z.number().nullable()),
    variance_ratio_ate: z.array(z.number().nullable()),
  }),
});
type PropensityExpected = z.output<typeof propensityExpected>;

/** Logistic regression of treatment, weights by its score, and balance. */
export const propensityCase = caseKind(
  z.looseObject({ data: dataShape, expected: propensityExpected }),
  ({ data, expected }, checks, folder) => {
    const { treated, covariates } = groupsOf(data, folder);
    checks.same('n', [treated.length, treated.filter((each) => each === 1).length], [expected.n, expected.n_treated]);
    const propensity = checkLogit(checks, { treated, covariates }, expected);
    const weighed = Object.fromEntries(
      WEIGHTS.map((name) => [name, answer<Weighed>('propensity-weights', { treated, propensity, ...OPTIONS[name] })]),
    ) as Record<(typeof WEIGHTS)[number], Weighed>;
    for (const name of WEIGHTS) checkWeights(checks, name, weighed[name], expected);
    checks.nearAll('truncation_bounds', weighed.ate_truncated_1_99.bounds!, expected.truncation_bounds);
    const balance = (by: string, weights?: readonly number[]) =>
      answer<{ covariates: CovariateBalance[] }>('covariate-balance', { treated, covariates, weights, by }).covariates;
    const differences = (of: readonly CovariateBalance[]) => of.map(({ difference }) => difference);
    const ratios = (of: readonly CovariateBalance[]) => of.map(({ varianceRatio }) => varianceRatio);
    const { smd } = expected;
    checks.same('smd.columns', data.covariates, smd.columns);
    checks.nearAll('before_pooled', differences(balance('pooled')), smd.before_pooled);
    checks.nearAll('before_treated_sd', differences(balance('treated')), smd.before_treated_sd);
    checks.nearAll('ate_pooled', differences(balance('pooled', weighed.ate.weights)), smd.ate_pooled);
    checks.nearAll('att_treated_sd', differences(balance('treated', weighed.att.weights)), smd.att_treated_sd);
    checks.nearAll('overlap_pooled', differences(balance('pooled', weighed.ato_overlap.weights)), smd.overlap_pooled);
    checks.nearAll('variance_ratio_before', ratios(balance('pooled')), smd.variance_ratio_before);
    checks.nearAll('variance_ratio_ate', ratios(balance('pooled', weighed.ate.weights)), smd.variance_ratio_ate);
  },
);

interface Groups {
  readonly treated: readonly number[];
  readonly covariates: readonly (readonly number[])[];
}

function groupsOf({ file, treatment, covariates }: z.output<typeof dataShape>, folder: string): Groups {
  const rows = completeRows(readRows(folder, file), [treatment, ...covariates]);
  const column = (name: string) => rows.map((row) => numberOf(row, name));
  return { treated: column(treatment), covariates: covariates.map(column) };
}

interface Logit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly fitted: readonly number[];
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly aic: number;
  readonly logLikelihood: number;
  readonly concordance: number;
}

/** Weights were made from a fit that R was told to settle, matches from one with its default. */
const SETTLED = 1e-14;
const DEFAULT = 1e-8;

const logitOf = ({ treated, covariates }: Groups, glmEpsilon: number): Logit =>
  answer<Logit>('logistic-regression', { outcome: treated, covariates, glmEpsilon });

function checkLogit(checks: Checks, groups: Groups, { logit, ps }: PropensityExpected): readonly number[] {
  const fit = logitOf(groups, SETTLED);
  checks.nearAll('coef', fit.coefficients, logit.coef);
  checks.nearAll('se', fit.standardErrors, logit.se);
  logit.vcov.forEach((row, i) => checks.nearAll(`vcov[${i}]`, fit.covariance[i]!, row));
  checks.near('deviance', fit.deviance, logit.deviance);
  checks.near('null_deviance', fit.nullDeviance, logit.null_deviance);
  checks.near('aic', fit.aic, logit.aic);
  checks.near('loglik', fit.logLikelihood, logit.loglik);
  checks.near('c_statistic', fit.concordance, logit.c_statistic);
  checks.nearAll('ps', fit.fitted, ps);
  return fit.fitted;
}

function checkWeights(
  checks: Checks,
  name: (typeof WEIGHTS)[number],
  got: Weighed,
  expected: PropensityExpected,
): void {
  checks.nearAll(`${name}.first10`, got.weights.slice(0, 10), expected.weights_first10[name]);
  checks.near(`${name}.sum`, got.weights.reduce((sum, weight) => sum + weight, 0), expected.weights_sum[name]); // prettier-ignore
  checks.near(`${name}.max`, Math.max(...got.weights), expected.weights_max[name]);
  for (const group of ['treated', 'control', 'total'] as const) {
    checks.near(`${name}.ess.${group}`, got.effectiveSampleSize[group], expected.ess[name][group]);
  }
}

const matchShape = z.strictObject({
  args: z.strictObject({
    ratio: z.number(),
    replace: z.boolean(),
    'm.order': z.enum(['largest', 'data']).optional(),
    caliper: z.number().optional(),
  }),
  distance_sd_all: z.number(),
  caliper_abs: z.number().nullable(),
  matched_pairs: z.object({ treated_row0: numbers, controls_row0: z.array(z.string()) }),
  n_treated_matched: z.number(),
  n_control_matched: z.number(),
  sum_weights_control: z.number(),
  smd_after: z.record(z.string(), z.number()),
  smd_before: z.record(z.string(), z.number()),
});

/** Nearest controls by propensity score. */
export const matchingCase = caseKind(
  z.looseObject({ data: dataShape, expected: z.array(matchShape).min(1) }),
  ({ data, expected }, checks, folder) => {
    const groups = groupsOf(data, folder);
    const score = logitOf(groups, DEFAULT).fitted;
    const columns = {
      distance: score,
      ...Object.fromEntries(data.covariates.map((name, i) => [name, groups.covariates[i]!])),
    };
    expected.forEach((wanted, i) => {
      const { ratio, replace: replacement, 'm.order': order, caliper } = wanted.args;
      const input = { treated: groups.treated, score, ratio, replacement, order, caliper };
      const got = answer<Matching>('nearest-matching', input);
      checkMatches(checks, `[${i}]`, got, { wanted, treated: groups.treated });
      for (const when of ['smd_before', 'smd_after'] as const) {
        const weights = when === 'smd_after' ? [...got.weights] : undefined;
        for (const [name, column] of Object.entries(columns)) {
          const asked = { treated: groups.treated, covariates: [column], weights, by: 'treated' };
          const balance = answer<{ covariates: CovariateBalance[] }>('covariate-balance', asked);
          checks.near(`[${i}].${when}.${name}`, balance.covariates[0]!.difference, wanted[when][name]);
        }
      }
    });
  },
);

function checkMatches(
  checks: Checks,
  at: string,
  got: Matching,
  { wanted, treated }: { wanted: z.output<typeof matchShape>; treated: readonly number[] },
): void {
  checks.near(`${at}.distance_sd_all`, got.standardDeviation, wanted.distance_sd_all);
  checks.near(`${at}.caliper_abs`, got.caliper, wanted.caliper_abs);
  checks.same(`${at}.treated`, got.matches.map((match) => match.treated), wanted.matched_pairs.treated_row0); // prettier-ignore
  const controls = got.matches.map((match) => match.controls.join(' '));
  checks.same(`${at}.controls`, controls, wanted.matched_pairs.controls_row0);
  const matched = (which: number) => treated.filter((group, i) => group === which && got.weights[i]! > 0).length;
  checks.same(`${at}.matched`, [matched(1), matched(0)], [wanted.n_treated_matched, wanted.n_control_matched]);
  const sum = treated.reduce((total, group, i) => total + (group === 0 ? got.weights[i]! : 0), 0);
  checks.near(`${at}.sum_weights_control`, sum, wanted.sum_weights_control);
}
