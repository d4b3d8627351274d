import { z } from 'zod';
import type { HazardStep } from '../../methods/survival/nelson-aalen.ts';
import type { RestrictedMean } from '../../methods/survival/restricted-mean.ts';
import type { SurvivalPoint } from '../../methods/survival/survival-at.ts';
import type { TimeQuantile } from '../../methods/survival/survival-quantile.ts';
import type { SurvivalStep } from '../../methods/survival/kaplan-meier.ts';
import { dataShape, subjectsOf } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const column = z.array(z.union([z.number(), z.null(), z.literal('Infinity')]));
const limits = z.object({ lower: column, upper: column });
const stratumShape = z.object({
  n: z.number(),
  n_times: z.number(),
  events: z.number(),
  censored: z.number(),
  curve: z.object({
    time: column,
    n_risk: column,
    n_event: column,
    n_censor: column,
    surv: column,
    std_err: column,
    std_err_log: column,
    cumhaz: column,
    std_chaz: column,
    ci: z.record(z.string(), limits),
  }),
  quantiles: z.record(z.string(), limits.extend({ prob: z.array(z.number()), time: column })),
  landmark: z.record(
    z.string(),
    limits.extend({
      time: z.array(z.number()),
      n_risk: column,
      n_event_since_previous: column,
      surv: column,
      std_err: column,
    }),
  ),
  rmst: z.array(z.object({ tau: z.number(), rmst: z.number(), se: z.number(), rmtl: z.number() })),
});
type Stratum = z.output<typeof stratumShape>;

interface FollowUp {
  readonly time: readonly number[];
  readonly event: readonly number[];
  readonly entry?: readonly number[];
}

/** One curve from numbers in the case itself. */
export const survivalOfNumbers = caseKind(
  z.looseObject({
    params: z.looseObject({ time: z.array(z.number()), event: z.array(z.number()), weights: z.null() }),
    expected: stratumShape,
  }),
  ({ params: { time, event }, expected }, checks) => checkCurve(checks, '', { time, event }, expected),
);

/** One curve a group, from a CSV file. */
export const survivalOfFile = caseKind(
  z.looseObject({
    data: dataShape.extend({ weights: z.undefined().optional() }),
    params: z.looseObject({ conf_level: z.literal(0.95).optional() }),
    expected: z.object({ strata: z.record(z.string(), stratumShape) }),
  }),
  ({ data, expected: { strata } }, checks, folder) => {
    const { time, event, group, entry } = subjectsOf(data, folder);
    const labels = Object.keys(strata);
    const grouped = data.group !== undefined;
    if (grouped) checks.same('groups', [...new Set(group)].sort(), [...labels].sort());
    for (const label of labels) {
      const own = <T>(values: readonly T[]): readonly T[] => values.filter((_, i) => !grouped || group[i] === label);
      const followUp = { time: own(time), event: own(event), ...(entry && { entry: own(entry) }) };
      checkCurve(checks, `${label}: `, followUp, strata[label]!);
    }
  },
);

function checkCurve(checks: Checks, of: string, followUp: FollowUp, expected: Stratum): void {
  const { steps, subjects } = first<{ subjects: number; steps: SurvivalStep[] }>('kaplan-meier', followUp);
  checks.same(`${of}n`, subjects, expected.n);
  checks.same(`${of}n_times`, steps.length, expected.n_times);
  checks.same(`${of}events`, sum(steps.map((step) => step.events)), expected.events);
  checks.same(`${of}censored`, sum(steps.map((step) => step.censored)), expected.censored);
  checkSteps(checks, of, steps, expected.curve);
  checkHazard(checks, of, followUp, expected.curve);
  for (const [scale, bands] of Object.entries(expected.curve.ci)) {
    const banded = first<{ steps: SurvivalStep[] }>('kaplan-meier', { ...followUp, scale }).steps;
    banded.forEach((step, i) => checkLimits(checks, `${of}ci.${scale}[${i}]`, step, [bands.lower[i], bands.upper[i]]));
  }
  checkQuantiles(checks, of, followUp, expected.quantiles);
  checkLandmarks(checks, of, followUp, expected.landmark);
  checkMeans(checks, of, followUp, expected.rmst);
}

const STEP_COLUMNS = {
  time: (step: SurvivalStep) => step.time,
  n_risk: (step: SurvivalStep) => step.atRisk,
  n_event: (step: SurvivalStep) => step.events,
  n_censor: (step: SurvivalStep) => step.censored,
  surv: (step: SurvivalStep) => step.survival,
  std_err: (step: SurvivalStep) => step.standardError,
};

function checkSteps(checks: Checks, of: string, steps: readonly SurvivalStep[], curve: Stratum['curve']): void {
  for (const [name, read] of Object.entries(STEP_COLUMNS)) {
    checks.nearAll(`${of}${name}`, steps.map(read), curve[name as keyof typeof STEP_COLUMNS]);
  }
  steps.forEach(({ standardError, survival }, i) => {
    // Infinite in R once survival is 0, where ours is null as the error of survival itself is.
    const wanted = curve.std_err_log[i] === 'Infinity' ? null : curve.std_err_log[i];
    checks.near(`${of}std_err_log[${i}]`, standardError === null ? null : standardError / survival, wanted);
  });
}

function checkHazard(checks: Checks, of: string, followUp: FollowUp, curve: Stratum['curve']): void {
  const { steps } = first<{ steps: HazardStep[] }>('nelson-aalen', followUp);
  const hazards = steps.map((step) => step.cumulativeHazard);
  const errors = steps.map((step) => step.standardError);
  checks.nearAll(`${of}cumhaz`, hazards, curve.cumhaz);
  checks.nearAll(`${of}std_chaz`, errors, curve.std_chaz);
}

function checkMeans(checks: Checks, of: string, followUp: FollowUp, expected: Stratum['rmst']): void {
  for (const { tau, rmst, se, rmtl } of expected) {
    const mean = first<RestrictedMean>('restricted-mean', { ...followUp, horizon: tau, beyond: 'flat' });
    checks.near(`${of}rmst(${tau})`, mean.value, rmst);
    checks.near(`${of}rmst(${tau}).se`, mean.standardError, se);
    checks.near(`${of}rmtl(${tau})`, tau - mean.value, rmtl);
  }
}

function checkQuantiles(checks: Checks, of: string, followUp: FollowUp, expected: Stratum['quantiles']): void {
  for (const [scale, { prob, time, lower, upper }] of Object.entries(expected)) {
    prob.forEach((share, i) => {
      const quantile = first<TimeQuantile>('survival-quantile', { ...followUp, scale, share });
      checks.near(`${of}quantile.${scale}(${share})`, quantile.value, time[i]);
      checks.near(`${of}quantile.${scale}(${share}).lower`, quantile.lower, lower[i]);
      checks.near(`${of}quantile.${scale}(${share}).upper`, quantile.upper, upper[i]);
    });
  }
}

function checkLandmarks(checks: Checks, of: string, followUp: FollowUp, expected: Stratum['landmark']): void {
  for (const [scale, marks] of Object.entries(expected)) {
    const { at } = first<{ at: SurvivalPoint[] }>('survival-at', { ...followUp, scale, at: marks.time });
    at.forEach((point, i) => {
      const where = `${of}landmark.${scale}(${point.time})`;
      checks.near(`${where}.n_risk`, point.atRisk, marks.n_risk[i]);
      checks.near(`${where}.n_event`, point.events - (at[i - 1]?.events ?? 0), marks.n_event_since_previous[i]);
      checks.near(`${where}.surv`, point.survival, marks.surv[i]);
      checks.near(`${where}.std_err`, point.standardError, marks.std_err[i]);
      checkLimits(checks, where, point, [marks.lower[i], marks.upper[i]]);
    });
  }
}

/** Before the first event R 3.5 of survival gives no limits on some scales and R 3.8 gives 1, as we do: either agrees. */
function checkLimits(
  checks: Checks,
  where: string,
  { survival, lower, upper }: Pick<SurvivalStep, 'survival' | 'lower' | 'upper'>,
  [wantedLower, wantedUpper]: readonly [unknown, unknown],
): void {
  const open = survival === 1 && wantedLower === null && wantedUpper === null;
  checks.near(`${where}.lower`, lower, open ? 1 : wantedLower);
  checks.near(`${where}.upper`, upper, open ? 1 : wantedUpper);
}

/** The answer for the only group. */
const first = <T>(method: string, input: unknown): T => answer<{ groups: readonly T[] }>(method, input).groups[0]!;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
