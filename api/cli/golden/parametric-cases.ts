import { z } from 'zod';
import { compute } from '../../compute/compute.ts';
import type { FamilyName } from '../../methods/survival/parametric/family.ts';
import { completeRows, readRows } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import { byField, checkFit, fitShape, near, predictionShape, relative, toleranceShape } from './fitted-model-checks.ts';
import type { Fit } from './fitted-model-checks.ts';

const numbers = z.array(z.number());
/** Where a case finds whom a model is fitted to. */
const dataShape = z.looseObject({
  file: z.string(),
  time: z.string(),
  event: z.object({ column: z.string(), values: z.array(z.union([z.string(), z.number()])) }),
  entry: z.string().nullish(),
  covariates: z.array(z.string()).nullish(),
});
/** Families of R's flexsurv. */
const FAMILIES: Readonly<Record<string, FamilyName>> = {
  exp: 'exponential',
  weibull: 'weibull',
  weibullPH: 'weibull-ph',
  gompertz: 'gompertz',
  llogis: 'log-logistic',
  lnorm: 'log-normal',
  gamma: 'gamma',
  gengamma: 'generalised-gamma',
};

/** A family fitted by maximum likelihood. */
export const parametricCase = caseKind(
  z.looseObject({
    data: dataShape,
    params: z.looseObject({ dist: z.string() }),
    tol: toleranceShape,
    expected: fitShape.extend({
      parameters: z.array(z.string()),
      est: numbers,
      lower: numbers,
      upper: numbers,
      est_t: numbers,
      se_t: numbers,
      cov_t: z.array(numbers),
      person_time: z.number(),
      aicc: z.number(),
      predictions: z.array(
        predictionShape.extend({
          mean: z.union([z.number(), z.literal('Infinity')]),
          median: z.number().nullable(),
          quantile_25: z.number().nullable(),
          quantile_75: z.number().nullable(),
        }),
      ),
    }),
  }),
  ({ data, params, tol, expected }, checks, folder) => {
    const input = {
      ...subjectsOf(data, folder),
      family: FAMILIES[params.dist],
      predict: asked(data, expected.predictions),
    };
    const fit = answer<Fit>('parametric-survival', input);
    const coefficients = fit.estimates.map(({ coefficient }) => coefficient);
    near(checks, 'est', { got: fit.estimates.map(({ estimate }) => estimate), wanted: expected.est, tol: tol.est });
    near(checks, 'est_t', { got: coefficients, wanted: expected.est_t, tol: tol.est });
    near(checks, 'lower', { got: fit.estimates.map(({ lower }) => lower), wanted: expected.lower, tol: tol.se });
    near(checks, 'upper', { got: fit.estimates.map(({ upper }) => upper), wanted: expected.upper, tol: tol.se });
    near(checks, 'se_t', {
      got: fit.estimates.map(({ standardError }) => standardError),
      wanted: expected.se_t,
      tol: tol.se,
    });
    checks.near('person_time', fit.personTime, expected.person_time, relative(tol.loglik));
    checks.near('aicc', fit.aicc, expected.aicc, relative(tol.loglik));
    checkFit(checks, fit, { ...expected, cov: expected.cov_t, tol });
    expected.predictions.forEach((wanted, i) => {
      const { quantiles, mean } = fit.predictions[i]!;
      const at = `predictions[${i}]`;
      checks.near(`${at}.mean`, mean, wanted.mean === 'Infinity' ? null : wanted.mean, relative(tol.prediction));
      const times = [wanted.quantile_25, wanted.median, wanted.quantile_75];
      times.forEach((time, which) =>
        checks.near(`${at}.quantiles[${which}]`, quantiles[which]!.time, time, relative(tol.prediction)),
      );
    });
  },
  byField,
);

/** A natural cubic spline of log time. */
export const splineCase = caseKind(
  z.looseObject({
    data: dataShape,
    params: z.looseObject({ k: z.number(), scale: z.enum(['hazard', 'odds', 'normal']) }),
    tol: toleranceShape.extend({ knots: z.number() }),
    expected: fitShape.extend({
      knots_log_time: numbers,
      parameters: z.array(z.string()),
      est: numbers,
      se: numbers,
      cov: z.array(numbers),
      predictions: z.array(predictionShape),
    }),
  }),
  ({ data, params: { k, scale }, tol, expected }, checks, folder) => {
    const predict = asked(data, expected.predictions);
    const fit = answer<Fit>('spline-survival', { ...subjectsOf(data, folder), scale, innerKnots: k, predict });
    near(checks, 'knots', { got: fit.knots!, wanted: expected.knots_log_time, tol: tol.knots });
    near(checks, 'est', { got: fit.estimates.map(({ estimate }) => estimate), wanted: expected.est, tol: tol.est });
    near(checks, 'se', {
      got: fit.estimates.map(({ standardError }) => standardError),
      wanted: expected.se,
      tol: tol.se,
    });
    checkFit(checks, fit, { ...expected, tol });
  },
  byField,
);

/** Data of which a fit must be refused in words. */
export const refusedFitCase = caseKind(
  z.looseObject({
    topic: z.literal('parametric-degenerate'),
    data: dataShape,
    expected: z.looseObject({ must: z.string() }),
  }),
  ({ data }, checks, folder) => {
    const result = compute('parametric-survival', { ...subjectsOf(data, folder), family: 'generalised-gamma' });
    checks.same('refusal', 'code' in result ? result.code : 'an answer', 'NOT_COMPUTABLE');
  },
);

function subjectsOf(data: z.output<typeof dataShape>, folder: string) {
  const { time, event, entry, covariates } = data;
  const used = [time, event.column, ...(entry ? [entry] : []), ...(covariates ?? [])];
  const complete = completeRows(readRows(folder, data.file), used);
  const rows = complete.filter((row) => !entry || Number(row[entry]) < Number(row[time]));
  const column = (name: string): readonly number[] => rows.map((row) => Number(row[name]));
  const had = new Set(event.values.map(String));
  return {
    time: column(time),
    event: rows.map((row) => (had.has(row[event.column]!) ? 1 : 0)),
    entry: entry ? column(entry) : undefined,
    covariates: (covariates ?? []).map((name) => ({ name, values: column(name) })),
  };
}

function asked({ covariates }: z.output<typeof dataShape>, wanted: readonly z.output<typeof predictionShape>[]) {
  const of = ({ newdata }: z.output<typeof predictionShape>) => {
    if (typeof newdata === 'number') return [newdata];
    return Array.isArray(newdata) ? newdata : (covariates ?? []).map((name) => newdata?.[name]);
  };
  return { covariates: wanted.map(of), times: wanted[0]!.times, horizons: wanted[0]!.tau, shares: [0.25, 0.5, 0.75] };
}
