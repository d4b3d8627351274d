import { z } from 'zod';
import { midpointSurvivalCurve } from '../../methods/disclosure/midpoint-survival-curve.ts';
import { protectedMedian, protectedSurvivalCurve } from '../../methods/disclosure/protected-survival-curve.ts';
import { riskTable } from '../../methods/survival/risk-table.ts';
import { profileOf, readAs, type RuleJudge, type Vector, type VectorFile } from './disclosure-vector.ts';

const people = z.object({ time: z.array(z.number()), event: z.array(z.union([z.literal(0), z.literal(1)])) });
const internal = z.object({
  grid: z.number(),
  eMin: z.number(),
  rMin: z.number(),
  nMin: z.number(),
  decimals: z.number(),
});

function internalCurve(vector: Vector, file: VectorFile) {
  const { time, event } = readAs(people, vector.input);
  const rules = readAs(internal, vector.input['params'] ?? profileOf(vector, file).km);
  return protectedSurvivalCurve(riskTable(time, event), {
    grid: rules.grid,
    fewestEvents: rules.eMin,
    fewestAtRisk: rules.rMin,
    fewestSubjects: rules.nMin,
    decimals: rules.decimals,
  });
}

const windows: RuleJudge = (vector, checks, file) => {
  const curve = internalCurve(vector, file);
  const { points, horizon, decision } = vector.expect;
  checks.same('decision', curve === null ? 'refuse' : 'permit', decision);
  if (points !== undefined) checks.same('points', curve?.points, points);
  if (horizon !== undefined) checks.same('horizon', curve?.horizon, horizon);
  const forbidden = readAs(z.array(z.string()).default([]), vector.expect['mustNotContainKeys']);
  const keys = (curve?.points ?? []).flatMap((point) => Object.keys(point));
  checks.same('keys', forbidden.filter((key) => keys.includes(key)), []); // prettier-ignore
};

const median: RuleJudge = (vector, checks, file) => {
  const from = file.vectors.find(({ id }) => id === vector.input['from']) ?? vector;
  const curve = internalCurve(from, file);
  checks.same('interval', curve && protectedMedian(curve), vector.expect['interval'] ?? null);
};

/** As published: without a cut. */
const midpoints: RuleJudge = ({ input, expect }, checks) => {
  const { time, event } = readAs(people, input);
  const { minCount, gridDays } = readAs(z.object({ minCount: z.number(), gridDays: z.number() }), input);
  const rules = { grid: gridDays, width: minCount, cut: false };
  const { subjects, steps } = midpointSurvivalCurve(riskTable(time, event), rules);
  checks.same('N', subjects, expect['N']);
  const wanted = readAs(z.array(z.record(z.string(), z.number())), expect['steps']);
  checks.same('steps', steps.length, wanted.length);
  wanted.forEach((step, at) => {
    for (const [key, value] of Object.entries(step)) checks.near(`steps[${at}].${key}`, Object.entries(steps[at] ?? {}).find(([name]) => name === key)?.[1], value); // prettier-ignore
  });
  if (expect['releasable'] === false) {
    const cut = midpointSurvivalCurve(riskTable(time, event), { ...rules, cut: true });
    checks.same('survival after the cut >= 0', cut.steps.every(({ survival }) => survival >= 0), true); // prettier-ignore
  }
};

const tooFew: RuleJudge = (vector, checks, file) => {
  const { time } = readAs(people, vector.input);
  const enough = time.length >= profileOf(vector, file).km.nMin;
  checks.same('decision', enough ? 'permit' : 'refuse', vector.expect['decision']);
};

const badTime: RuleJudge = (vector, checks, file) => {
  let decision = 'permit';
  try {
    internalCurve(vector, file);
  } catch {
    decision = 'refuse';
  }
  checks.same('decision', decision, vector.expect['decision']);
};

export const CURVE_RULES: Readonly<Record<string, RuleJudge>> = {
  km_windows: windows,
  km_median: median,
  km_midpoint: midpoints,
  km_midpoint_defect: midpoints,
  km_nmin: tooFew,
  km_bad_time: badTime,
};
