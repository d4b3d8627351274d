import { z } from 'zod';
import type { HazardRatio } from '../../methods/survival/cox-two-groups.ts';
import type { LogRankTest } from '../../methods/survival/log-rank.ts';
import type { Contrast, RestrictedMeanComparison } from '../../methods/survival/restricted-mean-comparison.ts';
import type { RestrictedMean } from '../../methods/survival/restricted-mean.ts';
import { dataShape, readRows, subjectsOf } from './case-data.ts';
import type { CaseData } from './case-data.ts';
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

const meanShape = z.object({
  rmst: z.number(),
  se: z.number(),
  lower: z.number(),
  upper: z.number(),
  rmtl: z.number(),
  rmtl_se: z.number(),
});
const contrastShape = z.object({ est: z.number(), lower: z.number(), upper: z.number(), p: z.number() });
const armLabel = z.union([z.string(), z.number()]);

/** Restricted means of two arms and their contrasts. */
export const restrictedMeanCase = caseKind(
  z.looseObject({
    data: dataShape.extend({ group: z.tuple([z.string()]), arm0: armLabel, arm1: armLabel }),
    params: z.object({ tau: z.number(), conf_level: z.number() }),
    expected: z.object({
      arm0: meanShape,
      arm1: meanShape,
      difference_arm1_minus_arm0: contrastShape,
      ratio_arm1_over_arm0: contrastShape,
      rmtl_ratio_arm1_over_arm0: contrastShape,
    }),
  }),
  ({ data, params, expected }, checks, folder) => {
    const arms = [data.arm0, data.arm1].map((arm) => `${data.group[0]}=${arm}`);
    const input = { ...onlyGroups(data, arms, folder), horizon: params.tau, level: params.conf_level };
    const { groups } = answer<{ groups: (RestrictedMean & { group: string })[] }>('restricted-mean', input);
    [expected.arm0, expected.arm1].forEach((wanted, i) => {
      const mean = groups.find(({ group }) => group === arms[i])!;
      checks.near(`arm${i}.rmst`, mean.value, wanted.rmst);
      checks.near(`arm${i}.se`, mean.standardError, wanted.se);
      checks.near(`arm${i}.lower`, mean.lower, wanted.lower);
      checks.near(`arm${i}.upper`, mean.upper, wanted.upper);
      checks.near(`arm${i}.rmtl`, params.tau - mean.value, wanted.rmtl);
      checks.near(`arm${i}.rmtl_se`, mean.standardError, wanted.rmtl_se);
    });
    const got = answer<RestrictedMeanComparison>('restricted-mean-comparison', { ...input, reference: arms[0] });
    checkContrast(checks, 'difference', got.difference, expected.difference_arm1_minus_arm0);
    checkContrast(checks, 'ratio', got.ratio, expected.ratio_arm1_over_arm0);
    checkContrast(checks, 'rmtl_ratio', got.lostRatio, expected.rmtl_ratio_arm1_over_arm0);
  },
);

function onlyGroups(data: CaseData, labels: readonly string[], folder: string) {
  const { time, event, group } = subjectsOf(data, folder);
  const own = <T>(values: readonly T[]): readonly T[] => values.filter((_, i) => labels.includes(group[i]!));
  return { time: own(time), event: own(event), group: own(group) };
}

function checkContrast(checks: Checks, what: string, got: Contrast | null, wanted: z.output<typeof contrastShape>) {
  checks.near(`${what}.est`, got?.value, wanted.est);
  checks.near(`${what}.lower`, got?.lower, wanted.lower);
  checks.near(`${what}.upper`, got?.upper, wanted.upper);
  checks.near(`${what}.p`, got?.pValue, wanted.p);
}

const statistic = z.object({ stat: z.number(), df: z.number(), p: z.number() });
const coxExpected = z.looseObject({
  n: z.number(),
  nevent: z.number(),
  coef: z.tuple([z.number()]),
  se: z.tuple([z.number()]),
  z: z.tuple([z.number()]),
  p: z.tuple([z.number()]),
  hr: z.tuple([z.number()]),
  hr_lower: z.tuple([z.number()]),
  hr_upper: z.tuple([z.number()]),
  vcov: z.tuple([z.tuple([z.number()])]),
  loglik_null: z.number(),
  loglik: z.number(),
  lrt: statistic,
  score: statistic,
});
/** Compared below, or a restatement of what is compared. */
const COX_ANSWERED = new Set([...Object.keys(coxExpected.shape), 'names', 'robust_se', 'naive_vcov']);

/** Cox's model with one covariate of two values, Efron's ties, and nothing else. */
export const coxCase = caseKind(
  z.looseObject({
    data: z.looseObject({ file: z.string() }),
    params: z.looseObject({ conf_level: z.number() }),
    model: z.strictObject({
      time: z.string(),
      event: dataShape.shape.event,
      terms: z.tuple([z.strictObject({ column: z.string() })]),
      ties: z.literal('efron'),
    }),
    expected: coxExpected,
  }),
  ({ data, params, model, expected }, checks, folder) => {
    const [{ column }] = model.terms;
    const subjects = subjectsOf({ file: data.file, time: model.time, event: model.event, group: [column] }, folder);
    const levels = levelsOf(readRows(folder, data.file).map((row) => row[column]!));
    if (levels === null) return checks.lacks(`a covariate (${column}) that is not two values one apart`);
    const got = answer<HazardRatio>('cox-two-groups', {
      time: subjects.time,
      event: subjects.event,
      group: subjects.group,
      reference: `${column}=${levels[0]}`,
      level: params.conf_level,
    });
    checks.same('n', subjects.time.length, expected.n);
    checks.same('nevent', subjects.event.filter((had) => had === 1).length, expected.nevent);
    checkCox(checks, got, expected);
    for (const field of Object.keys(expected)) if (!COX_ANSWERED.has(field)) checks.lacks(field);
  },
);

/** The two values of a covariate, reference first: by the alphabet as R's factors, or two numbers one apart. */
function levelsOf(values: readonly string[]): readonly [string, string] | null {
  const [low, high, ...more] = [...new Set(values)].sort();
  if (low === undefined || high === undefined || more.length > 0) return null;
  const gap = Number(high) - Number(low);
  return Number.isNaN(gap) || gap === 1 ? [low, high] : null;
}

function checkCox(checks: Checks, got: HazardRatio, wanted: z.output<typeof coxExpected>): void {
  checks.near('coef', got.logHazardRatio, wanted.coef[0]);
  checks.near('se', got.standardError, wanted.se[0]);
  checks.near('z', got.z, wanted.z[0]);
  checks.near('p', got.pValue, wanted.p[0]);
  checks.near('hr', got.hazardRatio, wanted.hr[0]);
  checks.near('hr_lower', got.lower, wanted.hr_lower[0]);
  checks.near('hr_upper', got.upper, wanted.hr_upper[0]);
  checks.near('vcov', got.standardError ** 2, wanted.vcov[0][0]);
  checks.near('loglik_null', got.nullLogLikelihood, wanted.loglik_null);
  checks.near('loglik', got.logLikelihood, wanted.loglik);
  checks.near('lrt.stat', got.likelihoodRatioTest.chiSquare, wanted.lrt.stat);
  checks.near('lrt.p', got.likelihoodRatioTest.pValue, wanted.lrt.p);
  checks.near('score.stat', got.scoreTest.chiSquare, wanted.score.stat);
  checks.near('score.p', got.scoreTest.pValue, wanted.score.p);
}
