import { z } from 'zod';
import type { ChiSquare } from '../../methods/binomial/chi-square-shares.ts';
import type { FisherTest } from '../../methods/binomial/fisher-exact.ts';
import type { MantelHaenszel } from '../../methods/binomial/mantel-haenszel.ts';
import type { ShareDifference } from '../../methods/binomial/newcombe.ts';
import type { McNemarTest } from '../../methods/binomial/paired-shares.ts';
import type { RatioLimits } from '../../methods/binomial/share-ratio.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks, Tolerance } from './checks.ts';
import { checkInterval, pair } from './share-cases.ts';

const value = z.union([z.number(), z.null(), z.literal('Infinity')]);
const limits = z.tuple([value, value]);
const statistic = z.object({ stat: z.number().nullable(), p: z.number().nullable() });
const twoShares = z.strictObject({
  x1: z.number(),
  n1: z.number(),
  x2: z.number(),
  n2: z.number(),
  conf: z.number(),
  difference: z.number(),
  newcombe_10: pair,
  newcombe_11_cc: pair,
  wald: pair,
  agresti_caffo: pair,
  miettinen_nurminen: pair,
  mee: pair,
  risk_ratio: value,
  rr_katz_log: limits,
  rr_koopman_score_approx: limits,
  odds_ratio_sample: value,
  or_woolf: limits,
  fisher: z.object({ p: z.number(), or_cmle: value, ci: limits }),
  chisq: statistic,
  chisq_yates: statistic,
});
type TwoShares = z.output<typeof twoShares>;

/** Two independent shares, compared in every way. */
export const twoSharesCase = caseKind(
  z.looseObject({ tol: z.looseObject({ rr_koopman_score_approx: z.number() }), expected: z.array(twoShares).min(1) }),
  ({ tol, expected }, checks) => {
    const approximate = { rel: tol.rr_koopman_score_approx, abs: 0 };
    for (const wanted of expected) {
      checkDifferences(checks, wanted);
      checkRatios(checks, wanted, approximate);
      checkTests(checks, wanted);
    }
  },
);

const countsOf = ({ x1, n1, x2, n2 }: TwoShares) => ({ first: { x: x1, n: n1 }, second: { x: x2, n: n2 } });
const nameOf = ({ x1, n1, x2, n2 }: TwoShares) => `${x1}/${n1} v ${x2}/${n2}`;

function checkDifferences(checks: Checks, wanted: TwoShares): void {
  const [input, at] = [{ ...countsOf(wanted), level: wanted.conf }, nameOf(wanted)];
  const hybrid = answer<ShareDifference>('newcombe', input);
  checks.near(`${at}: difference`, hybrid.difference, wanted.difference);
  checkInterval(checks, `${at}: newcombe_10`, hybrid, wanted.newcombe_10);
  const got = answer<Record<string, ShareDifference>>('difference-of-shares', input);
  checkInterval(checks, `${at}: newcombe_11_cc`, got.newcombeCorrected!, wanted.newcombe_11_cc);
  checkInterval(checks, `${at}: wald`, got.wald!, wanted.wald);
  checkInterval(checks, `${at}: agresti_caffo`, got.agrestiCaffo!, wanted.agresti_caffo);
  checkInterval(checks, `${at}: miettinen_nurminen`, got.miettinenNurminen!, wanted.miettinen_nurminen);
  checkInterval(checks, `${at}: mee`, got.mee!, wanted.mee);
}

function checkRatios(checks: Checks, wanted: TwoShares, approximate: Tolerance): void {
  const [input, at] = [{ ...countsOf(wanted), level: wanted.conf }, nameOf(wanted)];
  const { katz, score, woolf } = answer<Record<string, RatioLimits>>('ratio-of-shares', input);
  checks.near(`${at}: risk_ratio`, katz!.ratio, finite(wanted.risk_ratio));
  checkRatio(checks, `${at}: rr_katz_log`, { got: katz!, wanted: wanted.rr_katz_log });
  checkRatio(checks, `${at}: rr_koopman`, { got: score!, wanted: wanted.rr_koopman_score_approx }, approximate);
  checks.near(`${at}: odds_ratio_sample`, woolf!.ratio, finite(wanted.odds_ratio_sample));
  checkRatio(checks, `${at}: or_woolf`, { got: woolf!, wanted: wanted.or_woolf });
}

function checkTests(checks: Checks, wanted: TwoShares): void {
  const [counts, at] = [countsOf(wanted), nameOf(wanted)];
  const fisher = answer<FisherTest>('fisher-exact', { ...counts, level: wanted.conf });
  checks.near(`${at}: fisher.p`, fisher.pValue, wanted.fisher.p);
  // Where the margins allow one table only, R gives 0 with the limits 0 and infinity for what has no value.
  const onlyTable = wanted.fisher.or_cmle === 0 && wanted.fisher.ci[0] === 0 && wanted.fisher.ci[1] === 'Infinity';
  checks.near(`${at}: fisher.or_cmle`, fisher.ratio, onlyTable ? null : finite(wanted.fisher.or_cmle));
  const ci: z.output<typeof limits> = onlyTable ? [null, null] : wanted.fisher.ci;
  checkRatio(checks, `${at}: fisher.ci`, { got: fisher, wanted: ci });
  const chiSquare = answer<Record<string, ChiSquare | null>>('chi-square-shares', counts);
  checkStatistic(checks, `${at}: chisq`, chiSquare.uncorrected!, wanted.chisq);
  checkStatistic(checks, `${at}: chisq_yates`, chiSquare.corrected!, wanted.chisq_yates);
}

/** Ours is null where there is no finite value. */
const finite = (wanted: z.output<typeof value>): number | null => (wanted === 'Infinity' ? null : wanted);

function checkRatio(
  checks: Checks,
  what: string,
  { got, wanted }: { got: RatioLimits; wanted: z.output<typeof limits> },
  tolerance?: Tolerance,
): void {
  checks.near(`${what}.lower`, got.lower, finite(wanted[0]), tolerance);
  checks.near(`${what}.upper`, got.upper, finite(wanted[1]), tolerance);
}

function checkStatistic(
  checks: Checks,
  what: string,
  got: ChiSquare | null,
  { stat, p }: z.output<typeof statistic>,
): void {
  checks.near(`${what}.stat`, got?.chiSquare ?? null, stat);
  checks.near(`${what}.p`, got?.pValue ?? null, p);
}

const pairedShares = z.strictObject({
  a: z.number(),
  b: z.number(),
  c: z.number(),
  d: z.number(),
  difference: z.number(),
  newcombe_paired_10: pair,
  mcnemar: statistic,
  mcnemar_cc: statistic,
  mcnemar_exact_p: z.number(),
});

/** Two shares of the same people. */
export const pairedSharesCase = caseKind(
  z.looseObject({ expected: z.array(pairedShares).min(1) }),
  ({ expected }, checks) => {
    for (const wanted of expected) {
      const pairs = { both: wanted.a, first: wanted.b, second: wanted.c, neither: wanted.d };
      const at = Object.values(pairs).join('/');
      const got = answer<{ difference: ShareDifference; test: McNemarTest }>('paired-shares', pairs);
      checks.near(`${at}: difference`, got.difference.difference, wanted.difference);
      checkInterval(checks, `${at}: newcombe_paired_10`, got.difference, wanted.newcombe_paired_10);
      checkStatistic(checks, `${at}: mcnemar`, got.test.uncorrected, wanted.mcnemar);
      checkStatistic(checks, `${at}: mcnemar_cc`, got.test.corrected, wanted.mcnemar_cc);
      checks.near(`${at}: mcnemar_exact_p`, got.test.exactPValue, wanted.mcnemar_exact_p);
    }
  },
);

/** Two groups over strata: four counts a stratum, those with the outcome first in each group. */
export const strataCase = caseKind(
  z.looseObject({
    params: z.strictObject({ table_dim: z.string(), counts: z.array(z.number()) }),
    expected: z.strictObject({
      stat: z.number(),
      p: z.number(),
      stat_cc: z.number(),
      p_cc: z.number(),
      or_mh: z.number(),
      ci: pair,
    }),
  }),
  ({ params: { counts }, expected }, checks) => {
    const strata = Array.from({ length: counts.length / 4 }, (_, i) => {
      const [a, b, c, d] = counts.slice(4 * i) as [number, number, number, number];
      return { first: { x: a, n: a + b }, second: { x: c, n: c + d } };
    });
    const got = answer<MantelHaenszel>('mantel-haenszel', { strata });
    checkStatistic(checks, 'plain', got.uncorrected, expected);
    checkStatistic(checks, 'corrected', got.corrected, { stat: expected.stat_cc, p: expected.p_cc });
    checks.near('or_mh', got.ratio, expected.or_mh);
    checkRatio(checks, 'ci', { got, wanted: expected.ci });
  },
);

/** Shares along ordered groups. */
export const shareTrendCase = caseKind(
  z.looseObject({
    params: z.strictObject({ x: z.array(z.number()), n: z.array(z.number()), score: z.array(z.number()) }),
    expected: z.strictObject({ stat: z.number(), p: z.number() }),
  }),
  ({ params: { x, n, score: scores }, expected }, checks) => {
    const groups = x.map((each, i) => ({ x: each, n: n[i] }));
    checkStatistic(
      checks,
      'trend',
      answer<{ trend: ChiSquare }>('trend-of-shares', { groups, scores }).trend,
      expected,
    );
  },
);
