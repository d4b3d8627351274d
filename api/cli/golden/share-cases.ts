import { z } from 'zod';
import type { BinomialTest } from '../../methods/binomial/binomial-test.ts';
import type { ShareLimits } from '../../methods/binomial/proportion.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

export const pair = z.tuple([z.number(), z.number()]);
const proportionShape = z.looseObject({
  x: z.number(),
  n: z.number(),
  conf: z.number(),
  estimate: z.number(),
  clopper_pearson: pair,
  wilson: pair,
  wilson_cc: pair,
  jeffreys_equal_tailed: pair,
  jeffreys_bcd_modified: pair,
  jeffreys_hpd: pair,
  agresti_coull: pair,
  wald: pair,
  mid_p: pair,
  logit: pair,
  binom_test_p_vs: z.object({ p0: z.number(), two_sided: z.number(), greater: z.number() }),
});
const PROPORTION_ANSWERED = new Set(Object.keys(proportionShape.shape));

/** Intervals of shares, each x of n at a level. */
export const proportionsCase = caseKind(
  z.looseObject({ expected: z.array(proportionShape).min(1) }),
  ({ expected }, checks) => {
    for (const wanted of expected) checkProportion(checks, wanted);
  },
);

/** Response rates of a trial, whole and by cohort. */
export const responseRatesCase = caseKind(
  z.looseObject({
    expected: z.union([
      z.looseObject({
        cohorts: z.array(z.string()),
        n: z.array(z.number()),
        responders: z.array(z.number()),
        clopper_pearson: z.array(pair),
        wilson: z.array(pair),
        fisher_rxc_p: z.number(),
        overall: proportionShape,
      }),
      z.object({ n: z.number(), responders: z.number(), ci: proportionShape, disease_control: proportionShape }),
    ]),
  }),
  ({ expected }, checks) => {
    if (!('cohorts' in expected)) {
      checkProportion(checks, expected.ci);
      return checkProportion(checks, expected.disease_control);
    }
    expected.cohorts.forEach((cohort, i) => {
      const { clopper_pearson, wilson, responders, n } = expected;
      const counts = { x: responders[i]!, n: n[i]!, level: 0.95 };
      checkInterval(checks, `${cohort}: clopper_pearson`, answer('clopper-pearson', counts), clopper_pearson[i]!);
      checkInterval(checks, `${cohort}: wilson`, answer('wilson', counts), wilson[i]!);
    });
    checkProportion(checks, expected.overall);
    const groups = expected.responders.map((x, i) => ({ x, n: expected.n[i]! }));
    checks.near(
      'fisher_rxc_p',
      answer<{ pValue: number }>('exact-homogeneity', { groups }).pValue,
      expected.fisher_rxc_p,
    );
  },
);

/** Fields of a case, the method that answers each, and what it is asked beside the counts. */
const INTERVALS = [
  ['wilson_cc', 'wilson-corrected', {}],
  ['jeffreys_equal_tailed', 'jeffreys', { variant: 'equal-tailed' }],
  ['jeffreys_bcd_modified', 'jeffreys', { variant: 'closed' }],
  ['jeffreys_hpd', 'jeffreys', { variant: 'densest' }],
  ['agresti_coull', 'agresti-coull', {}],
  ['wald', 'wald-share', {}],
  ['mid_p', 'mid-p', {}],
  ['logit', 'logit-share', {}],
] as const;

function checkProportion(checks: Checks, wanted: z.output<typeof proportionShape>): void {
  const { x, n, conf: level } = wanted;
  const exact = answer<ShareLimits & { share: number }>('clopper-pearson', { x, n, level });
  checks.near(`${x}/${n}: estimate`, exact.share, wanted.estimate);
  checkInterval(checks, `${x}/${n}: clopper_pearson`, exact, wanted.clopper_pearson);
  checkInterval(checks, `${x}/${n}: wilson`, answer('wilson', { x, n, level }), wanted.wilson);
  for (const [field, method, options] of INTERVALS) {
    checkInterval(checks, `${x}/${n}: ${field}`, answer(method, { x, n, level, ...options }), wanted[field]);
  }
  const { p0, two_sided, greater } = wanted.binom_test_p_vs;
  const test = answer<BinomialTest>('binomial-test', { x, n, p0 });
  checks.near(`${x}/${n}: binom_test two-sided`, test.twoSided, two_sided);
  checks.near(`${x}/${n}: binom_test greater`, test.greater, greater);
  for (const field of Object.keys(wanted)) if (!PROPORTION_ANSWERED.has(field)) checks.lacks(field);
}

export function checkInterval(
  checks: Checks,
  what: string,
  got: Pick<ShareLimits, 'lower' | 'upper'>,
  [lower, upper]: readonly [number, number],
): void {
  checks.near(`${what}.lower`, got.lower, lower);
  checks.near(`${what}.upper`, got.upper, upper);
}
