import { z } from 'zod';
import { FAMILIES } from '../methods/survival/parametric/families.ts';
import type { FamilyName } from '../methods/survival/parametric/family.ts';
import {
  fittedQuantile,
  fittedRestrictedMeans,
  fittedSurvival,
} from '../methods/survival/parametric/fitted-survival.ts';
import type { InformationCriteria } from '../methods/survival/parametric/information-criteria.ts';
import type { FittedModel, ParameterEstimate } from '../methods/survival/parametric/maximum-likelihood.ts';
import { parametricFit } from '../methods/survival/parametric/parametric-fit.ts';
import { splineFit } from '../methods/survival/parametric/spline-fit.ts';
import { insideShare, level } from './inputs.ts';
import { defineMethod } from './method.ts';

const column = z.array(z.number()).max(1_000_000);
const modelled = z.strictObject({
  time: column.describe('Follow-up of each subject, > 0, in one unit of time.'),
  event: z.array(z.literal([0, 1])).describe('1 where follow-up ended in the event, 0 where it was censored.'),
  entry: column.optional().describe('When each came under observation; everybody from 0 when not given.'),
  covariates: z
    .array(z.strictObject({ name: z.string(), values: column }))
    .max(20)
    .default([])
    .describe('One number for each subject and covariate; groups as columns of 0 and 1.'),
  level,
  predict: z
    .strictObject({
      covariates: z
        .array(z.array(z.number()))
        .min(1)
        .max(50)
        .default([[]])
        .describe('Of whom: a number for each covariate.'),
      times: z.array(z.number().positive()).max(500).default([]),
      horizons: z.array(z.number().positive()).max(20).default([]).describe('Ends of restricted means.'),
      shares: z.array(insideShare).max(20).default([0.5]).describe('Shares of quantiles of time.'),
    })
    .optional(),
});
type Modelled = z.output<typeof modelled>;

const FAMILY_NAMES = Object.keys(FAMILIES) as [FamilyName, ...FamilyName[]];
const DELTA = 'Standard errors of survival and restricted means by the delta method.';

/** Parametric and flexible parametric survival models. */
export const PARAMETRIC_SURVIVAL_METHODS = [
  defineMethod({
    id: 'parametric-survival',
    title: 'Parametric survival model',
    variant:
      'Exponential, Weibull (accelerated time or proportional hazards), Gompertz, log-logistic, log-normal, gamma, generalised gamma; maximum likelihood with exact derivatives',
    source: 'Jackson 2016, doi:10.18637/jss.v070.i08; Prentice 1974, doi:10.1093/biomet/61.3.539',
    conventions: [
      "Parameterised as R's flexsurv; covariates act on rate, scale, meanlog or mu, on the scale of estimation.",
      'The covariance is on the scale of estimation. BIC by subjects, and by events.',
      'Late entry: the likelihood is given survival until then.',
      DELTA,
    ],
    input: modelled.extend({ family: z.enum(FAMILY_NAMES) }),
    run: ({ family, ...input }) => {
      const fit = parametricFit(subjectsOf(input), family, { names: namesOf(input), level: input.level });
      const mean = (covariates: readonly number[]) => ({ mean: fit.mean(covariates) });
      return { family, ...fitInNumbers(fit), predictions: predictionsOf(fit, input, mean) };
    },
  }),
  defineMethod({
    id: 'spline-survival',
    title: 'Flexible parametric survival model',
    variant: 'Natural cubic spline of log time on the scale of hazard, odds or normal; maximum likelihood',
    source: 'Royston & Parmar 2002, doi:10.1002/sim.1203',
    conventions: [
      'Knots at type-7 quantiles of the log times of events, the boundary at the first and last.',
      "The basis is that of R's flexsurv; covariates shift the spline.",
      DELTA,
    ],
    input: modelled.extend({
      scale: z.enum(['hazard', 'odds', 'normal']),
      innerKnots: z.int().min(0).max(8).describe('Knots between the first and the last event.'),
    }),
    run: ({ scale, innerKnots, ...input }) => {
      const options = { scale, innerKnots, names: namesOf(input), level: input.level };
      const fit = splineFit(subjectsOf(input), options);
      return { scale, knots: fit.knots, ...fitInNumbers(fit), predictions: predictionsOf(fit, input, () => ({})) };
    },
  }),
];

const subjectsOf = ({ time, event, entry, covariates }: Modelled) => ({
  ...{ time, event, entry },
  covariates: covariates.map(({ values }) => values),
});
const namesOf = ({ covariates }: Modelled): readonly string[] => covariates.map(({ name }) => name);

type Fit = FittedModel & InformationCriteria & { readonly estimates: readonly ParameterEstimate[] };

/** A fit without what is no number: the covariance by rows. */
function fitInNumbers(fit: Fit) {
  const { model, covariance, estimates, logLikelihood, aic, aicc, bic, bicByEvents, subjects, events, personTime } =
    fit;
  const rows = Array.from({ length: model.size }, (_, i) => [
    ...covariance.subarray(i * model.size, (i + 1) * model.size),
  ]);
  const criteria = { logLikelihood, aic, aicc, bic, bicByEvents };
  return { estimates, covariance: rows, ...criteria, subjects, events, personTime };
}

function predictionsOf(fit: FittedModel, { predict }: Modelled, more: (covariates: readonly number[]) => object) {
  return (predict?.covariates ?? []).map((covariates) => ({
    covariates,
    survival: fittedSurvival(fit, covariates, predict!.times),
    restrictedMeans: fittedRestrictedMeans(fit, covariates, predict!.horizons),
    quantiles: predict!.shares.map((share) => ({ share, time: fittedQuantile(fit, covariates, share) })),
    ...more(covariates),
  }));
}
