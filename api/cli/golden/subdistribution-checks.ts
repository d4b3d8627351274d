import { z } from 'zod';
import type { CoxFit } from '../../methods/survival/cox-regression.ts';
import type { FineGrayFit } from '../../methods/survival/fine-gray.ts';
import type { Row } from './case-data.ts';
import { answer } from './case-kind.ts';
import type { Checks, Tolerance } from './checks.ts';
import type { Outcomes } from './competing-risks-cases.ts';

const numbers = z.array(z.number());
const model = z.object({ names: z.array(z.string()), coef: numbers, se: numbers, loglik: z.number() });
export const modelsShape = {
  fine_gray: z.record(z.string(), model.extend({ shr: numbers, loglik_null: z.number() })).optional(),
  cause_specific_cox: z.record(z.string(), model).optional(),
};

interface Model {
  readonly given: Outcomes;
  readonly rows: readonly Row[];
  readonly covariates: readonly string[];
}

/** Models of each cause: of its incidence, and of its hazard with other causes censored. */
export function checkModels(
  checks: Checks,
  { given: { time, cause, group }, rows, covariates: names }: Model,
  { fine_gray: incidence, cause_specific_cox: hazard }: z.output<z.ZodObject<typeof modelsShape>>,
  tolerance: Tolerance,
): void {
  const covariates = rows.map((row, i) => names.map((name) => covariateOf(row, name, group[i]!)));
  Object.values(incidence ?? {}).forEach((wanted, at) => {
    const got = answer<FineGrayFit>('fine-gray', { time, cause, of: at + 1, covariates });
    checkModel(checks, `fine_gray.c${at + 1}`, { got, wanted, tolerance });
    checks.nearAll(`fine_gray.c${at + 1}.shr`, got.coefficients.map((one) => one.hazardRatio), wanted.shr, tolerance); // prettier-ignore
    checks.near(`fine_gray.c${at + 1}.loglik_null`, got.nullLogLikelihood, wanted.loglik_null, tolerance);
  });
  Object.values(hazard ?? {}).forEach((wanted, at) => {
    const event = cause.map((own) => Number(own === at + 1));
    const got = answer<CoxFit>('cox-regression', { time, event, covariates });
    checkModel(checks, `cause_specific_cox.c${at + 1}`, { got, wanted, tolerance });
  });
}

interface Compared {
  readonly got: Pick<CoxFit, 'coefficients' | 'logLikelihood'>;
  readonly wanted: z.output<typeof model>;
  readonly tolerance: Tolerance;
}

function checkModel(checks: Checks, what: string, { got, wanted, tolerance }: Compared): void {
  checks.nearAll(`${what}.coef`, got.coefficients.map((one) => one.coefficient), wanted.coef, tolerance); // prettier-ignore
  checks.nearAll(`${what}.se`, got.coefficients.map((one) => one.standardError), wanted.se, tolerance); // prettier-ignore
  checks.near(`${what}.loglik`, got.logLikelihood, wanted.loglik, tolerance);
}

/** A column, or whether the group is the one named after g. */
function covariateOf(row: Row, name: string, group: string): number {
  const column = row[name];
  return column === undefined ? Number(`g${group}` === name) : Number(column);
}
