import { z } from 'zod';
import { clopperPearson } from '../methods/binomial/clopper-pearson.ts';
import { newcombe } from '../methods/binomial/newcombe.ts';
import { proportion } from '../methods/binomial/proportion.ts';
import { wilson } from '../methods/binomial/wilson.ts';
import { countFields, level } from './inputs.ts';
import { defineMethod } from './method.ts';

const counts = z.strictObject({ ...countFields, level });
const countOf = z.strictObject(countFields);

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
  defineMethod({
    id: 'newcombe',
    title: 'Difference of two shares with its limits',
    variant: 'Newcombe hybrid score (method 10), without continuity correction',
    source: 'Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
    conventions: ['The share of the first less that of the second; the groups are of different people.'],
    input: z.strictObject({ first: countOf, second: countOf, level }),
    run: ({ first, second, level: confidence }) => newcombe(first, second, confidence),
  }),
];
