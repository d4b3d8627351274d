import { z } from 'zod';
import { coxConcordance } from '../methods/survival/concordance.ts';
import { coxData } from '../methods/survival/cox-data.ts';
import type { CoxSubjects } from '../methods/survival/cox-data.ts';
import { coxFirth } from '../methods/survival/cox-firth.ts';
import { coxBaseline, coxSurvival } from '../methods/survival/cox-prediction.ts';
import { coxRegression } from '../methods/survival/cox-regression.ts';
import type { CoxFit } from '../methods/survival/cox-regression.ts';
import { coxResiduals } from '../methods/survival/cox-residuals.ts';
import { lowestOfTies } from '../methods/survival/near-ties.ts';
import { proportionalHazards } from '../methods/survival/proportional-hazards.ts';
import { followUpFields, level, TIES_MERGED } from './inputs.ts';
import { defineMethod } from './method.ts';

const label = z.union([z.string(), z.number()]).transform(String);
/** A step of the fit costs the square of the number of covariates. */
const MOST_COVARIATES = 50;

const subjectFields = {
  time: z.array(z.number()).min(1).describe('End of follow-up of each subject, in one unit of time.'),
  event: followUpFields.event,
  covariates: z
    .array(z.array(z.number()).min(1).max(MOST_COVARIATES))
    .min(1)
    .describe('Covariates of each subject, in one order.'),
  entry: z
    .array(z.number())
    .optional()
    .describe('From when each subject was followed; from the beginning when not given.'),
  stratum: z.array(label).optional().describe('Stratum of each subject: hazards are compared within strata only.'),
  weight: z.array(z.number().positive()).optional().describe('What each subject counts for.'),
  cluster: z.array(label).optional().describe('Whose row it is, where rows are not independent: variance is robust.'),
};
const modelFields = {
  ...subjectFields,
  robust: z.boolean().optional().describe('Whether variance is robust (Lin and Wei); it is where clusters are given.'),
  level,
};
const sharedTies = z.enum(['efron', 'breslow']).default('efron');

const regressionInput = z.strictObject({
  ...modelFields,
  ties: z.enum(['efron', 'breslow', 'exact']).default('efron'),
});
const residualInput = z.strictObject({ ...modelFields, ties: sharedTies });
/** Each limit is searched for by fits of its own. */
const MOST_FIRTH_COVARIATES = 10;
const firthInput = z
  .strictObject(subjectFields)
  .omit({ cluster: true })
  .extend({
    covariates: z
      .array(z.array(z.number()).min(1).max(MOST_FIRTH_COVARIATES))
      .min(1)
      .describe('Covariates of each subject, in one order.'),
    ties: z.enum(['efron', 'breslow']).default('breslow'),
    level,
  });
const survivalInput = residualInput.extend({
  at: z.array(z.number()).min(1).describe('Times at which survival is foretold, in the unit of time.'),
  of: z
    .array(z.strictObject({ covariates: z.array(z.number()).min(1), stratum: label.optional() }))
    .describe('For whom survival is foretold.'),
});
const proportionalInput = residualInput.extend({
  scale: z.enum(['km', 'identity', 'log', 'rank']).default('km').describe('How time counts.'),
  terms: z
    .array(z.array(z.int().nonnegative()).min(1))
    .optional()
    .describe('Covariates, from 0, that are tested together; each alone when not given.'),
});

const COX = 'Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x';
const ENTRY = 'Whoever enters at a time is at risk after it; whoever is censored at it still is.';

export const COX_METHODS = [
  defineMethod({
    id: 'cox-regression',
    title: 'Hazard ratios of covariates',
    variant: "Cox's model: Efron's, Breslow's or exact ties, strata, delayed entry, weights, robust variance",
    source: `${COX}; Efron 1977, doi:10.1080/01621459.1977.10480613; Lin & Wei 1989, doi:10.1080/01621459.1989.10478874`,
    conventions: [
      ENTRY,
      TIES_MERGED,
      'BIC takes the number of events.',
      'Concordance (Harrell) counts pairs alike in hazard half, its error is by the infinitesimal jackknife.',
      'Likelihood ratio and score tests take rows as independent; the robust score test does not.',
    ],
    input: regressionInput,
    run: (input) => {
      const { data } = dataOf(input);
      const fit = coxRegression(data, input);
      return { ...fit, concordance: coxConcordance(data, coefficientsOf(fit)) };
    },
  }),
  defineMethod({
    id: 'cox-firth',
    title: 'Hazard ratios of covariates where events are few or apart',
    variant: "Cox's model by Firth's penalised likelihood, profile limits and tests",
    source: 'Firth 1993, doi:10.1093/biomet/80.1.27; Heinze & Schemper 2001, doi:10.1111/j.0006-341X.2001.00114.x',
    conventions: [ENTRY, TIES_MERGED, "Ties are Breslow's unless Efron's are asked for (as in coxphf)."],
    input: firthInput,
    run: (input) => coxFirth(dataOf(input).data, input),
  }),
  defineMethod({
    id: 'proportional-hazards',
    title: 'Test that hazards are proportional',
    variant: "Score test of coefficients that change over time, as R's cox.zph since survival 3.0",
    source: 'Grambsch & Therneau 1994, doi:10.1093/biomet/81.3.515',
    conventions: [ENTRY, TIES_MERGED, 'Scaled Schoenfeld residuals are means of the events tied at a time.'],
    input: proportionalInput,
    run: (input) => {
      const { data } = dataOf(input);
      return proportionalHazards(data, coxRegression(data, input), input);
    },
  }),
  defineMethod({
    id: 'cox-survival',
    title: 'Survival foretold by a Cox model',
    variant: "Breslow's baseline hazard with ties as in the model; limits symmetric about log S",
    source: `Breslow 1972, J R Stat Soc B 34:216-217; Tsiatis 1981, doi:10.1214/aos/1176345333`,
    conventions: [
      'The baseline is where every covariate is 0, not at their means.',
      'Flat after the last event.',
      TIES_MERGED,
    ],
    input: survivalInput,
    run: (input) => {
      const { data } = dataOf(input);
      const fit = coxRegression(data, input);
      const whom = input.of.map((one) => ({ ...one, times: input.at, level: input.level }));
      return { baseline: coxBaseline(data, fit), of: whom.map((one) => coxSurvival(data, fit, one)) };
    },
  }),
  defineMethod({
    id: 'cox-residuals',
    title: 'Residuals of a Cox model',
    variant: 'Martingale, deviance, and approximate change of the coefficients by each subject (dfbeta)',
    source: 'Therneau, Grambsch & Fleming 1990, doi:10.1093/biomet/77.1.147',
    conventions: [
      'In the order of the subjects, of each before its weight.',
      "Where ties are exact, the hazard is Breslow's at the coefficients of the exact model (as in R).",
      TIES_MERGED,
    ],
    input: regressionInput,
    run: residualsBySubject,
  }),
];

function dataOf(input: CoxSubjects) {
  const lowest = lowestOfTies([...input.time, ...(input.entry ?? [])]);
  const merged = (times: readonly number[]): readonly number[] => times.map((time) => lowest.get(time)!);
  return coxData({ ...input, time: merged(input.time), entry: input.entry && merged(input.entry) });
}

function residualsBySubject(input: z.output<typeof regressionInput>) {
  const { data, rowOf } = dataOf(input);
  const fit = coxRegression(data, input);
  // Exact ties have no hazard of their own.
  const ties = input.ties === 'exact' ? 'breslow' : input.ties;
  const byOutcome = new Map(
    coxResiduals(data, coefficientsOf(fit), ties).map((one) => [`${one.row} ${Number(one.event)}`, one]),
  );
  const own = rowOf.map((row, subject) => byOutcome.get(`${row} ${input.event[subject]}`)!);
  return {
    martingale: own.map(({ martingale }) => martingale),
    deviance: own.map(({ deviance }) => deviance),
    dfbeta: own.map(({ score }) =>
      fit.modelCovariance.map((row) => row.reduce((sum, value, j) => sum + value * score[j]!, 0)),
    ),
  };
}

const coefficientsOf = (fit: CoxFit): readonly number[] => fit.coefficients.map(({ coefficient }) => coefficient);
