import { z } from 'zod';
import type { Contrast, RestrictedMeanComparison } from '../../methods/survival/restricted-mean-comparison.ts';
import type { RestrictedMean } from '../../methods/survival/restricted-mean.ts';
import { dataShape, subjectsOf } from './case-data.ts';
import type { CaseData } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

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
