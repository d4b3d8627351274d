import { z } from 'zod';
import { netSurvival } from '../methods/survival/net-survival.ts';
import { level } from './inputs.ts';
import { defineMethod } from './method.ts';

/** A curve costs subjects times days. */
const MOST_SUBJECTS = 20_000;
const MOST_DAYS = 20_000;

export const NET_SURVIVAL_METHODS = [
  defineMethod({
    id: 'net-survival',
    title: 'Survival beside that of the population',
    variant: 'Pohar Perme (net); Ederer I and II (relative)',
    source:
      'Pohar Perme, Stare & Estève 2012, doi:10.1111/j.1541-0420.2011.01640.x; Ederer et al. 1961, NCI Monogr 6:101-121',
    conventions: [
      'Hazards are daily, follow-up in whole days, ages in days, dates in days since 1 January 1970.',
      'Steps are from one time at which somebody leaves to the next (as in relsurv).',
      'Years and ages beyond the table are taken as its first or last.',
    ],
    input: z.strictObject({
      subjects: z
        .array(
          z.strictObject({
            time: z.int().min(1).max(MOST_DAYS),
            event: z.literal([0, 1]),
            stratum: z.string(),
            age: z.number().nonnegative(),
            date: z.number(),
          }),
        )
        .min(1)
        .max(MOST_SUBJECTS),
      population: z.strictObject({
        daysInYear: z.number().positive().default(365.25),
        firstYear: z.int(),
        daily: z
          .record(z.string(), z.array(z.array(z.number().nonnegative()).min(1)).min(1))
          .describe('By stratum: a row a calendar year, a daily hazard a year of age.'),
      }),
      method: z.enum(['pohar-perme', 'ederer-1', 'ederer-2']).default('pohar-perme'),
      times: z.array(z.number().nonnegative()).min(1).describe('In days.'),
      level,
    }),
    run: ({ subjects, population, ...choice }) => ({
      at: netSurvival(subjects, { ...population, daily: new Map(Object.entries(population.daily)) }, choice),
    }),
  }),
];
