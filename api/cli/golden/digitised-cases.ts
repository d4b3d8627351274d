import { z } from 'zod';
import { countUpTo } from '../../methods/survival/count-up-to.ts';
import type { ReconstructedFollowUp } from '../../methods/survival/digitised-curve.ts';
import type { SurvivalStep } from '../../methods/survival/kaplan-meier.ts';
import type { TimeQuantile } from '../../methods/survival/survival-quantile.ts';
import { readRows } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const numbers = z.array(z.number());
const risk = { trisk: numbers, nrisk: numbers };
/** What a reconstruction is told apart from a printed curve by. */
const CLOSE = 0.01;
/** Half of the last digit of what the reference prints. */
const PRINTED = 0.0005;
/** How many events a reconstruction may have more or less than another. */
const FEW = 2;

/** A curve read off a figure: as good as the reference within what was read. */
export const digitisedCurveCase = caseKind(
  z.looseObject({
    data: z.looseObject({ file: z.string() }),
    params: z.looseObject({ ...risk, maxy: z.number() }),
    expected: z.looseObject({
      n: z.number(),
      events: z.number(),
      censored: z.number(),
      quartiles: z.array(z.number().nullable()),
      precision: z.looseObject({ RMSE: z.number() }),
    }),
  }),
  ({ data, params, expected }, checks, folder) => {
    const curve = readRows(folder, data.file).map((row) => ({
      time: Number(row['time']),
      survival: Number(row['surv_pct']) / params.maxy,
    }));
    const got = reconstruct(curve, params);
    checks.same('n', got.subjects, expected.n);
    checks.near('events', got.events, expected.events, { rel: 0, abs: FEW });
    checks.near('censored', got.subjects - got.events, expected.censored, { rel: 0, abs: FEW });
    const times = [...new Set(curve.map(({ time }) => time))].sort((a, b) => a - b);
    expected.quartiles.forEach((wanted, at) => checkQuartile(checks, got, { share: (at + 1) / 4, wanted, times }));
    const errors = errorsOf(got, curve);
    for (const { time, error } of errors) checks.near(`error(${time})`, error, 0, { rel: 0, abs: CLOSE });
    const squares = errors.reduce((sum, { error }) => sum + error ** 2, 0);
    const most = expected.precision.RMSE + PRINTED;
    checks.near('RMSE', Math.sqrt(squares / errors.length), 0, { rel: 0, abs: most });
  },
  z.object({ ipd_counts: z.string() }).transform(() => ({ rel: 0, abs: 0 })),
);

/** A curve that is known: as near to it as the tolerance asks, or as the reference itself comes. */
export const knownCurveCase = caseKind(
  z.looseObject({
    tol: z.object({ max_abs_km_error: z.number() }),
    params: z.looseObject({ ...risk, time: numbers, surv: numbers }),
    expected: z.looseObject({
      n: z.number(),
      true_events: z.number(),
      true_median: z.number(),
      max_abs_km_error: z.number(),
    }),
  }),
  ({ tol, params, expected }, checks) => {
    const curve = params.time.map((time, at) => ({ time, survival: params.surv[at]! }));
    const got = reconstruct(curve, params);
    checks.same('n', got.subjects, expected.n);
    checks.near('events', got.events, expected.true_events, { rel: 0, abs: FEW });
    checks.near('median', quantileOf(got, 0.5).value, expected.true_median, { rel: 0, abs: 0 });
    const most = Math.max(tol.max_abs_km_error, expected.max_abs_km_error);
    const largest = Math.max(...errorsOf(got, curve).map(({ error }) => error));
    checks.near('error', largest, 0, { rel: 0, abs: most });
  },
  z.object({ max_abs_km_error: z.number() }).transform(() => ({ rel: 0, abs: 0 })),
);

interface Point {
  readonly time: number;
  readonly survival: number;
}

function reconstruct(curve: readonly Point[], { trisk, nrisk }: { trisk: number[]; nrisk: number[] }) {
  const atRisk = trisk.map((time, at) => ({ time, atRisk: nrisk[at]! }));
  return answer<ReconstructedFollowUp>('digitised-curve', { curve, numbers: atRisk });
}

function followUpOf({ rows }: ReconstructedFollowUp) {
  const one = rows.flatMap(({ time, events, censored }) => [
    ...Array.from({ length: events }, () => ({ time, event: 1 })),
    ...Array.from({ length: censored }, () => ({ time, event: 0 })),
  ]);
  return { time: one.map(({ time }) => time), event: one.map(({ event }) => event) };
}

const quantileOf = (got: ReconstructedFollowUp, share: number): TimeQuantile =>
  answer<{ groups: TimeQuantile[] }>('survival-quantile', { ...followUpOf(got), share }).groups[0]!;

/** Within one step of what was read off the figure. */
function checkQuartile(
  checks: Checks,
  got: ReconstructedFollowUp,
  { share, wanted, times }: { share: number; wanted: number | null; times: readonly number[] },
): void {
  const { value } = quantileOf(got, share);
  if (value === null || wanted === null) return checks.same(`quantile(${share})`, value, wanted);
  const steps = countUpTo(times, value) - countUpTo(times, wanted);
  checks.near(`quantile(${share}) in steps`, steps, 0, { rel: 0, abs: 1 });
}

/** How far Kaplan–Meier of what was reconstructed is from the curve at its points. */
function errorsOf(got: ReconstructedFollowUp, curve: readonly Point[]) {
  const { steps } = answer<{ groups: { steps: SurvivalStep[] }[] }>('kaplan-meier', followUpOf(got)).groups[0]!;
  const times = steps.map(({ time }) => time);
  const lowest = new Map<number, number>();
  for (const { time, survival } of curve) lowest.set(time, Math.min(lowest.get(time) ?? 1, survival));
  return [...lowest]
    .filter(([time]) => time >= 0)
    .map(([time, survival]) => {
      const read = steps[countUpTo(times, time) - 1]?.survival ?? 1;
      return { time, error: Math.abs(read - survival) };
    });
}
