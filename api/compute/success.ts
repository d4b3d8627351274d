import { z } from 'zod';
import { betaPosterior, predictiveProbability } from '../methods/binomial/predictive-probability.ts';
import { probabilityOfSuccess } from '../methods/binomial/probability-of-success.ts';
import { level, people, share } from './inputs.ts';
import { defineMethod } from './method.ts';
import { counts, design } from './two-stage.ts';

const LEE_AND_LIU = 'Lee & Liu 2008, doi:10.1177/1740774508089279';

const prior = z
  .strictObject({ a: z.number().positive().max(1e6), b: z.number().positive().max(1e6) })
  .describe('Beta prior of the rate.');

export const SUCCESS_METHODS = [
  defineMethod({
    id: 'probability-of-success',
    title: 'Probability that a cohort under a two-stage rule still becomes positive',
    variant: 'Conditional power, exact binomial sums over those still to come',
    source: 'Simon 1989, doi:10.1016/0197-2456(89)90015-9; Lan et al. 1982, doi:10.1080/07474948208836014',
    conventions: ['Counted at a look; patients between looks are not counted.'],
    input: z.strictObject({ design, ...counts, p: share.describe('True share of those still to come.') }),
    run: ({ design: rule, p, ...seen }) => ({ success: probabilityOfSuccess(rule, seen, p) }),
  }),
  defineMethod({
    id: 'predictive-probability',
    title: 'Predictive probability that a cohort still becomes positive',
    variant: 'Beta-binomial under the posterior of the rate',
    source: LEE_AND_LIU,
    conventions: ['The final data are judged by the bound of the rule, not by a posterior.'],
    input: z.strictObject({ design, ...counts, prior }),
    run: ({ design: rule, prior: belief, ...seen }) => ({ success: predictiveProbability(rule, seen, belief) }),
  }),
  defineMethod({
    id: 'beta-posterior',
    title: 'What is believed of a rate',
    variant: 'Beta posterior, equal-tailed credible interval',
    source: LEE_AND_LIU,
    conventions: ['above: probability that the rate is above the share asked about.'],
    input: z.strictObject({
      x: people.describe('How many had the outcome.'),
      n: people.describe('Of how many.'),
      prior,
      level,
      above: share.describe('The share above which the rate may be.'),
    }),
    run: ({ x, n, prior: belief, ...question }) => betaPosterior(x, n, belief, question),
  }),
];
