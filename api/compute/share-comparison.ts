import { z } from 'zod';
import { agrestiCaffo, waldDifference } from '../methods/binomial/approximate-difference.ts';
import { chiSquareShares, trendOfShares } from '../methods/binomial/chi-square-shares.ts';
import { exactHomogeneity } from '../methods/binomial/exact-homogeneity.ts';
import { fisherExact } from '../methods/binomial/fisher-exact.ts';
import { mantelHaenszel } from '../methods/binomial/mantel-haenszel.ts';
import { newcombeCorrected } from '../methods/binomial/newcombe.ts';
import { mcNemar, pairedDifference } from '../methods/binomial/paired-shares.ts';
import { scoreDifference } from '../methods/binomial/score-difference.ts';
import { katzRatio, scoreRatio, woolfOddsRatio } from '../methods/binomial/share-ratio.ts';
import { countFields, exactCount, level, people } from './inputs.ts';
import { defineMethod } from './method.ts';

const countOf = z.strictObject(countFields);
const two = z.strictObject({ first: countOf, second: countOf, level });
const FIRST_LESS_SECOND = 'The share of the first less that of the second; the groups are of different people.';
const NULL_NOT_FINITE = 'null where there is no finite value.';

/** Differences, ratios and tests of shares. */
export const SHARE_COMPARISON_METHODS = [
  defineMethod({
    id: 'difference-of-shares',
    title: 'Difference of two shares by several methods',
    variant:
      'Newcombe with continuity correction (method 11), Miettinen-Nurminen, Mee, Agresti-Caffo, normal approximation',
    source:
      'Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I; Miettinen & Nurminen 1985, doi:10.1002/sim.4780040211; Agresti & Caffo 2000, doi:10.1080/00031305.2000.10474560',
    conventions: [FIRST_LESS_SECOND, 'Miettinen-Nurminen has the factor N / (N - 1), Mee has not.'],
    input: two,
    run: ({ first, second, level: confidence }) => ({
      newcombeCorrected: newcombeCorrected(first, second, confidence),
      miettinenNurminen: scoreDifference(first, second, { level: confidence, variance: 'miettinen-nurminen' }),
      mee: scoreDifference(first, second, { level: confidence, variance: 'mee' }),
      agrestiCaffo: agrestiCaffo(first, second, confidence),
      wald: waldDifference(first, second, confidence),
    }),
  }),
  defineMethod({
    id: 'ratio-of-shares',
    title: 'Ratio of two shares and of their odds',
    variant: 'Risk ratio with limits of Katz and by score (Koopman), odds ratio with limits of Woolf',
    source:
      'Katz et al. 1978, doi:10.2307/2530610; Koopman 1984, doi:10.2307/2531405; Woolf 1955, doi:10.1111/j.1469-1809.1955.tb01348.x',
    conventions: ['First over second.', NULL_NOT_FINITE],
    input: two,
    run: ({ first, second, level: confidence }) => ({
      katz: katzRatio(first, second, confidence),
      score: scoreRatio(first, second, confidence),
      woolf: woolfOddsRatio(first, second, confidence),
    }),
  }),
  defineMethod({
    id: 'fisher-exact',
    title: 'Exact test of two shares, with their odds ratio',
    variant: 'Two-sided by the method of small p-values; conditional maximum likelihood, exact limits',
    source: 'Fisher 1935, doi:10.2307/2342435',
    conventions: ['Odds of the first over odds of the second, given the margins.', NULL_NOT_FINITE],
    input: z.strictObject({ first: exactCount, second: exactCount, level }),
    run: ({ first, second, level: confidence }) => fisherExact(first, second, confidence),
  }),
  defineMethod({
    id: 'exact-homogeneity',
    title: 'Exact test that several shares are equal',
    variant: 'Freeman-Halton: every table of the same margins at most as likely as the one observed',
    source: 'Freeman & Halton 1951, doi:10.1093/biomet/38.1-2.141',
    conventions: ['Refused where the tables are too many to list.'],
    input: z.strictObject({ groups: z.array(exactCount).min(2).max(50) }),
    run: ({ groups }) => ({ pValue: exactHomogeneity(groups) }),
  }),
  defineMethod({
    id: 'chi-square-shares',
    title: 'Chi-square test of two shares',
    variant: "Pearson's, with and without Yates' correction",
    source: 'Pearson 1900, doi:10.1080/14786440009463897; Yates 1934, doi:10.2307/2983604',
    conventions: ['null when nobody or everybody had the outcome.'],
    input: z.strictObject({ first: countOf, second: countOf }),
    run: ({ first, second }) => ({
      uncorrected: chiSquareShares(first, second, false),
      corrected: chiSquareShares(first, second, true),
    }),
  }),
  defineMethod({
    id: 'trend-of-shares',
    title: 'Test that shares rise or fall along ordered groups',
    variant: 'Cochran-Armitage, variance by N',
    source: 'Cochran 1954, doi:10.2307/3001616; Armitage 1955, doi:10.2307/3001775',
    conventions: ['null when nobody or everybody had the outcome.'],
    input: z.strictObject({
      groups: z.array(countOf).min(2).max(1000),
      scores: z.array(z.number()).describe('What each group counts for.'),
    }),
    run: ({ groups, scores }) => ({ trend: trendOfShares(groups, scores) }),
  }),
  defineMethod({
    id: 'paired-shares',
    title: 'Two shares of the same people',
    variant: "Difference with Newcombe's paired interval (method 10); McNemar's test plain, corrected, exact",
    source:
      'Newcombe 1998, doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C; McNemar 1947, doi:10.1007/BF02295996',
    conventions: ['The test is null when no pair differs.'],
    input: z.strictObject({ both: people, first: people, second: people, neither: people, level }),
    run: ({ level: confidence, ...pairs }) => ({
      difference: pairedDifference(pairs, confidence),
      test: mcNemar(pairs),
    }),
  }),
  defineMethod({
    id: 'mantel-haenszel',
    title: 'Odds ratio of two groups common to all strata',
    variant: 'Mantel-Haenszel with the variance of Robins, Breslow and Greenland; test plain and corrected',
    source: 'Mantel & Haenszel 1959, doi:10.1093/jnci/22.4.719; Robins et al. 1986, doi:10.2307/2531052',
    conventions: ['Odds of the first over odds of the second.', NULL_NOT_FINITE],
    input: z.strictObject({
      strata: z
        .array(z.strictObject({ first: countOf, second: countOf }))
        .min(1)
        .max(1000),
      level,
    }),
    run: ({ strata, level: confidence }) => mantelHaenszel(strata, confidence),
  }),
];
