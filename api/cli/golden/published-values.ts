import { z } from 'zod';
import type { TwoStageTest } from '../../methods/binomial/koyama-chen.ts';
import type { ShareLimits } from '../../methods/binomial/proportion.ts';
import type { TwoStageCharacteristics } from '../../methods/binomial/two-stage-design.ts';
import type { TwoStageShare } from '../../methods/binomial/two-stage-estimate.ts';
import type { SurvivalStep } from '../../methods/survival/kaplan-meier.ts';
import { answer, judge } from './case-kind.ts';
import { Checks } from './checks.ts';
import type { Tolerance, Verdict } from './checks.ts';

/**
 * A file of values as printed in publications or computed to as many digits, a section a method:
 * a value passes when it rounds to what is printed, unless an entry widens that by a tolerance of its own.
 */
const intervals = z.array(
  z.looseObject({
    x: z.number(),
    n: z.number(),
    level: z.number(),
    lo: z.number(),
    hi: z.number(),
    tol: z.number().optional(),
  }),
);
const simon = z.object({
  r1: z.number(),
  n1: z.number(),
  r: z.number(),
  n: z.number(),
  EN0: z.number(),
  PET0: z.number(),
});
interface Characteristics {
  readonly characteristics: readonly TwoStageCharacteristics[];
}

const SECTIONS: Readonly<Record<string, (raw: unknown, checks: Checks) => boolean>> = {
  clopper_pearson: section(intervals, (entries, checks) => checkIntervals('clopper-pearson', entries, checks)),
  wilson: section(intervals, (entries, checks) => checkIntervals('wilson', entries, checks)),
  two_stage_oc: section(
    z.array(z.object({ design: z.string(), p: z.number(), PET: z.number(), P_positive: z.number(), EN: z.number() })),
    (entries, checks) => entries.forEach((entry) => checkCharacteristics(entry, checks)),
  ),
  umvue: section(
    z.array(z.looseObject({ design: z.string(), s: z.number(), naive: z.number(), umvue: z.number() })),
    (entries, checks) =>
      entries.forEach(({ design, s, naive, umvue }) => {
        const { n1, r1, n } = designOf(design);
        const got = answer<TwoStageShare>('two-stage-umvue', { design: { n1, r1, n }, s, counted: n });
        checks.near(`${design}: naive(${s})`, got.naive, naive, toDecimals(4));
        checks.near(`${design}: umvue(${s})`, got.umvue, umvue, toDecimals(4));
      }),
  ),
  koyama_chen: section(
    z.array(
      z.looseObject({
        design: z.string(),
        s: z.number(),
        'p_value_p0_0.10': z.number(),
        ci95: z.tuple([z.number(), z.number()]),
      }),
    ),
    (entries, checks) =>
      entries.forEach(({ design, s, 'p_value_p0_0.10': pValue, ci95 }) => {
        const { n1, r1, n } = designOf(design);
        const got = answer<TwoStageTest>('koyama-chen', { design: { n1, r1, n }, s, counted: n, p0: 0.1 });
        checks.near(`p(${s})`, got.pValue, pValue, toDecimals(5));
        checks.near(`lower(${s})`, got.limits.lower, ci95[0], toDecimals(4));
        checks.near(`upper(${s})`, got.limits.upper, ci95[1], toDecimals(4));
      }),
  ),
  simon_reference: section(
    z.array(
      z.looseObject({
        p0: z.number(),
        p1: z.number(),
        alpha: z.number(),
        beta: z.number(),
        optimal: simon,
        minimax: simon,
      }),
    ),
    (entries, checks) =>
      entries.forEach(({ p0, p1, alpha, beta, optimal, minimax }) => {
        for (const { EN0, PET0, ...design } of [optimal, minimax]) {
          const { characteristics } = answer<Characteristics>('two-stage-characteristics', { design, p: [p0, p1] });
          const [useless, useful] = characteristics;
          const name = `${design.r1}/${design.n1}, ${design.r}/${design.n}`;
          checks.near(`${name}: EN0`, useless!.expectedPatients, EN0, toDecimals(2));
          checks.near(`${name}: PET0`, useless!.earlyStop, PET0, toDecimals(4));
          checks.same(`${name}: type I error held`, useless!.positive <= alpha, true);
          checks.same(`${name}: power reached`, useful!.positive >= 1 - beta, true);
        }
      }),
  ),
  kaplan_meier_freireich_6mp: section(
    z.looseObject({
      time_weeks: z.array(z.number()),
      event: z.array(z.number()),
      S: z.record(z.string(), z.number()),
      se_greenwood: z.record(z.string(), z.number()),
      median: z.number(),
    }),
    ({ time_weeks: time, event, S, se_greenwood, median }, checks) => {
      const { groups } = answer<{ groups: { steps: SurvivalStep[] }[] }>('kaplan-meier', { time, event });
      const at = (week: string) => groups[0]!.steps.find((step) => step.time === Number(week))!;
      for (const [week, survival] of Object.entries(S))
        checks.near(`S(${week})`, at(week).survival, survival, toDecimals(4));
      for (const [week, se] of Object.entries(se_greenwood))
        checks.near(`se(${week})`, at(week).standardError!, se, toDecimals(4));
      const quantile = answer<{ groups: { value: number }[] }>('survival-quantile', { time, event });
      checks.near('median', quantile.groups[0]!.value, median);
    },
  ),
};

/** Verdicts on a file of published values, one a section; null for a file of another shape. */
export function judgePublishedValues(raw: unknown): readonly Verdict[] | null {
  const file = z.looseObject({ note: z.string() }).safeParse(raw);
  if (!file.success || !Object.keys(file.data).some((key) => key in SECTIONS)) return null;
  return Object.entries(file.data)
    .filter(([key]) => key !== 'note')
    .map(([key, value]) => {
      const checks = new Checks(key, { rel: 0, abs: 0 });
      judge(checks, () => {
        if (!SECTIONS[key]?.(value, checks)) checks.lacks(key);
      });
      return checks.verdict();
    });
}

function section<S extends z.ZodType>(shape: S, check: (given: z.output<S>, checks: Checks) => void) {
  return (raw: unknown, checks: Checks): boolean => {
    const given = shape.safeParse(raw);
    if (given.success) check(given.data, checks);
    return given.success;
  };
}

function checkIntervals(method: string, entries: z.output<typeof intervals>, checks: Checks): void {
  for (const { x, n, level, lo, hi, tol } of entries) {
    const got = answer<ShareLimits>(method, { x, n, level });
    if (tol === undefined) {
      checks.near(`${x}/${n}.lower`, got.lower, lo, toDecimals(4));
      checks.near(`${x}/${n}.upper`, got.upper, hi, toDecimals(4));
    } else {
      checks.near(`${x}/${n}.lower`, got.lower, lo, { rel: 0, abs: tol });
      checks.near(`${x}/${n}.upper`, got.upper, hi, { rel: 0, abs: tol });
    }
  }
}

function checkCharacteristics(
  wanted: { design: string; p: number; PET: number; P_positive: number; EN: number },
  checks: Checks,
): void {
  const input = { design: designOf(wanted.design), p: [wanted.p] };
  const { characteristics } = answer<Characteristics>('two-stage-characteristics', input);
  const [got] = characteristics;
  checks.near(`${wanted.design}: PET(${wanted.p})`, got!.earlyStop, wanted.PET, toDecimals(4));
  checks.near(`${wanted.design}: P_positive(${wanted.p})`, got!.positive, wanted.P_positive, toDecimals(4));
  checks.near(`${wanted.design}: EN(${wanted.p})`, got!.expectedPatients, wanted.EN, toDecimals(2));
}

/** Within half a unit of the last decimal printed; the crumb is for the rounding of doubles. */
const toDecimals = (decimals: number): Tolerance => ({ rel: 0, abs: 0.5 * 10 ** -decimals + 1e-12 });

/** "8/0, 24/>=5" and "8/0,24", with or without a name before it; r is 1 where the design leaves it out. */
function designOf(text: string) {
  const [, n1, r1, n, least = '2'] = /(\d+)\/(\d+), ?(\d+)(?:\/>=(\d+))?$/.exec(text) ?? [];
  if (n === undefined) throw new RangeError(`Cannot read a design as it must be n1/r1,n/>=s: got "${text}"`);
  return { n1: Number(n1), r1: Number(r1), n: Number(n), r: Number(least) - 1 };
}
