import { z } from 'zod';
import { borrowingRejections } from '../methods/basket/borrowing-error.ts';
import { calibratedPowerPrior, fujikawaBorrowing } from '../methods/basket/borrowing-weights.ts';
import { exchangeableBaskets } from '../methods/basket/exchangeable-baskets.ts';
import { multisourceBaskets } from '../methods/basket/multisource-exchangeability.ts';
import { insideShare, people, share } from './inputs.ts';
import { defineMethod } from './method.ts';

const baskets = z
  .array(z.strictObject({ x: people.max(1000), n: people.min(1).max(1000) }))
  .min(2)
  .max(20)
  .describe('How many of how many had the outcome in each basket.');
const prior = z
  .strictObject({ a: z.number().min(0.01).max(1000), b: z.number().min(0.01).max(1000) })
  .describe('Beta prior of every rate.');
const rule = z
  .strictObject({ epsilon: z.number().positive().max(100), tau: z.number().min(0).lt(1) })
  .describe('Weight (1 - divergence)^epsilon, 0 up to tau.');
const p0 = insideShare.describe('The share above which a rate is asked for.');
const UNBORROWED = 'The rate of each basket from its own patients alone stands beside what it borrows.';
const BITS = 'Jensen-Shannon divergence with logarithms of base 2; the prior is shared with the patients.';

/** Baskets that borrow from one another, always beside what each says alone. */
export const BASKET_METHODS = [
  defineMethod({
    id: 'exchangeable-baskets',
    title: 'Rates of baskets under exchangeability',
    variant: 'Hierarchical model of log odds (BHM), or exchangeable or not (EXNEX); integrated, not sampled',
    source: 'Berry et al. 2013, doi:10.1177/1740774513497539; Neuenschwander et al. 2016, doi:10.1002/pst.1730',
    conventions: [UNBORROWED, 'The half-normal prior is given by its scale; exchangeable 1 is the hierarchical model.'],
    input: z.strictObject({
      baskets,
      p0,
      prior: z.strictObject({
        exchangeable: share,
        mean: z.number().min(-10).max(10),
        meanSd: z.number().min(0.1).max(10),
        betweenScale: z.number().min(0.05).max(5),
        alone: z.strictObject({ mean: z.number().min(-10).max(10), sd: z.number().min(0.1).max(10) }),
      }),
    }),
    run: ({ baskets: counts, p0: above, prior: belief }) => exchangeableBaskets(counts, belief, above),
  }),
  defineMethod({
    id: 'fujikawa-borrowing',
    title: 'Rates of baskets that borrow as far as beliefs are alike',
    variant: 'Fujikawa: beta posteriors weighted by a power of 1 less their divergence',
    source: 'Fujikawa et al. 2020, doi:10.1002/bimj.201800404',
    conventions: [UNBORROWED, BITS],
    input: z.strictObject({ baskets, prior, rule, p0 }),
    run: ({ baskets: counts, prior: belief, rule: how, p0: above }) => fujikawaBorrowing(counts, belief, how, above),
  }),
  defineMethod({
    id: 'calibrated-power-prior',
    title: 'Rates of baskets that borrow as far as observed shares are alike',
    variant: 'Calibrated power prior, weight 1 / (1 + exp(a + b log S))',
    source: 'Pan, Yuan & Xia 2017, doi:10.1111/rssc.12204; Baumann et al. 2024, doi:10.1002/sim.10186',
    conventions: [
      UNBORROWED,
      'S: fourth root of the larger basket times the difference of shares. Priors are not shared.',
    ],
    input: z.strictObject({
      baskets,
      prior,
      rule: z.strictObject({ a: z.number().min(-100).max(100), b: z.number().positive().max(100) }),
      p0,
    }),
    run: ({ baskets: counts, prior: belief, rule: how, p0: above }) => calibratedPowerPrior(counts, belief, how, above),
  }),
  defineMethod({
    id: 'multisource-baskets',
    title: 'Rates of baskets over every way in which they may be exchangeable',
    variant: 'Multisource exchangeability model (MEM), exact',
    source: 'Kaizer et al. 2018, doi:10.1093/biostatistics/kxx031; Hobbs & Landin 2018, doi:10.1002/sim.7893',
    conventions: [UNBORROWED, 'Pairs are exchangeable or not independently, with one prior probability.'],
    input: z.strictObject({ baskets: baskets.max(7), prior, exchangeable: share.default(0.5), p0 }),
    run: ({ baskets: counts, prior: belief, exchangeable, p0: above }) =>
      multisourceBaskets(counts, { ...belief, exchangeable }, above),
  }),
  defineMethod({
    id: 'borrowing-rejections',
    title: 'Error rates of baskets that borrow by divergence',
    variant: 'Exact, over every outcome',
    source: 'Fujikawa et al. 2020, doi:10.1002/bimj.201800404; Baumann et al. 2024, doi:10.1002/sim.10186',
    conventions: [BITS, 'any: the family-wise error rate where all true rates are p0.'],
    input: z.strictObject({
      rates: z.array(share).min(2).max(6).describe('True rate of each basket.'),
      n: people.min(1).max(100),
      prior,
      rule,
      p0,
      threshold: insideShare,
    }),
    run: (trial) => borrowingRejections(trial),
  }),
];
