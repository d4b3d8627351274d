import { z } from 'zod';
import { growthModulationIndex } from '../methods/comparison/growth-modulation.ts';
import { meanInterval } from '../methods/numeric/mean-interval.ts';
import { eq5dIndex } from '../methods/utility/eq5d-state.ts';
import { level } from './inputs.ts';
import { defineMethod } from './method.ts';

const levels = z.array(z.number()).length(5);

/** Methods for how patients fared: quality of life, and progression against the line before. */
export const COURSE_METHODS = [
  defineMethod({
    id: 'eq5d-index',
    title: 'Index of an EQ-5D-5L health state',
    variant: 'additive value set without constant or interactions, as the Norwegian of 2024',
    source: 'Garratt et al. 2024, doi:10.1007/s11136-024-03837-3',
    conventions: ['1 less one decrement a dimension; 11111 is 1, states worse than dead are below 0.'],
    input: z.strictObject({
      state: z.string().describe('Five digits from 1 to 5.'),
      decrements: z
        .strictObject({
          mobility: levels,
          selfCare: levels,
          usualActivities: levels,
          painDiscomfort: levels,
          anxietyDepression: levels,
        })
        .describe('What each of the five levels of a dimension takes off.'),
    }),
    run: ({ state, decrements }) => ({ index: eq5dIndex(state, decrements) }),
  }),
  defineMethod({
    id: 'mean-interval',
    title: 'Mean with its confidence interval',
    variant: "Student's t",
    source: 'Student 1908, doi:10.1093/biomet/6.1.1',
    conventions: ['Limits are null of fewer than two values.'],
    input: z.strictObject({ values: z.array(z.number()).min(1), level }),
    run: ({ values, level: confidence }) => meanInterval(values, confidence),
  }),
  defineMethod({
    id: 'growth-modulation-index',
    title: 'Share whose progression-free survival grows by a ratio over the line before',
    variant: 'Kaplan-Meier of the ratio just before the threshold, log(-log) limits',
    source: 'Von Hoff 1998, Clin Cancer Res 4:1079-86; Mick et al. 2000, doi:10.1016/S0197-2456(00)00058-1',
    conventions: [
      'A ratio of exactly the threshold reaches it; whoever has not progressed has a censored ratio.',
      'Censoring is taken to be independent on the scale of the ratio; tests of the index do not keep their level.',
    ],
    input: z.strictObject({
      pairs: z
        .array(z.strictObject({ before: z.number().positive(), during: z.number().nonnegative(), ended: z.boolean() }))
        .min(1)
        .describe('Time before and during, in one unit, of each patient.'),
      threshold: z.number().positive().default(1.3),
      level,
    }),
    run: ({ pairs, threshold, level: confidence }) => growthModulationIndex(pairs, threshold, confidence),
  }),
];
