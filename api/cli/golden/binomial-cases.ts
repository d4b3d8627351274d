import { z } from 'zod';
import type { TwoStageTest } from '../../methods/binomial/koyama-chen.ts';
import type { ShareLimits } from '../../methods/binomial/proportion.ts';
import type { TwoStageCharacteristics } from '../../methods/binomial/two-stage-design.ts';
import type { TwoStageShare } from '../../methods/binomial/two-stage-estimate.ts';
import { answer, caseKind } from './case-kind.ts';
import { checkInterval, pair } from './share-cases.ts';

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
