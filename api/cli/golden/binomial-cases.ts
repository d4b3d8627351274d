import { z } from 'zod';
import type { TwoStageTest } from '../../methods/binomial/koyama-chen.ts';
import type { ShareLimits } from '../../methods/binomial/proportion.ts';
import type { TwoStageCharacteristics } from '../../methods/binomial/two-stage-design.ts';
import type { TwoStageShare } from '../../methods/binomial/two-stage-estimate.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const pair = z.tuple([z.number(), z.number()]);
const proportionShape = z.looseObject({
  x: z.number(),
  n: z.number(),
  conf: z.number(),
  estimate: z.number(),
  clopper_pearson: pair,
  wilson: pair,
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
    if ('fisher_rxc_p' in expected) checks.lacks('fisher_rxc_p');
  },
);

function checkProportion(checks: Checks, wanted: z.output<typeof proportionShape>): void {
  const { x, n, conf: level } = wanted;
  const exact = answer<ShareLimits & { share: number }>('clopper-pearson', { x, n, level });
  checks.near(`${x}/${n}: estimate`, exact.share, wanted.estimate);
  checkInterval(checks, `${x}/${n}: clopper_pearson`, exact, wanted.clopper_pearson);
  checkInterval(checks, `${x}/${n}: wilson`, answer('wilson', { x, n, level }), wanted.wilson);
  for (const field of Object.keys(wanted)) if (!PROPORTION_ANSWERED.has(field)) checks.lacks(field);
}

function checkInterval(
  checks: Checks,
  what: string,
  got: ShareLimits,
  [lower, upper]: readonly [number, number],
): void {
  checks.near(`${what}.lower`, got.lower, lower);
  checks.near(`${what}.upper`, got.upper, upper);
}

const stages = { r1: z.number(), n1: z.number(), n: z.number() };

/** Operating characteristics of a two-stage design over true shares. */
export const characteristicsCase = caseKind(
  z.looseObject({
    params: z.strictObject({ ...stages, r: z.number() }),
    expected: z.strictObject({
      p: z.array(z.number()),
      p_reject_h0: z.array(z.number()),
      pet: z.array(z.number()),
      en: z.array(z.number()),
    }),
  }),
  ({ params: design, expected }, checks) => {
    const input = { design, p: expected.p };
    const { characteristics } = answer<{ characteristics: TwoStageCharacteristics[] }>(
      'two-stage-characteristics',
      input,
    );
    checks.nearAll(
      'p_reject_h0',
      characteristics.map(({ positive }) => positive),
      expected.p_reject_h0,
    );
    checks.nearAll(
      'pet',
      characteristics.map(({ earlyStop }) => earlyStop),
      expected.pet,
    );
    checks.nearAll(
      'en',
      characteristics.map(({ expectedPatients }) => expectedPatients),
      expected.en,
    );
  },
);

const outcomeShape = z.strictObject({
  stage: z.number(),
  x: z.number(),
  n: z.number(),
  mle: z.number(),
  umvue: z.number(),
  p_value: z.number(),
  exact90: pair,
  exact95: pair,
  koyama_chen90: pair,
  koyama_chen95: pair,
  naive_clopper95: pair,
  median_unbiased: z.number(),
  rejects_h0: z.unknown(),
  /** On a grid of 1e-4: the same numbers as above, coarser. */
  clinfun: z.unknown(),
});

/** Estimates after every outcome of a two-stage design. */
export const inferenceCase = caseKind(
  z.looseObject({
    params: z.looseObject({ ...stages, p0: z.number() }),
    expected: z.object({ outcomes: z.array(outcomeShape) }),
  }),
  ({ params: { r1, n1, n, p0 }, expected }, checks) => {
    for (const wanted of expected.outcomes) {
      const outcome = { design: { r1, n1, n }, s: wanted.x, counted: wanted.n };
      const at = `${wanted.x}/${wanted.n}`;
      const share = answer<TwoStageShare>('two-stage-umvue', outcome);
      checks.near(`${at}: mle`, share.naive, wanted.mle);
      checks.near(`${at}: umvue`, share.umvue, wanted.umvue);
      const testOf = (level: number, upper: string) =>
        answer<TwoStageTest>('koyama-chen', { ...outcome, p0, level, upper });
      checks.near(`${at}: p_value`, testOf(0.95, 'exact').pValue, wanted.p_value);
      checks.near(`${at}: median_unbiased`, testOf(0.95, 'exact').medianUnbiased, wanted.median_unbiased);
      checkInterval(checks, `${at}: exact90`, testOf(0.9, 'exact').limits, wanted.exact90);
      checkInterval(checks, `${at}: exact95`, testOf(0.95, 'exact').limits, wanted.exact95);
      checkInterval(checks, `${at}: koyama_chen90`, testOf(0.9, 'as-printed').limits, wanted.koyama_chen90);
      checkInterval(checks, `${at}: koyama_chen95`, testOf(0.95, 'as-printed').limits, wanted.koyama_chen95);
      const naive = answer<ShareLimits>('clopper-pearson', { x: wanted.x, n: wanted.n });
      checkInterval(checks, `${at}: naive_clopper95`, naive, wanted.naive_clopper95);
    }
  },
);
