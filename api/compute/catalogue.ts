import { z } from 'zod';
import type { Method } from '../contract.ts';
import { BASKET_METHODS } from './basket.ts';
import { BINOMIAL_METHODS } from './binomial.ts';
import { COMORBIDITY_METHODS } from './comorbidity.ts';
import { COMPETING_RISKS_METHODS } from './competing-risks.ts';
import { COURSE_METHODS } from './course.ts';
import { COX_METHODS } from './cox.ts';
import type { ComputeMethod } from './method.ts';
import { NET_SURVIVAL_METHODS } from './net-survival.ts';
import { PARAMETRIC_SURVIVAL_METHODS } from './parametric-survival.ts';
import { PROPENSITY_METHODS } from './propensity.ts';
import { SHARE_COMPARISON_METHODS } from './share-comparison.ts';
import { SHARE_INTERVAL_METHODS } from './share-intervals.ts';
import { SURVIVAL_COMPARISON_METHODS } from './survival-comparison.ts';
import { SURVIVAL_METHODS } from './survival.ts';
import { RATE_METHODS } from './rates.ts';
import { SUCCESS_METHODS } from './success.ts';
import { TWO_STAGE_METHODS } from './two-stage.ts';

/** Every method that can be computed on numbers of one's own. */
export const CATALOGUE: readonly ComputeMethod[] = [
  ...BINOMIAL_METHODS,
  ...SHARE_INTERVAL_METHODS,
  ...SHARE_COMPARISON_METHODS,
  ...TWO_STAGE_METHODS,
  ...SUCCESS_METHODS,
  ...SURVIVAL_METHODS,
  ...SURVIVAL_COMPARISON_METHODS,
  ...COX_METHODS,
  ...COMPETING_RISKS_METHODS,
  ...PARAMETRIC_SURVIVAL_METHODS,
  ...NET_SURVIVAL_METHODS,
  ...RATE_METHODS,
  ...BASKET_METHODS,
  ...PROPENSITY_METHODS,
  ...COURSE_METHODS,
  ...COMORBIDITY_METHODS,
];

/** The catalogue as it is shown: without the arithmetic, the input as JSON Schema. */
export function listMethods(): readonly Method[] {
  return CATALOGUE.map(({ id, title, variant, source, conventions, input }) => ({
    id,
    title,
    variant,
    source,
    conventions,
    input: z.toJSONSchema(input, { io: 'input' }),
  }));
}
