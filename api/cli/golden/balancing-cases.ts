import { z } from 'zod';
import type { BalancingWeights } from '../../methods/comparison/balancing-weights.ts';
import type { EValue } from '../../methods/comparison/e-value.ts';
import type { IndirectComparison } from '../../methods/comparison/indirect-comparison.ts';
import { completeRows, MISSING, readRows } from './case-data.ts';
import type { Row } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const numbers = z.array(z.number());
const means = z.record(z.string(), z.number());
const ratio = z.object({ log_hr: z.number(), robust_se: z.number(), hr: z.number(), lower: z.number(), upper: z.number() }); // prettier-ignore

const maicExpected = z.strictObject({
  n: z.number(),
  coef_centered: numbers,
  weights_first10: numbers,
  scaled_weights_first10: numbers,
  sum_weights: z.number(),
  ess: z.number(),
  ess_reduction_pct: z.number(),
  scaled_min: z.number(),
  scaled_max: z.number(),
  scaled_median: z.number(),
  weighted_means: means,
  max_abs_moment_error: z.number(),
  km_unweighted_median: z.number(),
  km_weighted_median: z.number(),
  cox_weighted: ratio.optional(),
  cox_weighted_unscaled: ratio.optional(),
  cox_unweighted: ratio.optional(),
});

/** Columns that cases name and their files lack; MEDIAN is that of the aggregate data. */
const DERIVED: Readonly<Record<string, (row: Row) => number>> = {
  AGE_SQ: (row) => Number(row.AGE) ** 2,
  N_PR_THER_GT_MEDIAN: (row) => (Number(row.N_PR_THER) > 2 ? 1 : 0),
  black: (row) => (row.race === 'black' ? 1 : 0),
  hispan: (row) => (row.race === 'hispan' ? 1 : 0),
  female: (row) => (row.sex === 'f' ? 1 : 0),
  logbili: (row) => Math.log(Number(row.bili)),
  treat: (row) => (MISSING.has(row.trt ?? '') ? NaN : Number(row.trt === '1')),
};

const valueOf = (row: Row, column: string): number =>
  column in row ? Number(row[column]) : (DERIVED[column]?.(row) ?? NaN);

/** Weights of individual patients to the means of an aggregate. */
export const maicCase = caseKind(
  z.looseObject({
    data: z.looseObject({ file: z.string(), comparator: z.string().optional() }),
    params: z.object({ targets: means }),
    expected: maicExpected,
  }),
  ({ data, params: { targets }, expected }, checks, folder) => {
    const names = Object.keys(targets);
    const rows = completeRows(readRows(folder, data.file), names.filter((name) => !(name in DERIVED))); // prettier-ignore
    const covariates = names.map((name) => rows.map((row) => valueOf(row, name)));
    const got = answer<BalancingWeights>('balancing-weights', { covariates, targets: names.map((name) => targets[name]!) }); // prettier-ignore
    checks.same('n', rows.length, expected.n);
    checkMaic(checks, got, expected);
    names.forEach((name, i) => checks.near(`weighted_means.${name}`, got.means[i], expected.weighted_means[name]));
    const own = rows.map(followUpOf);
    const median = (weight?: readonly number[]) => medianOf(own, weight);
    checks.near('km_unweighted_median', median(), expected.km_unweighted_median);
    checks.near('km_weighted_median', median([...got.scaled]), expected.km_weighted_median);
    if (!data.comparator) return;
    const other = readRows(folder, data.comparator).map(followUpOf);
    checkRatio(checks, 'cox_weighted', { own, other, weights: got.scaled }, expected.cox_weighted);
    checkRatio(checks, 'cox_weighted_unscaled', { own, other, weights: got.weights }, expected.cox_weighted_unscaled);
    checkRatio(checks, 'cox_unweighted', { own, other, weights: null }, expected.cox_unweighted);
  },
);

function checkMaic(checks: Checks, got: BalancingWeights, expected: z.output<typeof maicExpected>): void {
  const n = got.weights.length;
  const sorted = [...got.scaled].sort((a, b) => a - b);
  const middle = n / 2;
  checks.nearAll('coef_centered', got.coefficients, expected.coef_centered);
  checks.nearAll('weights_first10', [...got.weights].slice(0, 10), expected.weights_first10);
  checks.nearAll('scaled_weights_first10', sorted.length ? [...got.scaled].slice(0, 10) : [], expected.scaled_weights_first10); // prettier-ignore
  checks.near('sum_weights', got.weights.reduce((sum, weight) => sum + weight, 0), expected.sum_weights); // prettier-ignore
  checks.near('ess', got.effectiveSampleSize, expected.ess);
  checks.near('ess_reduction_pct', 100 * (1 - got.effectiveSampleSize / n), expected.ess_reduction_pct);
  checks.near('scaled_min', sorted[0], expected.scaled_min);
  checks.near('scaled_max', sorted.at(-1), expected.scaled_max);
  checks.near('scaled_median', (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2, expected.scaled_median); // prettier-ignore
}

interface FollowUp {
  readonly time: number;
  readonly event: 0 | 1;
}

/** The data sets of these cases name their follow-up in two ways. */
function followUpOf(row: Row): FollowUp {
  const event = row.EVENT ?? row.PFS_EVENT;
  return { time: Number(row.TIME ?? row.PFS_MONTHS), event: event === '1' || event === '1.0' ? 1 : 0 };
}

function medianOf(own: readonly FollowUp[], weight?: readonly number[]): number | null {
  const input = { time: own.map(({ time }) => time), event: own.map(({ event }) => event) };
  if (!weight) return answer<{ groups: { value: number | null }[] }>('survival-quantile', input).groups[0]!.value;
  const { groups } = answer<{ groups: { median: { value: number | null } }[] }>('weighted-survival', {
    ...input,
    weight,
  });
  return groups[0]!.median.value;
}

interface Regression {
  readonly coefficients: readonly { readonly coefficient: number; readonly standardError: number }[];
}

function checkRatio(
  checks: Checks,
  what: string,
  { own, other, weights }: { own: readonly FollowUp[]; other: readonly FollowUp[]; weights: ArrayLike<number> | null },
  wanted: z.output<typeof ratio> | undefined,
): void {
  if (!wanted) return;
  const all = [...own, ...other];
  const got = answer<Regression>('cox-regression', {
    time: all.map(({ time }) => time),
    event: all.map(({ event }) => event),
    covariates: all.map((_, i) => [i < own.length ? 1 : 0]),
    weight: weights ? all.map((_, i) => weights[i] ?? 1) : undefined,
    robust: true,
  });
  const [{ coefficient, standardError }] = got.coefficients as [Regression['coefficients'][0]];
  checks.near(`${what}.log_hr`, coefficient, wanted.log_hr);
  checks.near(`${what}.robust_se`, standardError, wanted.robust_se);
}

/** Weights of controls to the means of the treated. */
export const entropyBalancingCase = caseKind(
  z.looseObject({
    data: z.looseObject({ file: z.string(), treatment: z.string(), covariates: z.array(z.string()) }),
    params: z.strictObject({
      moments: z.number(),
      estimand: z.literal('ATT'),
      weights_scaled_to: z.literal('n control'),
    }),
    expected: z.strictObject({
      target: means,
      weights_control_first10: numbers,
      sum: z.number(),
      ess: z.number(),
      max: z.number(),
      balanced_means: means,
    }),
  }),
  ({ data, expected }, checks, folder) => {
    const names = Object.keys(expected.target);
    const used = [data.treatment, ...data.covariates];
    const rows = readRows(folder, data.file).filter((row) => used.every((name) => Number.isFinite(valueOf(row, name))));
    const column = (name: string, treated: 0 | 1): readonly number[] => {
      const [base = name, square] = name.split('^');
      const own = rows.filter((row) => valueOf(row, data.treatment) === treated);
      return own.map((row) => valueOf(row, base) ** (square ? 2 : 1));
    };
    const targets = names.map((name) => meanOf(column(name, 1)));
    checks.nearAll('target', targets, Object.values(expected.target));
    const covariates = names.map((name) => column(name, 0));
    const got = answer<BalancingWeights>('balancing-weights', { covariates, targets });
    const scaled = [...got.scaled];
    checks.nearAll('weights_control_first10', scaled.slice(0, 10), expected.weights_control_first10);
    checks.near('sum', meanOf(scaled) * scaled.length, expected.sum);
    checks.near('ess', got.effectiveSampleSize, expected.ess);
    checks.near('max', Math.max(...scaled), expected.max);
    checks.nearAll('balanced_means', got.means, Object.values(expected.balanced_means));
  },
);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const bucherInput = z.object({ log_hr_ac: z.number(), se_ac: z.number(), log_hr_bc: z.number(), se_bc: z.number() });
const bucherWanted = z.strictObject({ log_hr_ab: z.number(), se: z.number(), hr: z.number(), lower: z.number(), upper: z.number(), p: z.number() }); // prettier-ignore

/** Two treatments through a third. */
export const bucherCase = caseKind(
  z.looseObject({ params: z.object({ inputs: z.array(bucherInput).min(1) }), expected: z.array(bucherWanted) }),
  ({ params: { inputs }, expected }, checks) => {
    inputs.forEach(({ log_hr_ac, se_ac, log_hr_bc, se_bc }, i) => {
      const first = { logRatio: log_hr_ac, standardError: se_ac };
      const second = { logRatio: log_hr_bc, standardError: se_bc };
      const got = answer<IndirectComparison>('bucher-comparison', { first, second });
      const { log_hr_ab, se, hr, lower, upper, p } = expected[i]!;
      const own = [got.logRatio, got.standardError, got.ratio, got.lower, got.upper, got.pValue];
      checks.nearAll(`[${i}]`, own, [log_hr_ab, se, hr, lower, upper, p]);
    });
  },
);

const value = z.number().nullish();
const eValueShape = z.looseObject({ rr: value, hr: value, or: value, lo: value, hi: value, rare: z.boolean().default(true), evalue_point: z.number(), evalue_ci: value, evalue_lower: value, evalue_upper: value, rr_point: value, rr_lo: value, rr_hi: value }); // prettier-ignore

/** E-values of ratios of risks, hazards and odds. */
export const eValueCase = caseKind(
  z.looseObject({ expected: z.strictObject({ rr: z.array(eValueShape), hr: z.array(eValueShape), or: z.array(eValueShape) }) }), // prettier-ignore
  ({ expected }, checks) => {
    const measures = { rr: 'risk', hr: 'hazard', or: 'odds' } as const;
    for (const kind of ['rr', 'hr', 'or'] as const) {
      expected[kind].forEach((wanted, i) => {
        const { lo, hi, rare } = wanted;
        const input = { ratio: wanted[kind], lower: lo ?? undefined, upper: hi ?? undefined, measure: measures[kind], rare }; // prettier-ignore
        const got = answer<EValue>('e-value', input);
        checks.near(`${kind}[${i}].point`, got.point, wanted.evalue_point);
        const limit = wanted.evalue_ci ?? wanted.evalue_lower ?? wanted.evalue_upper ?? null;
        checks.near(`${kind}[${i}].limit`, got.limit, limit);
        if (wanted.rr_point) checks.near(`${kind}[${i}].rr_point`, got.riskRatio, wanted.rr_point);
        if (wanted.rr_lo) checks.near(`${kind}[${i}].rr_lo`, got.lower, wanted.rr_lo);
        if (wanted.rr_hi) checks.near(`${kind}[${i}].rr_hi`, got.upper, wanted.rr_hi);
      });
    }
  },
);
