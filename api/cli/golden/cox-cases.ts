import { z } from 'zod';
import type { HazardRatio } from '../../methods/survival/cox-two-groups.ts';
import { dataShape, readRows, subjectsOf } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

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
