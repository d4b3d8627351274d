import { z } from 'zod';
import { agrestiCoull, logitShare, waldShare } from '../methods/binomial/approximate-share.ts';
import { binomialTest } from '../methods/binomial/binomial-test.ts';
import { jeffreys } from '../methods/binomial/jeffreys.ts';
import { midP } from '../methods/binomial/mid-p.ts';
import { proportion } from '../methods/binomial/proportion.ts';
import { wilsonCorrected } from '../methods/binomial/wilson-corrected.ts';
import { countFields, exactCount, level, share } from './inputs.ts';
import { defineMethod } from './method.ts';

const counts = z.strictObject({ ...countFields, level });
const BROWN = 'Brown, Cai & DasGupta 2001, doi:10.1214/ss/1009213286';
const NEWCOMBE = 'Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E';

/** Intervals of one share beside the exact one and the score interval, and its exact test. */
export const SHARE_INTERVAL_METHODS = [
  defineMethod({
    id: 'wilson-corrected',
    title: 'Score interval of a share, corrected for continuity',
    variant: 'Wilson with continuity correction',
    source: NEWCOMBE,
    conventions: ["The correction is at most the distance of the count from n/2, as in R's prop.test."],
    input: counts,
    run: ({ x, n, level: confidence }) => ({ share: proportion(x, n), ...wilsonCorrected(x, n, confidence) }),
  }),
  defineMethod({
    id: 'wald-share',
    title: 'Interval of a share by the normal approximation',
    variant: 'Wald, for checking published results',
    source: NEWCOMBE,
    conventions: ['Not cut off at 0 and 1; without width when x is 0 or n.'],
    input: counts,
    run: ({ x, n, level: confidence }) => ({ share: proportion(x, n), ...waldShare(x, n, confidence) }),
  }),
  defineMethod({
    id: 'agresti-coull',
    title: 'Interval of a share about the middle of its score interval',
    variant: 'Agresti-Coull with z² people added',
    source: 'Agresti & Coull 1998, doi:10.1080/00031305.1998.10480550',
    conventions: ['Not cut off at 0 and 1.'],
    input: counts,
    run: ({ x, n, level: confidence }) => ({ share: proportion(x, n), ...agrestiCoull(x, n, confidence) }),
  }),
  defineMethod({
    id: 'logit-share',
    title: 'Interval of a share by its log odds',
    variant: 'Wald on the scale of the log odds',
    source: BROWN,
    conventions: ['The exact interval when x is 0 or n.'],
    input: counts,
    run: ({ x, n, level: confidence }) => ({ share: proportion(x, n), ...logitShare(x, n, confidence) }),
  }),
  defineMethod({
    id: 'mid-p',
    title: 'Mid-P interval of a share',
    variant: 'Equal tails, half of the probability of the count observed',
    source: 'Berry & Armitage 1995, doi:10.2307/2348891',
    conventions: ['Keeps its level on the average over shares, not for each.'],
    input: counts,
    run: ({ x, n, level: confidence }) => ({ share: proportion(x, n), ...midP(x, n, confidence) }),
  }),
  defineMethod({
    id: 'jeffreys',
    title: "Credible interval of a share under Jeffreys' prior",
    variant: 'Beta(1/2, 1/2); equal tails, closed at 0 and 1, or the shortest interval',
    source: BROWN,
    conventions: ['closed: lower 0 when x is 0, upper 1 when x is n.', 'densest: the interval of highest density.'],
    input: counts.extend({ variant: z.enum(['equal-tailed', 'closed', 'densest']).default('closed') }),
    run: ({ x, n, ...options }) => ({ share: proportion(x, n), ...jeffreys(x, n, options) }),
  }),
  defineMethod({
    id: 'binomial-test',
    title: 'Exact test that a share is p0',
    variant: 'Two-sided by the method of small p-values',
    source: 'Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404',
    conventions: ['Counts as likely as the one observed within 1e-7 count with it, as in R.'],
    input: exactCount.extend({ p0: share.describe('The share tested.') }),
    run: ({ x, n, p0 }) => binomialTest(x, n, p0),
  }),
];
