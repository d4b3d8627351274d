import { z } from 'zod';
import { countUpTo } from '../../methods/survival/count-up-to.ts';
import type { CoxFit } from '../../methods/survival/cox-regression.ts';
import type { TimeQuantile } from '../../methods/survival/survival-quantile.ts';
import type { WeightedStep } from '../../methods/survival/weighted-survival.ts';
import { numberOf, readRows } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const numbers = z.array(z.number());
const coxShape = z.object({
  coef: z.number(),
  robust_se: z.number(),
  naive_se: z.number().optional(),
  hr: z.number().optional(),
});
const weighedShape = z.strictObject({
  landmarks: numbers,
  strata: z.array(z.string()),
  surv: numbers,
  robust_std_err: numbers,
  medians: z.array(z.number().nullable()),
  cox_efron: coxShape,
  cox_breslow: coxShape,
});
/** What each kind of weights of a case is asked for. */
const OPTIONS: Readonly<Record<string, object>> = {
  ate: { estimand: 'ate' },
  att: { estimand: 'att' },
  ate_stabilized: { estimand: 'ate', stabilised: true },
  ato_overlap: { estimand: 'overlap' },
};
/** Where R's glm stops unless told otherwise: the reference took its scores from there. */
const GLM_EPSILON = 1e-8;

interface Groups {
  readonly time: readonly number[];
  readonly event: readonly number[];
  readonly group: readonly number[];
}

interface Weighed extends Groups {
  readonly weight: readonly number[];
  readonly ties?: 'efron' | 'breslow';
}

/** Curves and hazard ratios of groups made comparable by weights of propensity. */
export const weightedSurvivalCase = caseKind(
  z.looseObject({
    data: z.looseObject({
      file: z.string(),
      treatment: z.string(),
      covariates: z.array(z.string()),
      time: z.string(),
      event: z.string(),
    }),
    expected: z.record(z.enum(['ate', 'att', 'ate_stabilized', 'ato_overlap']), weighedShape),
  }),
  ({ data, expected }, checks, folder) => {
    const rows = readRows(folder, data.file);
    const column = (name: string): readonly number[] => rows.map((row) => numberOf(row, name));
    const groups = { time: column(data.time), event: column(data.event), group: column(data.treatment) };
    const scored = { outcome: groups.group, covariates: data.covariates.map(column), glmEpsilon: GLM_EPSILON };
    const { fitted } = answer<{ fitted: number[] }>('logistic-regression', scored);
    for (const [name, wanted] of Object.entries(expected)) {
      const asked = { treated: groups.group, propensity: fitted, ...OPTIONS[name] };
      const { weights } = answer<{ weights: number[] }>('propensity-weights', asked);
      checkCurves(checks, name, { ...groups, weight: weights }, wanted);
      checkCox(checks, `${name}.cox_efron`, { ...groups, weight: weights, ties: 'efron' }, wanted.cox_efron);
      checkCox(checks, `${name}.cox_breslow`, { ...groups, weight: weights, ties: 'breslow' }, wanted.cox_breslow);
    }
  },
);

interface Curve {
  readonly group: string;
  readonly steps: readonly WeightedStep[];
  readonly median: TimeQuantile;
}

function checkCurves(checks: Checks, name: string, input: Weighed, wanted: z.output<typeof weighedShape>): void {
  const { groups } = answer<{ groups: readonly Curve[] }>('weighted-survival', { ...input, scale: 'log' });
  const curveOf = (label: string): Curve => groups.find(({ group }) => `z=${group}` === label)!;
  wanted.strata.forEach((label, at) => {
    const time = wanted.landmarks[at % wanted.landmarks.length]!;
    const { steps } = curveOf(label);
    const step = steps[countUpTo(steps.map((own) => own.time), time) - 1]; // prettier-ignore
    checks.near(`${name}.${label}(${time})`, step?.survival, wanted.surv[at]);
    checks.near(`${name}.${label}(${time}).robust_std_err`, step?.standardError, wanted.robust_std_err[at]);
  });
  const labels = [...new Set(wanted.strata)];
  checks.nearAll(`${name}.medians`, labels.map((label) => curveOf(label).median.value), wanted.medians); // prettier-ignore
}

function checkCox(checks: Checks, name: string, input: Weighed, wanted: z.output<typeof coxShape>): void {
  const { group, ...rest } = input;
  const fit = answer<CoxFit>('cox-regression', { ...rest, covariates: group.map((arm) => [arm]), robust: true });
  const [ratio] = fit.coefficients;
  checks.near(`${name}.coef`, ratio!.coefficient, wanted.coef);
  checks.near(`${name}.robust_se`, ratio!.standardError, wanted.robust_se);
  if (wanted.hr !== undefined) checks.near(`${name}.hr`, ratio!.hazardRatio, wanted.hr);
  if (wanted.naive_se === undefined) return;
  checks.near(`${name}.naive_se`, Math.sqrt(fit.modelCovariance[0]![0]!), wanted.naive_se);
}
