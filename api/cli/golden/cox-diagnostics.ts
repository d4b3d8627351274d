import { z } from 'zod';
import { countUpTo } from '../../methods/survival/count-up-to.ts';
import type { BaselineHazard, PredictedSurvival } from '../../methods/survival/cox-prediction.ts';
import type { ProportionalHazards } from '../../methods/survival/proportional-hazards.ts';
import { answer } from './case-kind.ts';
import type { Checks } from './checks.ts';
import type { coxDesign } from './cox-design.ts';

type Design = ReturnType<typeof coxDesign>;

const numbers = z.array(z.number());
const zphShape = z.record(z.string(), z.object({ rows: z.array(z.string()), chisq: numbers, df: numbers, p: numbers }));
const baselineShape = z.object({ time: numbers, cumhaz: numbers, strata: z.array(z.string()).optional() });
const foretoldShape = z.object({
  newdata: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
  times: numbers,
  surv: z.array(numbers),
  std_err: z.array(numbers),
  lower_log: z.array(numbers),
  upper_log: z.array(numbers),
});
const residualShape = z.object({
  rows0: numbers,
  martingale: numbers,
  deviance: numbers,
  sum_sq_martingale: z.number(),
  dfbeta_first5: z.array(numbers).optional(),
});
type Check = (checks: Checks, design: Design, raw: unknown, expected: Readonly<Record<string, unknown>>) => void;

/** What is made of a Cox model, by the name of its field in a case. */
export const COX_DIAGNOSTICS: Readonly<Record<string, Check>> = {
  zph: checkProportional,
  basehaz_uncentered: checkBaseline,
  predict_survival: checkForetold,
  predict_lp_uncentered: checkPredictor,
  residuals: checkResiduals,
};

function checkProportional(checks: Checks, { input, columns }: Design, raw: unknown): void {
  let next = 0;
  const terms = columns.map(({ names }) => names.map(() => next++));
  for (const [scale, wanted] of Object.entries(zphShape.parse(raw))) {
    const got = answer<ProportionalHazards>('proportional-hazards', { ...input, scale, terms });
    // With one term alone R gives the test of all under its name.
    const tests = [...got.terms, got.all].slice(-wanted.rows.length);
    checks.nearAll(`zph.${scale}.chisq`, tests.map((test) => test.chiSquare), wanted.chisq); // prettier-ignore
    checks.nearAll(`zph.${scale}.df`, tests.map((test) => test.degreesOfFreedom), wanted.df); // prettier-ignore
    checks.nearAll(`zph.${scale}.p`, tests.map((test) => test.pValue), wanted.p); // prettier-ignore
  }
}

interface Foretold {
  readonly baseline: readonly BaselineHazard[];
  readonly of: readonly (readonly PredictedSurvival[])[];
}

function checkBaseline(checks: Checks, { input }: Design, raw: unknown): void {
  const { time, cumhaz, strata } = baselineShape.parse(raw);
  const { baseline } = answer<Foretold>('cox-survival', { ...input, at: [0], of: [] });
  const hazardAt = (at: number): number | undefined => {
    // Of one stratification column R writes the level alone.
    const stratum = baseline.find((own) => !strata || own.stratum.endsWith(strata[at]!));
    const upTo = countUpTo(stratum?.steps.map((step) => step.time) ?? [], time[at]!);
    return upTo === 0 ? 0 : stratum!.steps[upTo - 1]!.cumulativeHazard;
  };
  cumhaz.forEach((wanted, at) => checks.near(`basehaz[${at}]`, hazardAt(at), wanted));
}

function foretoldOf({ input, columns }: Design, { newdata, times }: z.output<typeof foretoldShape>): Foretold {
  const people = Object.values(newdata)[0]!.map((_, at) =>
    Object.fromEntries(Object.entries(newdata).map(([column, values]) => [column, values[at]!])),
  );
  const of = people.map((person) => ({ covariates: columns.flatMap(({ values }) => values(person)) }));
  return answer<Foretold>('cox-survival', { ...input, at: times, of });
}

function checkForetold(checks: Checks, design: Design, raw: unknown): void {
  const wanted = foretoldShape.parse(raw);
  foretoldOf(design, wanted).of.forEach((points, person) => {
    points.forEach((point, at) => {
      const where = `predict_survival(${point.time})[${person}]`;
      checks.near(`${where}.surv`, point.survival, wanted.surv[at]![person]);
      checks.near(`${where}.std_err`, point.standardError, wanted.std_err[at]![person]);
      checks.near(`${where}.lower`, point.lower, wanted.lower_log[at]![person]);
      checks.near(`${where}.upper`, point.upper, wanted.upper_log[at]![person]);
    });
  });
}

/** The linear predictor is the log of somebody's cumulative hazard over that of the baseline. */
function checkPredictor(checks: Checks, design: Design, raw: unknown, expected: Readonly<Record<string, unknown>>) {
  const { of, baseline } = foretoldOf(design, foretoldShape.parse(expected['predict_survival']));
  numbers.parse(raw).forEach((wanted, person) => {
    const { time, cumulativeHazard } = of[person]!.at(-1)!;
    const { steps } = baseline[0]!;
    const upTo = countUpTo(steps.map((step) => step.time), time); // prettier-ignore
    const got = Math.log(cumulativeHazard / steps[upTo - 1]!.cumulativeHazard);
    checks.near(`predict_lp[${person}]`, got, wanted);
  });
}

function checkResiduals(checks: Checks, { input }: Design, raw: unknown): void {
  const wanted = residualShape.parse(raw);
  // Where ties are exact R takes the hazard by Breslow, at the coefficients of the exact model.
  const got = answer<{ martingale: number[]; deviance: number[]; dfbeta: number[][] }>('cox-residuals', input);
  checks.nearAll('martingale', wanted.rows0.map((row) => got.martingale[row]!), wanted.martingale); // prettier-ignore
  checks.nearAll('deviance', wanted.rows0.map((row) => got.deviance[row]!), wanted.deviance); // prettier-ignore
  const squares = got.martingale.reduce((sum, value) => sum + value ** 2, 0);
  checks.near('sum_sq_martingale', squares, wanted.sum_sq_martingale);
  wanted.dfbeta_first5?.forEach((row, at) => checks.nearAll(`dfbeta[${at}]`, got.dfbeta[at]!, row));
}
