import { z } from 'zod';
import { eventRatio } from '../methods/rate/event-ratio.ts';
import { incidenceRate } from '../methods/rate/incidence-rate.ts';
import { compareRates } from '../methods/rate/rate-comparison.ts';
import { standardisedRate } from '../methods/rate/standardised-rate.ts';
import { level, people } from './inputs.ts';
import { defineMethod } from './method.ts';

const personTime = z.number().positive().describe('Follow-up of everybody together; rates are per unit of it.');
const eventsInTime = z.strictObject({ events: people, personTime });
/** An exact test costs the number of events. */
const countedEvents = z.strictObject({ events: people.max(1_000_000), personTime });

export const RATE_METHODS = [
  defineMethod({
    id: 'incidence-rate',
    title: 'Events by person-time',
    variant: 'Poisson: exact (Garwood), mid-p, Byar, normal, or normal on the scale of the log',
    source: 'Garwood 1936, doi:10.1093/biomet/28.3-4.437',
    conventions: ['The normal lower limit may lie below 0.', 'Null on the scale of the log where nothing came.'],
    input: eventsInTime.extend({
      limits: z.enum(['exact', 'mid-p', 'byar', 'normal', 'log-normal']).default('exact'),
      level,
    }),
    run: ({ events, personTime: followed, ...choice }) => incidenceRate(events, followed, choice),
  }),
  defineMethod({
    id: 'rate-comparison',
    title: 'Ratio and difference of two rates',
    variant: 'Exact given all events; normal on the scale of the log; normal difference',
    source: 'Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313',
    conventions: ['The first over the second, the first less the second.', 'The test is exact and two-sided.'],
    input: z.strictObject({ first: countedEvents, second: countedEvents, level }),
    run: ({ first, second, level: confidence }) => compareRates(first, second, confidence),
  }),
  defineMethod({
    id: 'event-ratio',
    title: 'Events that came over those expected (SMR, SIR)',
    variant: 'Poisson: exact (Garwood), mid-p, Byar or normal; what is expected taken as known',
    source: 'Breslow & Day 1987, Statistical Methods in Cancer Research 2, 2.3',
    conventions: ['The normal lower limit may lie below 0.'],
    input: z.strictObject({
      observed: people,
      expected: z.number().positive(),
      limits: z.enum(['exact', 'mid-p', 'byar', 'normal']).default('exact'),
      level,
    }),
    run: ({ observed, expected, ...choice }) => eventRatio(observed, expected, choice),
  }),
  defineMethod({
    id: 'standardised-rate',
    title: 'Directly standardised rate',
    variant: 'Fay and Feuer by the gamma distribution; normal; normal on the scale of the log',
    source: 'Fay & Feuer 1997, doi:10.1002/(SICI)1097-0258(19970415)16:7<791::AID-SIM500>3.0.CO;2-#',
    conventions: ['Weights are made to sum to 1 over the strata given.', 'Per unit of person-time.'],
    input: z.strictObject({
      strata: z
        .array(eventsInTime.extend({ weight: z.number().positive() }))
        .min(1)
        .describe('Events, person-time and standard weight of each stratum.'),
      level,
    }),
    run: ({ strata, level: confidence }) => standardisedRate(strata, confidence),
  }),
];
