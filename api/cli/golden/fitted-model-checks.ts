import { z } from 'zod';
import type { FittedPoint, FittedRestrictedMean } from '../../methods/survival/parametric/fitted-survival.ts';
import type { InformationCriteria } from '../../methods/survival/parametric/information-criteria.ts';
import type { ParameterEstimate } from '../../methods/survival/parametric/maximum-likelihood.ts';
import type { Checks, Tolerance } from './checks.ts';

const numbers = z.array(z.number());
export const predictionShape = z.looseObject({
  /** Covariates by name, or in their order. */
  newdata: z.union([z.record(z.string(), z.number()), numbers, z.number()]).optional(),
  times: numbers,
  survival: numbers,
  survival_se_delta: numbers,
  hazard: numbers,
  cumhaz: numbers,
  tau: numbers,
  rmst: numbers,
  rmst_se_delta: numbers,
});
export const toleranceShape = z.looseObject({
  est: z.number(),
  loglik: z.number(),
  cov: z.number(),
  prediction: z.number(),
  se: z.number(),
});
export const fitShape = z.looseObject({
  loglik: z.number(),
  npar: z.number(),
  n: z.number(),
  events: z.number(),
  aic: z.number(),
  bic_n: z.number(),
  bic_events: z.number(),
});

interface Prediction {
  readonly survival: readonly FittedPoint[];
  readonly restrictedMeans: readonly FittedRestrictedMean[];
  readonly quantiles: readonly { readonly share: number; readonly time: number | null }[];
  readonly mean?: number | null;
}
export interface Fit extends InformationCriteria {
  readonly estimates: readonly ParameterEstimate[];
  readonly covariance: readonly (readonly number[])[];
  readonly logLikelihood: number;
  readonly knots?: readonly number[];
  readonly predictions: readonly Prediction[];
}

type WantedFit = z.output<typeof fitShape> & {
  readonly parameters: readonly string[];
  readonly cov: readonly (readonly number[])[];
  readonly predictions: readonly z.output<typeof predictionShape>[];
  readonly tol: z.output<typeof toleranceShape>;
};

export function checkFit(checks: Checks, fit: Fit, { tol, ...wanted }: WantedFit): void {
  checks.same('parameters', fit.estimates.map(({ name }) => name), wanted.parameters); // prettier-ignore
  checks.same(
    'n, events, npar',
    [fit.subjects, fit.events, fit.estimates.length],
    [wanted.n, wanted.events, wanted.npar],
  );
  wanted.cov.forEach((row, i) => near(checks, `cov[${i}]`, { got: fit.covariance[i]!, wanted: row, tol: tol.cov }));
  checks.near('loglik', fit.logLikelihood, wanted.loglik, relative(tol.loglik));
  checks.near('aic', fit.aic, wanted.aic, relative(tol.loglik));
  checks.near('bic_n', fit.bic, wanted.bic_n, relative(tol.loglik));
  checks.near('bic_events', fit.bicByEvents, wanted.bic_events, relative(tol.loglik));
  wanted.predictions.forEach((each, i) =>
    checkPrediction(checks, `predictions[${i}]`, { got: fit.predictions[i]!, wanted: each, tol }),
  );
}

function checkPrediction(
  checks: Checks,
  at: string,
  {
    got,
    wanted,
    tol,
  }: { got: Prediction; wanted: z.output<typeof predictionShape>; tol: z.output<typeof toleranceShape> },
): void {
  const of = (field: keyof FittedPoint) => got.survival.map((point) => point[field]);
  near(checks, `${at}.survival`, { got: of('survival'), wanted: wanted.survival, tol: tol.prediction });
  near(checks, `${at}.survival_se`, { got: of('standardError'), wanted: wanted.survival_se_delta, tol: tol.se });
  near(checks, `${at}.hazard`, { got: of('hazard'), wanted: wanted.hazard, tol: tol.prediction });
  near(checks, `${at}.cumhaz`, { got: of('cumulativeHazard'), wanted: wanted.cumhaz, tol: tol.prediction });
  const means = got.restrictedMeans;
  near(checks, `${at}.rmst`, { got: means.map(({ value }) => value), wanted: wanted.rmst, tol: tol.prediction });
  near(checks, `${at}.rmst_se`, {
    got: means.map(({ standardError }) => standardError),
    wanted: wanted.rmst_se_delta,
    tol: tol.se,
  });
}

export function near(
  checks: Checks,
  what: string,
  { got, wanted, tol }: { got: readonly (number | null)[]; wanted: readonly number[]; tol: number },
): void {
  checks.same(`${what}.length`, got.length, wanted.length);
  wanted.forEach((value, i) => checks.near(`${what}[${i}]`, got[i], value, relative(tol)));
}

/** These cases give a tolerance for each field, and none besides. */
export const byField: z.ZodType<Tolerance> = z.looseObject({}).transform(() => ({ rel: 0, abs: 0 }));

/** Those tolerances are relative. */
export const relative = (tolerance: number): Tolerance => ({ rel: tolerance, abs: 0 });
