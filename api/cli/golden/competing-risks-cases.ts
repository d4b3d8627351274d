import { z } from 'zod';
import type { ChiSquareTest } from '../../methods/survival/chi-square-test.ts';
import type { SurvivalPoint } from '../../methods/survival/survival-at.ts';
import { readRows } from './case-data.ts';
import type { Row } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks, Tolerance } from './checks.ts';
import { curvesOf, curvesShape, checkByCause, checkStates } from './incidence-checks.ts';
import { checkModels, modelsShape } from './subdistribution-checks.ts';

const numbers = z.array(z.number());
/** What is next to nothing beside shares. */
const ABSOLUTE = 1e-13;
const toleranceShape = z.object({ est: z.number(), var: z.number(), crr: z.number() });

const caseShape = z.looseObject({
  tol: toleranceShape,
  call: z.string(),
  data: z.looseObject({
    file: z.string().optional(),
    inline: z.object({ time: numbers, event: numbers }).optional(),
  }),
  params: z.looseObject({ times: numbers, fine_gray_covariates: z.array(z.string()).nullable() }),
  expected: z
    .strictObject({
      groups: z.array(z.string()),
      gray: z.object({ cause: z.array(z.string()), stat: numbers, p: numbers, df: numbers }).optional(),
      naive_1_minus_km: z.record(z.string(), numbers),
    })
    .extend(curvesShape)
    .extend(modelsShape),
});
type Case = z.output<typeof caseShape>;

/** Incidences of competing events, their test and models. */
export const competingRisksCase = caseKind(
  caseShape,
  ({ tol, call, data, params, expected }, checks, folder) => {
    const rows = data.file ? readRows(folder, data.file) : [];
    const given = data.inline ? ungrouped(data.inline) : outcomesOf(rows, call);
    checks.same('groups', [...new Set(given.group)].sort(), expected.groups);
    const curves = curvesOf(given);
    const variance: Tolerance = { rel: tol.var, abs: ABSOLUTE };
    checkStates(checks, curves, expected, variance);
    checkByCause(checks, curves, expected, variance);
    if (expected.gray) checkGray(checks, given, expected.gray, variance);
    checkNaive(checks, given, params.times, expected.naive_1_minus_km);
    const model = { given, rows, covariates: params.fine_gray_covariates ?? [] };
    checkModels(checks, model, expected, { rel: tol.crr, abs: ABSOLUTE });
  },
  toleranceShape.transform(({ est }) => ({ rel: est, abs: ABSOLUTE })),
);

export interface Outcomes {
  readonly time: readonly number[];
  readonly cause: readonly number[];
  readonly group: readonly string[];
}

const ungrouped = ({ time, event }: { readonly time: number[]; readonly event: number[] }): Outcomes => ({
  time,
  cause: event,
  group: time.map(() => 'all'),
});

/** Time and group are named by the call, cuminc(time,ev,group); causes are in the column event, or status. */
function outcomesOf(rows: readonly Row[], call: string): Outcomes {
  const [, time, group] = /^cuminc\(([\w.]+),ev,([\w.]+)\)/.exec(call) ?? [];
  if (time === undefined || group === undefined) {
    throw new RangeError(`Cannot read the subjects of a case as its call must name time and group: got ${call}`);
  }
  return {
    time: rows.map((row) => Number(row[time])),
    cause: rows.map((row) => Number(row['event'] ?? row['status'])),
    group: rows.map((row) => row[group]!),
  };
}

function checkGray(
  checks: Checks,
  given: Outcomes,
  wanted: NonNullable<Case['expected']['gray']>,
  tolerance: Tolerance,
) {
  wanted.cause.forEach((cause, at) => {
    const got = answer<ChiSquareTest>('gray-test', { ...given, of: Number(cause) });
    checks.near(`gray[${cause}].stat`, got.chiSquare, wanted.stat[at], tolerance);
    checks.near(`gray[${cause}].p`, got.pValue, wanted.p[at], tolerance);
    checks.near(`gray[${cause}].df`, got.degreesOfFreedom, wanted.df[at]);
  });
}

/** One less Kaplan–Meier of everybody, other causes censored. */
function checkNaive(
  checks: Checks,
  { time, cause }: Outcomes,
  at: readonly number[],
  wanted: Readonly<Record<string, readonly number[]>>,
): void {
  Object.values(wanted).forEach((shares, i) => {
    const event = cause.map((own) => Number(own === i + 1));
    const { groups } = answer<{ groups: { at: SurvivalPoint[] }[] }>('survival-at', { time, event, at });
    const naive = groups[0]!.at.map(({ survival }) => 1 - survival);
    checks.nearAll(`naive_1_minus_km.c${i + 1}`, naive, shares);
  });
}
