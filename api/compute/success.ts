import { z } from 'zod';
import {
  bayesFactorOfRates,
  betaAbove,
  betaBinomialTail,
  betaSummary,
  betaUpdate,
  predictivePosteriorSuccess,
} from '../methods/binomial/beta-binomial.ts';
import { betaPosterior, predictiveProbability } from '../methods/binomial/predictive-probability.ts';
import { probabilityOfSuccess } from '../methods/binomial/probability-of-success.ts';
import { insideShare, level, people, share } from './inputs.ts';
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
  defineMethod({
    id: 'beta-binomial',
    title: 'What is believed of a rate, and of those yet to come',
    variant:
      'Beta posterior with mean, mode, equal-tailed and shortest interval; beta-binomial prediction; Bayes factor',
    source: `Gelman et al. 2013, Bayesian Data Analysis, 3rd ed., 2.4; ${LEE_AND_LIU}`,
    conventions: [
      'The mode is null where the density is highest at 0 or 1; the shortest interval then ends there.',
      'Success by count: more than r of most. Success by posterior: probability above p0 exceeds the threshold.',
      'The Bayes factor compares the rate p1 with the rate p0.',
    ],
    input: z.strictObject({
      x: people.max(10_000).describe('How many had the outcome.'),
      n: people.min(1).max(10_000).describe('Of how many.'),
      most: people.max(10_000).describe('How many there will be at most.'),
      r: people.describe('More than so many of most are a success.'),
      prior,
      level,
      p0: insideShare,
      p1: insideShare,
      threshold: insideShare.default(0.95),
    }),
    run: ({ x, n, most, r, prior: belief, level: confidence, p0, p1, threshold }) => ({
      posterior: betaSummary(x, n, belief, confidence),
      aboveP0: betaAbove(betaUpdate(belief, x, n), p0),
      aboveP1: betaAbove(betaUpdate(belief, x, n), p1),
      successByPosterior: predictivePosteriorSuccess({ x, n, most }, belief, { p0, threshold }),
      successByCount: betaBinomialTail(r + 1 - x, most - n, betaUpdate(belief, x, n)),
      bayesFactor: bayesFactorOfRates(x, n, { likelier: p1, other: p0 }),
    }),
  }),
];
