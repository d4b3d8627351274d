import { z } from 'zod';
import type { LogRankTrend } from '../../methods/survival/log-rank-trend.ts';
import type { SurvivalStep } from '../../methods/survival/kaplan-meier.ts';
import type { WeightedStep } from '../../methods/survival/weighted-survival.ts';
import { dataShape, readRows, subjectsOf } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const column = z.array(z.number().nullable());
const curveShape = z.object({
  time: column,
  n_risk: column,
  n_event: column,
  n_censor: column.optional(),
  surv: column,
  std_err: column,
  lower: column,
  upper: column,
});
type Step = SurvivalStep | WeightedStep;

/** Survival of those who are still without the event at a time. */
export const conditionalSurvivalCase = caseKind(
  z.looseObject({
    data: dataShape,
    params: z.strictObject({ start_time: z.number(), conf_type: z.string() }),
    expected: z.strictObject({ curve: curveShape }),
  }),
  ({ data, params, expected }, checks, folder) => {
    const { time, event, entry } = subjectsOf(data, folder);
    const input = { time, event, entry, from: params.start_time, scale: params.conf_type };
    const { groups } = answer<{ groups: { steps: SurvivalStep[] }[] }>('kaplan-meier', input);
    checkSteps(checks, groups[0]!.steps, expected.curve);
  },
);

function checkSteps(checks: Checks, steps: readonly Step[], wanted: z.output<typeof curveShape>): void {
  const read = (of: (step: Step) => number | null) => steps.map(of);
  checks.nearAll('time', read((step) => step.time), wanted.time); // prettier-ignore
  checks.nearAll('n_risk', read((step) => step.atRisk), wanted.n_risk); // prettier-ignore
  checks.nearAll('n_event', read((step) => step.events), wanted.n_event); // prettier-ignore
  if (wanted.n_censor) checks.nearAll('n_censor', read((step) => step.censored), wanted.n_censor); // prettier-ignore
  checks.nearAll('surv', read((step) => step.survival), wanted.surv); // prettier-ignore
  checks.nearAll('std_err', read((step) => step.standardError), wanted.std_err); // prettier-ignore
  checks.nearAll('lower', read((step) => step.lower), wanted.lower); // prettier-ignore
  checks.nearAll('upper', read((step) => step.upper), wanted.upper); // prettier-ignore
}

/** A weighted curve: with weights as counts, and with the robust error that R gives weights that are no counts. */
export const weightedCurveCase = caseKind(
  z.looseObject({
    data: z.looseObject({ file: z.string(), weights: z.string() }),
    call: z.string(),
    params: z.looseObject({ conf_level: z.number(), conf_type: z.string() }),
    expected: z.strictObject({
      naive: curveShape,
      robust: z.looseObject({ std_err: column, lower_log: column, upper_log: column }),
    }),
  }),
  ({ data, call, params, expected: { naive, robust } }, checks, folder) => {
    const weightOf = weightsIn(data.weights);
    const { time, event } = subjectsOf({ file: data.file, ...followUpIn(call) }, folder);
    const input = { time, event, weight: readRows(folder, data.file).map(weightOf) };
    const curve = (choice: object) =>
      answer<{ groups: { steps: WeightedStep[] }[] }>('weighted-survival', { ...input, ...choice }).groups[0]!.steps;
    checkSteps(checks, curve({ variance: 'greenwood', level: params.conf_level, scale: params.conf_type }), naive);
    // R's robust limits here are 95 %, on the scale of the log.
    const steps = curve({ scale: 'log' });
    checks.nearAll('robust.std_err', steps.map((step) => step.standardError), robust.std_err); // prettier-ignore
    checks.nearAll('robust.lower', steps.map((step) => step.lower), robust.lower_log); // prettier-ignore
    checks.nearAll('robust.upper', steps.map((step) => step.upper), robust.upper_log); // prettier-ignore
  },
);

/** Time and event as the call names them: Surv(time,status==2). */
function followUpIn(call: string) {
  const [, time, column, value] = /Surv\((\w+),(\w+)==(\w+)\)/.exec(call) ?? [];
  if (time === undefined || column === undefined || value === undefined) {
    throw new RangeError(`Cannot read the subjects of a case as its call must name time and event: got ${call}`);
  }
  return { time, event: { column, values: [value] } };
}

/** Weights in words: "0.7 if sex==1 else 1.6". */
function weightsIn(words: string): (row: Readonly<Record<string, string>>) => number {
  const [, one, field, value, other] = /^([\d.]+) if (\w+)==(\w+) else ([\d.]+)$/.exec(words) ?? [];
  if (one === undefined)
    throw new RangeError(`Cannot read the weights of a case as they must be told by one column: got ${words}`);
  return (row) => Number(row[field!] === value ? one : other);
}

/** Test for trend over groups in the order of their labels. */
export const logRankTrendCase = caseKind(
  z.looseObject({
    data: dataShape,
    expected: z.strictObject({ u: z.number(), var: z.number(), z: z.number(), chisq: z.number(), p: z.number() }),
  }),
  ({ data, expected }, checks, folder) => {
    const { time, event, group } = subjectsOf(data, folder);
    const order = [...new Set(group)].sort();
    const got = answer<LogRankTrend>('log-rank-trend', { time, event, group, order });
    checks.near('u', got.sum, expected.u);
    checks.near('var', got.variance, expected.var);
    checks.near('z', got.z, expected.z);
    checks.near('chisq', got.chiSquare, expected.chisq);
    checks.near('p', got.pValue, expected.p);
  },
);
