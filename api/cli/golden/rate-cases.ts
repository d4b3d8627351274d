import { z } from 'zod';
import type { EventRatio } from '../../methods/rate/event-ratio.ts';
import type { IncidenceRate } from '../../methods/rate/incidence-rate.ts';
import type { RateComparison } from '../../methods/rate/rate-comparison.ts';
import type { StandardisedRate } from '../../methods/rate/standardised-rate.ts';
import { readRows } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const limits = z.tuple([z.number(), z.number()]);
const rateShape = z.strictObject({
  events: z.number(),
  person_time: z.number(),
  conf: z.number(),
  rate: z.number(),
  exact: limits,
  byar: limits,
  normal: limits,
  log_normal: limits.nullable(),
});

/** Rates with their limits by several methods. */
export const incidenceRateCase = caseKind(
  z.looseObject({ expected: z.array(rateShape).min(1) }),
  ({ expected }, checks) =>
    expected.forEach(({ events, person_time: personTime, conf, rate, ...wanted }) => {
      const where = `${events}/${personTime}`;
      for (const [name, pair] of Object.entries(wanted)) {
        const input = { events, personTime, level: conf, limits: name.replace('_', '-') };
        const got = answer<IncidenceRate | null>('incidence-rate', input);
        if (pair === null) checks.same(`${where}.${name}`, got, null);
        else checkLimits(checks, `${where}.${name}`, got, pair);
        if (got) checks.near(`${where}.rate`, got.rate, rate);
      }
    }),
);

const comparisonShape = z.strictObject({
  x1: z.number(),
  t1: z.number(),
  x2: z.number(),
  t2: z.number(),
  ratio: z.number(),
  ci_log: limits,
  ci_exact: limits,
  p_exact: z.number(),
  difference: z.number(),
  diff_ci: limits,
});

/** Two rates beside each other. */
export const rateComparisonCase = caseKind(
  z.looseObject({ expected: z.array(comparisonShape).min(1) }),
  ({ expected }, checks) =>
    expected.forEach(({ x1, t1, x2, t2, ...wanted }) => {
      const [first, second] = [{ events: x1, personTime: t1 }, { events: x2, personTime: t2 }]; // prettier-ignore
      const got = answer<RateComparison>('rate-comparison', { first, second });
      const where = `${x1}/${t1} beside ${x2}/${t2}`;
      checks.near(`${where}.ratio`, got.ratio, wanted.ratio);
      checkLimits(checks, `${where}.ci_log`, got.logNormal, wanted.ci_log);
      checkLimits(checks, `${where}.ci_exact`, got.exact, wanted.ci_exact);
      checks.near(`${where}.p_exact`, got.pValue, wanted.p_exact);
      checks.near(`${where}.difference`, got.difference.value, wanted.difference);
      checkLimits(checks, `${where}.diff_ci`, got.difference, wanted.diff_ci);
    }),
);

const ratioShape = z.strictObject({
  observed: z.number(),
  expected: z.number(),
  smr: z.number(),
  exact: limits,
  byar: limits,
  mid_p: limits,
});

/** Events over those expected. */
export const eventRatioCase = caseKind(
  z.looseObject({ expected: z.array(ratioShape).min(1) }),
  ({ expected: cases }, checks) =>
    cases.forEach(({ observed, expected, smr, ...wanted }) => {
      for (const [name, pair] of Object.entries(wanted)) {
        const got = answer<EventRatio>('event-ratio', { observed, expected, limits: name.replace('_', '-') });
        checks.near(`${observed}/${expected}.smr`, got.ratio, smr);
        checkLimits(checks, `${observed}/${expected}.${name}`, got, pair);
      }
    }),
);

const standardShape = z.strictObject({
  ages: z.array(z.number()),
  crude: z.number(),
  asr: z.number(),
  fay_feuer: limits,
  se: z.number(),
  normal: limits,
  log_normal: limits,
});
/** The reference gives rates by so much person-time. */
const PER = 100_000;

/** Rates standardised by age, one a standard population. */
export const standardisedRateCase = caseKind(
  z.looseObject({
    data: z.looseObject({ file: z.string() }),
    params: z.looseObject({ weights: z.record(z.string(), z.record(z.string(), z.number())) }),
    expected: z.record(z.string(), standardShape),
  }),
  ({ data, params, expected }, checks, folder) => {
    const rows = readRows(folder, data.file);
    for (const [standard, wanted] of Object.entries(expected)) {
      checks.same(`${standard}.ages`, rows.map((row) => Number(row['age_start'])), wanted.ages); // prettier-ignore
      const strata = rows.map((row) => ({
        events: Number(row['cases']),
        personTime: Number(row['person_years']) / PER,
        weight: params.weights[standard]![row['age_start']!],
      }));
      const got = answer<StandardisedRate>('standardised-rate', { strata });
      checks.near(`${standard}.crude`, got.crude, wanted.crude);
      checks.near(`${standard}.asr`, got.rate, wanted.asr);
      checks.near(`${standard}.se`, got.standardError, wanted.se);
      checkLimits(checks, `${standard}.fay_feuer`, got.gamma, wanted.fay_feuer);
      checkLimits(checks, `${standard}.normal`, got.normal, wanted.normal);
      checkLimits(checks, `${standard}.log_normal`, got.logNormal, wanted.log_normal);
    }
  },
);

function checkLimits(
  checks: Checks,
  what: string,
  got: { readonly lower: number; readonly upper: number | null } | null,
  [lower, upper]: readonly [number, number],
): void {
  checks.near(`${what}.lower`, got?.lower, lower);
  checks.near(`${what}.upper`, got?.upper, upper);
}
