import { z } from 'zod';
import { cohortState } from '../methods/binomial/cohort-state.ts';
import { koyamaChen } from '../methods/binomial/koyama-chen.ts';
import { twoStageCharacteristics } from '../methods/binomial/two-stage-design.ts';
import { twoStageUmvue } from '../methods/binomial/two-stage-estimate.ts';
import { admissibleDesigns, singleStageDesign, twoStageDesigns } from '../methods/binomial/two-stage-search.ts';
import { insideShare, level, people, share } from './inputs.ts';
import { defineMethod } from './method.ts';

const stageFields = {
  n1: people.min(1).describe('Patients of stage 1.'),
  r1: people.describe('The trial stops after stage 1 when at most r1 have the outcome.'),
  n: people.min(2).describe('Patients of both stages.'),
};
const outcomeFields = {
  s: people.describe('How many had the outcome.'),
  counted: people.min(1).describe('How many were counted: at most n1 when the trial stopped after stage 1.'),
};
const stages = z.strictObject(stageFields);
export const design = z.strictObject({
  ...stageFields,
  r: people.describe('The trial is positive when more than r of n have the outcome.'),
});

export const counts = {
  counted: people.describe('Evaluable patients so far.'),
  stage1: people.describe('How many of the first n1 had the outcome.'),
  total: people.describe('How many of the first n had the outcome.'),
};

const NOT_ATTAINED =
  'When counted is neither n1 nor n the design is not attained: stage 2 is taken at what was counted.';

export const TWO_STAGE_METHODS = [
  defineMethod({
    id: 'two-stage-characteristics',
    title: 'Operating characteristics of a two-stage design',
    variant: "Simon's futility stop after stage 1, exact binomial sums",
    source: 'Simon 1989, doi:10.1016/0197-2456(89)90015-9',
    conventions: ['r1 and r are futility bounds: stop when x1 <= r1, positive when x > r.'],
    input: z.strictObject({
      design,
      p: z.array(share).min(1).max(1000).describe('True shares at which the design is judged.'),
    }),
    run: ({ design: judged, p }) => ({ characteristics: p.map((truth) => twoStageCharacteristics(judged, truth)) }),
  }),
  defineMethod({
    id: 'two-stage-umvue',
    title: 'Unbiased estimate of a share after a two-stage design',
    variant: 'Uniformly minimum variance unbiased, of Jung and Kim',
    source: 'Jung & Kim 2004, doi:10.1002/sim.1653',
    conventions: [NOT_ATTAINED],
    input: z.strictObject({ design: stages, ...outcomeFields }),
    run: ({ design: planned, s, counted }) => twoStageUmvue(planned, { s, n: counted }),
  }),
  defineMethod({
    id: 'koyama-chen',
    title: 'P-value and confidence interval of a share after a two-stage design',
    variant:
      'Koyama and Chen, outcomes ordered by stage and then by number; exact upper limit unless as printed is asked',
    source: 'Koyama & Chen 2008, Statistics in Medicine 27:3145-3154; Jung & Kim 2004, doi:10.1002/sim.1653',
    conventions: [
      'One-sided p-value of a true share of at most p0.',
      'upper exact: this or less has half of 1 - level. upper as-printed: this or more has all but half of 1 - level.',
      NOT_ATTAINED,
    ],
    input: z.strictObject({
      design: stages,
      ...outcomeFields,
      p0: share.describe('The share that the design means to rule out.'),
      level,
      upper: z.enum(['exact', 'as-printed']).default('exact'),
    }),
    run: ({ design: planned, s, counted, ...choice }) => koyamaChen(planned, { s, n: counted }, choice),
  }),
  defineMethod({
    id: 'cohort-state',
    title: 'State of a cohort under its two-stage rule',
    variant: 'Rule applied at its looks only',
    source: 'Simon 1989, doi:10.1016/0197-2456(89)90015-9',
    conventions: [
      'Evaluable patients count in order of treatment start; those beyond a look do not change its verdict.',
    ],
    input: z.strictObject({ design, ...counts }),
    run: ({ design: rule, ...seen }) => ({ state: cohortState(rule, seen) }),
  }),
  defineMethod({
    id: 'two-stage-search',
    title: 'Two-stage designs that hold a type I error and a power',
    variant: "Simon's optimal and minimax, Jung's admissible, and the smallest single stage",
    source: 'Simon 1989, doi:10.1016/0197-2456(89)90015-9; Jung et al. 2004, Statistics in Medicine 23:561-569',
    conventions: [
      'Of the r with the power asked the largest is taken; of n1 and r1 those with the fewest expected patients at p0.',
      'Null where no design with at most so many patients holds the demand.',
    ],
    input: z.strictObject({
      p0: insideShare.describe('True share at which a positive trial is an error.'),
      p1: insideShare.describe('True share at which the trial is to be positive.'),
      alpha: insideShare.describe('Most probability of a positive trial at p0.'),
      beta: insideShare.describe('Most probability of a negative trial at p1.'),
      most: z.int().min(2).max(120).default(100).describe('Most patients in both stages.'),
    }),
    run: (demand) => {
      const designs = twoStageDesigns(demand);
      const admissible = admissibleDesigns(designs);
      return {
        optimal: admissible.at(-1) ?? null,
        minimax: admissible[0] ?? null,
        admissible,
        bestPerN: designs,
        singleStage: singleStageDesign(demand),
      };
    },
  }),
];
