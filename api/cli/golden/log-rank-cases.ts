import { z } from 'zod';
import type { LogRankHazardRatio } from '../../methods/survival/log-rank-hazard-ratio.ts';
import type { LogRankTest } from '../../methods/survival/log-rank.ts';
import { dataShape, subjectsOf } from './case-data.ts';
import type { Subjects } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const testShape = z.looseObject({
  groups: z.array(z.string()),
  n: z.array(z.number()),
  observed: z.array(z.number()),
  expected: z.array(z.number()),
  diff: z.array(z.number()),
  var: z.array(z.array(z.number())),
  chisq: z.number(),
  df: z.number(),
  p: z.number(),
  z: z.number().nullable().optional(),
});

const NAMED_WEIGHTS: Readonly<Record<string, string>> = {
  Gehan: 'gehan',
  TaroneWare: 'tarone-ware',
  PetoPeto: 'peto-peto',
  ModPetoPeto: 'modified-peto-peto',
};

/** Log-rank tests of one data set, one a weighting. */
export const logRankCase = caseKind(
  z.looseObject({ data: dataShape, expected: z.looseObject({ survdiff_rho_0: testShape }) }),
  ({ data, expected }, checks, folder) => {
    const subjects = subjectsOf(data, folder);
    for (const [name, raw] of Object.entries(expected)) {
      const weight = weightOf(name);
      const wanted = testShape.safeParse(raw);
      if (weight && wanted.success) checkLogRank(checks, name, { ...subjects, weight }, wanted.data);
      else if (name === 'hr_approx') checkHazardRatio(checks, subjects, hazardRatioShape.parse(raw));
      else if (name === 'pairwise') checkPairs(checks, subjects, pairsShape.parse(raw));
      else checks.lacks(name);
    }
  },
);

function weightOf(name: string): object | null {
  const [, rho, gamma = '0'] = /^(?:survdiff_rho|fh)_([\d.]+)(?:_([\d.]+))?$/.exec(name) ?? [];
  if (rho !== undefined) return { kind: 'fleming-harrington', rho: Number(rho), gamma: Number(gamma) };
  const kind = NAMED_WEIGHTS[name];
  return kind ? { kind } : null;
}

function checkLogRank(checks: Checks, name: string, input: object, wanted: z.output<typeof testShape>): void {
  const got = answer<LogRankTest & { groups: string[]; subjects: number[] }>('log-rank', input);
  // R orders groups by label, the catalogue by first appearance.
  const order = wanted.groups.map((label) => got.groups.indexOf(label));
  const inOrder = <T>(values: readonly T[]): T[] => order.map((i) => values[i]!);
  checks.same(`${name}.n`, inOrder(got.subjects), wanted.n);
  checks.nearAll(`${name}.observed`, inOrder(got.observed), wanted.observed);
  checks.nearAll(`${name}.expected`, inOrder(got.expected), wanted.expected);
  const difference = got.observed.map((observed, i) => observed - got.expected[i]!);
  checks.nearAll(`${name}.diff`, inOrder(difference), wanted.diff);
  wanted.var.forEach((row, i) => checks.nearAll(`${name}.var[${i}]`, inOrder(got.covariance[order[i]!]!), row));
  checks.near(`${name}.chisq`, got.chiSquare, wanted.chisq);
  checks.near(`${name}.df`, got.degreesOfFreedom, wanted.df);
  checks.near(`${name}.p`, got.pValue, wanted.p);
  if (typeof wanted.z !== 'number') return;
  checks.near(`${name}.z`, Math.sign(difference[order[1]!]!) * Math.sqrt(got.chiSquare), wanted.z);
}

const hazardRatioShape = z.looseObject({ pike: z.number(), peto: z.number(), peto_se_log: z.number() });

function checkHazardRatio(
  checks: Checks,
  { time, event, group }: Subjects,
  wanted: z.output<typeof hazardRatioShape>,
): void {
  // The reference is the first group in the order of labels.
  const input = { time, event, group, reference: [...group].sort()[0] };
  const got = answer<LogRankHazardRatio>('log-rank-hazard-ratio', input);
  checks.near('hr_approx.pike', got.pike, wanted.pike);
  checks.near('hr_approx.peto', got.peto, wanted.peto);
  checks.near('hr_approx.peto_se_log', got.standardError, wanted.peto_se_log);
}

const pairsShape = z.object({
  a: z.array(z.string()),
  b: z.array(z.string()),
  p_raw: z.array(z.number()),
  p_holm: z.array(z.number()),
  p_bonferroni: z.array(z.number()),
  p_bh: z.array(z.number()),
});
interface PairTest extends Readonly<Record<'pValue' | 'bonferroni' | 'holm' | 'benjaminiHochberg', number>> {
  readonly groups: readonly [string, string];
}

function checkPairs(
  checks: Checks,
  { time, event, group }: Subjects,
  { a, b, p_raw, p_holm, p_bonferroni, p_bh }: z.output<typeof pairsShape>,
): void {
  const { pairs } = answer<{ pairs: PairTest[] }>('pairwise-log-rank', { time, event, group });
  checks.same('pairwise.length', pairs.length, a.length);
  a.forEach((one, i) => {
    const pair = pairs.find(({ groups }) => groups.includes(one) && groups.includes(b[i]!));
    checks.near(`pairwise.p_raw[${i}]`, pair?.pValue, p_raw[i]);
    checks.near(`pairwise.p_holm[${i}]`, pair?.holm, p_holm[i]);
    checks.near(`pairwise.p_bonferroni[${i}]`, pair?.bonferroni, p_bonferroni[i]);
    checks.near(`pairwise.p_bh[${i}]`, pair?.benjaminiHochberg, p_bh[i]);
  });
}
