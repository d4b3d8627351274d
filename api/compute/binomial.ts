import { z } from 'zod';
import { clopperPearson } from '../methods/binomial/clopper-pearson.ts';
import { proportion } from '../methods/binomial/proportion.ts';
import { wilson } from '../methods/binomial/wilson.ts';
import { level, people } from './inputs.ts';
import { defineMethod } from './method.ts';

const counts = z.strictObject({
  x: people.describe('How many had the outcome.'),
  n: people.min(1).describe('How many were counted.'),
  level,
});

export const BINOMIAL_METHODS = [
  defineMethod({
    id: 'clopper-pearson',
    title: 'Exact confidence interval of a share',
    variant: 'Clopper-Pearson, equal tails',
    source: 'Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404',
    conventions: ['Lower limit 0 when x is 0, upper limit 1 when x is n; the other limit keeps half of 1 - level.'],
    input: counts,
    run: ({ x, n, level: confidence }) => ({ share: proportion(x, n), ...clopperPearson(x, n, confidence) }),
  }),
  defineMethod({
    id: 'wilson',
    title: 'Score interval of a share',
    variant: 'Wilson, without continuity correction',
    source: 'Wilson 1927, doi:10.1080/01621459.1927.10502953',
    conventions: ['Exactly 0 when x is 0, exactly 1 when x is n.'],
    input: counts,
    run: ({ x, n, level: confidence }) => ({ share: proportion(x, n), ...wilson(x, n, confidence) }),
  }),
];
