import { z } from 'zod';
import { countUpTo } from '../../methods/survival/count-up-to.ts';
import type { IncidenceStep } from '../../methods/survival/cumulative-incidence.ts';
import type { SurvivalStep } from '../../methods/survival/kaplan-meier.ts';
import { answer } from './case-kind.ts';
import type { Checks, Tolerance } from './checks.ts';
import type { Outcomes } from './competing-risks-cases.ts';

const numbers = z.array(z.number());
const states = z.array(z.array(z.number().nullable()));
const stateCurve = z.object({
  time: numbers,
  n_risk: numbers,
  n_event: z.array(numbers),
  n_censor: numbers,
  pstate: states,
  std_err: states,
});
const groupStates = z.looseObject({
  n: z.number(),
  times: numbers,
  n_risk: numbers,
  pstate: states,
  std_err: states,
  lower: states,
  upper: states,
  curve: stateCurve.optional(),
  etm_greenwood_var: z.record(z.string(), z.object({ est: numbers, var: numbers })),
});
export const curvesShape = {
  cmprsk: z.looseObject({ rows: z.array(z.string()), times: numbers, est: states, var: states }),
  aalen_johansen: z.record(z.string(), groupStates),
};
type Expected = z.output<z.ZodObject<typeof curvesShape>>;

/** Curves of one group, one a cause. */
interface GroupCurves {
  readonly group: string;
  readonly subjects: number;
  readonly together: readonly (readonly IncidenceStep[])[];
  readonly byCause: readonly (readonly IncidenceStep[])[];
  /** Without an event of any cause. */
  readonly free: readonly SurvivalStep[];
}

export function curvesOf({ time, cause, group }: Outcomes): readonly GroupCurves[] {
  const causes = Array.from({ length: Math.max(...cause) }, (_, at) => at + 1);
  return [...new Set(group)].map((label) => {
    const own = <T>(values: readonly T[]): readonly T[] => values.filter((_, i) => group[i] === label);
    const input = { time: own(time), cause: own(cause), scale: 'log' };
    const steps = (of: number, variance: string) =>
      answer<{ groups: { steps: IncidenceStep[] }[] }>('cumulative-incidence', { ...input, of, variance }).groups[0]!
        .steps;
    const event = input.cause.map((known) => Number(known > 0));
    const survival = { time: input.time, event, scale: 'log' };
    return {
      group: label,
      subjects: input.time.length,
      together: causes.map((of) => steps(of, 'multinomial')),
      byCause: causes.map((of) => steps(of, 'by-cause')),
      free: answer<{ groups: { steps: SurvivalStep[] }[] }>('kaplan-meier', survival).groups[0]!.steps,
    };
  });
}

export function checkStates(checks: Checks, curves: readonly GroupCurves[], wanted: Expected, variance: Tolerance) {
  for (const [label, expected] of Object.entries(wanted.aalen_johansen)) {
    const own = curves.find(({ group }) => group === label)!;
    checks.same(`${label}.n`, own.subjects, expected.n);
    expected.times.forEach((time, at) => {
      const read = stateAt(own, countUpTo(own.free.map((step) => step.time), time) - 1); // prettier-ignore
      const where = `${label}(${time})`;
      checks.near(`${where}.n_risk`, read.times === time ? read.atRisk : read.left, expected.n_risk[at]);
      checks.nearAll(`${where}.pstate`, read.shares, expected.pstate[at]!);
      checks.nearAll(`${where}.std_err`, read.errors, expected.std_err[at]!, variance);
      checks.nearAll(`${where}.lower`, read.lower, expected.lower[at]!, variance);
      checks.nearAll(`${where}.upper`, read.upper, expected.upper[at]!, variance);
    });
    if (expected.curve) checkCurve(checks, own, expected.curve, variance);
    Object.values(expected.etm_greenwood_var).forEach(({ est, var: squares }, cause) => {
      const read = expected.times.map((time) => at(own.together[cause]!, time));
      checks.nearAll(`${label}.etm.est`, read.map((step) => step?.incidence ?? 0), est); // prettier-ignore
      checks.nearAll(`${label}.etm.var`, read.map((step) => (step?.standardError ?? 0) ** 2), squares, variance); // prettier-ignore
    });
  }
}

function checkCurve(checks: Checks, own: GroupCurves, wanted: z.output<typeof stateCurve>, variance: Tolerance): void {
  // R lists the times of all groups for each; those at which nothing happens in the group carry nothing new.
  wanted.time.forEach((time, i) => {
    const index = countUpTo(own.free.map((step) => step.time), time) - 1; // prettier-ignore
    const read = stateAt(own, index);
    const here = read.times === time;
    const where = `${own.group}.curve(${time})`;
    checks.near(`${where}.n_risk`, here ? read.atRisk : read.left, wanted.n_risk[i]);
    checks.nearAll(`${where}.n_event`, own.together.map((steps) => (here ? steps[index]!.events : 0)), wanted.n_event[i]!); // prettier-ignore
    checks.near(`${where}.n_censor`, here ? own.free[index]!.censored : 0, wanted.n_censor[i]);
    checks.nearAll(`${where}.pstate`, read.shares, wanted.pstate[i]!);
    checks.nearAll(`${where}.std_err`, read.errors, wanted.std_err[i]!, variance);
  });
}

/** Shares in each state, the first without an event, at a step; everybody is without one before the first. */
function stateAt({ together, free, subjects }: GroupCurves, index: number) {
  const step = free[index];
  const causes = together.map((steps) => steps[index]);
  return {
    times: step?.time,
    atRisk: step?.atRisk ?? subjects,
    left: step ? step.atRisk - step.events - step.censored : subjects,
    shares: [step?.survival ?? 1, ...causes.map((cause) => cause?.incidence ?? 0)],
    errors: [causes[0]?.eventFreeError ?? 0, ...causes.map((cause) => cause?.standardError ?? 0)],
    lower: [step?.lower ?? 1, ...causes.map((cause) => cause?.lower ?? null)],
    upper: [step?.upper ?? 1, ...causes.map((cause) => cause?.upper ?? null)],
  };
}

/** Variance by cause; cmprsk knows nothing after the last time of a group. */
export function checkByCause(
  checks: Checks,
  curves: readonly GroupCurves[],
  { cmprsk }: Expected,
  variance: Tolerance,
) {
  cmprsk.rows.forEach((name, row) => {
    const [label, cause] = name.split(/ (?=\d+$)/) as [string, string];
    const own = curves.find(({ group }) => group === label)!;
    cmprsk.times.forEach((time, i) => {
      if (time > own.free.at(-1)!.time) return checks.same(`${name}(${time})`, null, cmprsk.est[row]![i]);
      const step = at(own.byCause[Number(cause) - 1]!, time);
      checks.near(`cmprsk ${name}(${time}).est`, step?.incidence ?? 0, cmprsk.est[row]![i]);
      checks.near(`cmprsk ${name}(${time}).var`, (step?.standardError ?? 0) ** 2, cmprsk.var[row]![i], variance);
    });
  });
}

const at = (steps: readonly IncidenceStep[], time: number): IncidenceStep | undefined =>
  steps[countUpTo(steps.map((step) => step.time), time) - 1]; // prettier-ignore
