import { z } from 'zod';
import { balancingWeights } from '../methods/comparison/balancing-weights.ts';
import { covariateBalance } from '../methods/comparison/covariate-balance.ts';
import { eValue } from '../methods/comparison/e-value.ts';
import { bucherComparison } from '../methods/comparison/indirect-comparison.ts';
import { logisticRegression } from '../methods/comparison/logistic-regression.ts';
import { nearestMatching, optimalMatching } from '../methods/comparison/matching-pairs.ts';
import { effectiveSampleSize, propensityWeights } from '../methods/comparison/propensity-weights.ts';
import { level, share } from './inputs.ts';
import { defineMethod } from './method.ts';

const numbers = z.array(z.number()).min(1).max(1_000_000);
const zeroOrOne = z
  .array(z.literal([0, 1]))
  .min(1)
  .max(1_000_000);
const covariates = z.array(numbers).min(1).max(50).describe('A column for each covariate.');
const treated = zeroOrOne.describe('1 of the treated, 0 of the controls.');
const BINARY =
  'A covariate of 0 and 1 alone has the variance p (1 - p); standard deviations are those before weighting.';

/** Matching costs the treated times the controls. */
const MOST_MATCHED = 20_000;
/** And the square of the treated times the controls where the sum of distances is to be the least. */
const MOST_PAIRED = 2_000;
const matchedFields = {
  treated: treated.max(MOST_MATCHED),
  score: numbers.max(MOST_MATCHED).describe('Score of each, mostly the propensity.'),
};

/** Groups that were not randomised, made comparable. */
export const PROPENSITY_METHODS = [
  defineMethod({
    id: 'logistic-regression',
    title: 'Logistic regression',
    variant: 'Maximum likelihood; refused where covariates separate the outcomes',
    source: 'McCullagh & Nelder 1989, Generalized Linear Models, 2nd ed., 4.4',
    conventions: [
      'The intercept comes first.',
      'fitted: probability of the outcome, the propensity score of a treatment.',
    ],
    input: z.strictObject({
      outcome: zeroOrOne,
      covariates,
      glmEpsilon: z.number().min(1e-14).max(1e-2).optional().describe("Stop where R's glm does with this epsilon."),
    }),
    run: ({ outcome, covariates: columns, glmEpsilon }) => {
      const { covariance, fitted, ...fit } = logisticRegression(outcome, columns, glmEpsilon);
      const size = fit.coefficients.length;
      const rows = fit.coefficients.map((_, i) => [...covariance.subarray(i * size, (i + 1) * size)]);
      return { ...fit, covariance: rows, fitted: [...fitted] };
    },
  }),
  defineMethod({
    id: 'propensity-weights',
    title: 'Weights by propensity score',
    variant:
      'For everybody (ate), the treated (att), the controls (atc) or overlap; stabilised or truncated when asked for',
    source:
      'Austin & Stuart 2015, doi:10.1002/sim.6607; Li, Morgan & Zaslavsky 2018, doi:10.1080/01621459.2016.1260466',
    conventions: ['Truncated at type-7 quantiles of all weights.', 'Effective sample size of Kish.'],
    input: z.strictObject({
      treated,
      propensity: numbers.describe('Probability of treatment of each.'),
      estimand: z.enum(['ate', 'att', 'atc', 'overlap']),
      stabilised: z.boolean().default(false),
      truncation: z.tuple([share, share]).optional().describe('Quantiles that weights are truncated to.'),
    }),
    run: ({ treated: group, propensity, estimand, ...options }) => {
      const { weights, bounds } = propensityWeights(group, propensity, estimand, options);
      const of = (which: 0 | 1): number | null => {
        const own = weights.filter((_, i) => group[i] === which);
        return own.some((weight) => weight > 0) ? effectiveSampleSize(own) : null;
      };
      const size = { treated: of(1), control: of(0), total: effectiveSampleSize(weights) };
      return { weights: [...weights], bounds, effectiveSampleSize: size };
    },
  }),
  defineMethod({
    id: 'covariate-balance',
    title: 'How alike two groups are in covariates',
    variant: 'Standardised mean difference and variance ratio, weighted when weights are given',
    source: 'Austin 2009, doi:10.1002/sim.3697; Stuart, Lee & Leacy 2013, doi:10.1016/j.jclinepi.2013.01.013',
    conventions: ['Treated less control.', BINARY],
    input: z.strictObject({
      treated,
      covariates,
      weights: z.array(z.number().nonnegative()).optional(),
      by: z.enum(['pooled', 'treated']).default('pooled').describe('Whose standard deviation.'),
    }),
    run: ({ treated: group, covariates: columns, weights, by }) => ({
      covariates: columns.map((column) => covariateBalance(column, group, weights, by)),
    }),
  }),
  defineMethod({
    id: 'nearest-matching',
    title: 'Nearest controls of the treated by a score',
    variant: 'Greedy, in rounds; with replacement or not, within a caliper or not',
    source: 'Ho et al. 2011, doi:10.18637/jss.v042.i08; Austin 2011, doi:10.1002/pst.433',
    conventions: [
      'Positions from 0. The caliper is in standard deviations of the score over everybody.',
      'Of controls as near the next in the order of scores is taken. Weights of the controls sum to their number.',
    ],
    input: z.strictObject({
      ...matchedFields,
      ratio: z.int().min(1).max(100).default(1),
      replacement: z.boolean().default(false),
      order: z.enum(['largest', 'data']).default('largest').describe('Who of the treated chooses first.'),
      caliper: z.number().positive().optional(),
    }),
    run: ({ treated: group, score, ...options }) => {
      const { weights, ...matching } = nearestMatching(group, score, options);
      return { ...matching, weights: [...weights] };
    },
  }),
  defineMethod({
    id: 'optimal-matching',
    title: 'Pairs of treated and controls that are nearest in sum',
    variant: 'Least sum of distances in score, by shortest augmenting paths',
    source: 'Rosenbaum 1989, doi:10.1080/01621459.1989.10478868; Jonker & Volgenant 1987, doi:10.1007/BF02278710',
    conventions: ['Positions from 0. Every treated is paired; a control once at most.'],
    input: z.strictObject({ treated: treated.max(MOST_PAIRED), score: numbers.max(MOST_PAIRED) }),
    run: ({ treated: group, score }) => {
      const { weights, ...matching } = optimalMatching(group, score);
      return { ...matching, weights: [...weights] };
    },
  }),
  defineMethod({
    id: 'balancing-weights',
    title: 'Weights under which covariates have wanted means',
    variant: 'Method of moments (matching-adjusted indirect comparison), which is entropy balancing',
    source: 'Signorovitch et al. 2010, doi:10.2165/11538370-000000000-00000; Hainmueller 2012, doi:10.1093/pan/mpr025',
    conventions: [
      'Plain weights are exp of coefficients times covariates less targets; scaled ones sum to the subjects.',
      'Targets out of reach are refused.',
    ],
    input: z.strictObject({ covariates, targets: z.array(z.number()).min(1).max(50) }),
    run: ({ covariates: columns, targets }) => {
      const { weights, scaled, ...rest } = balancingWeights(columns, targets);
      return { ...rest, weights: [...weights], scaled: [...scaled] };
    },
  }),
  defineMethod({
    id: 'bucher-comparison',
    title: 'Two treatments compared through a third',
    variant: 'Bucher, anchored, on the logarithmic scale',
    source: 'Bucher et al. 1997, doi:10.1016/S0895-4356(97)00049-8',
    conventions: ['First over second; holds where trials are alike in what changes the effect.'],
    input: z.strictObject({
      first: z.strictObject({ logRatio: z.number(), standardError: z.number().positive() }),
      second: z.strictObject({ logRatio: z.number(), standardError: z.number().positive() }),
      level,
    }),
    run: ({ first, second, level: confidence }) => bucherComparison(first, second, confidence),
  }),
  defineMethod({
    id: 'e-value',
    title: 'How strong confounding would have to be to explain away a ratio',
    variant: 'E-value of the estimate and of the limit nearer to 1',
    source: 'VanderWeele & Ding 2017, doi:10.7326/M16-2607',
    conventions: ['Ratios of hazards or odds of a common outcome are first turned into ratios of risks.'],
    input: z.strictObject({
      ratio: z.number().positive(),
      lower: z.number().positive().optional(),
      upper: z.number().positive().optional(),
      measure: z.enum(['risk', 'hazard', 'odds']),
      rare: z.boolean().describe('Whether the outcome is rare: under 15 % at the end of follow-up.'),
    }),
    run: ({ measure, rare, ...limits }) => eValue(limits, measure, rare),
  }),
];
