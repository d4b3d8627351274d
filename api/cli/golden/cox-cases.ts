import { z } from 'zod';
import type { Concordance } from '../../methods/survival/concordance.ts';
import type { ChiSquareTest } from '../../methods/survival/chi-square-test.ts';
import type { CoxFit } from '../../methods/survival/cox-regression.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';
import { coxDesign, coxFileShape, coxModelShape } from './cox-design.ts';
import { COX_DIAGNOSTICS } from './cox-diagnostics.ts';

const numbers = z.array(z.number());
const statistic = z.object({ stat: z.number(), df: z.number(), p: z.number() });
const coxExpected = z.looseObject({
  n: z.number(),
  nevent: z.number(),
  names: z.array(z.string()),
  coef: numbers,
  se: numbers,
  robust_se: numbers.nullable(),
  z: numbers,
  p: numbers,
  hr: numbers,
  hr_lower: numbers,
  hr_upper: numbers,
  vcov: z.array(numbers),
  naive_vcov: z.array(numbers).nullable(),
  loglik_null: z.number(),
  loglik: z.number(),
  lrt: statistic,
  wald: statistic,
  score: statistic,
  robust_score: statistic.optional(),
  aic: z.number(),
  bic: z.number(),
  means: numbers,
  concordance: z.object({ c: z.number(), se: z.number(), counts: z.record(z.string(), z.number()) }),
});
type CoxExpected = z.output<typeof coxExpected>;

/** Cox's model, and what is made of it. */
export const coxCase = caseKind(
  z.looseObject({
    data: coxFileShape,
    params: z.looseObject({ conf_level: z.number() }),
    model: coxModelShape,
    expected: coxExpected,
  }),
  ({ data, params, model, expected }, checks, folder) => {
    const design = coxDesign(data, model, folder);
    const fit = answer<CoxFit & { concordance: Concordance }>('cox-regression', {
      ...design.input,
      level: params.conf_level,
    });
    checks.same('names', design.names, expected.names);
    checkCoefficients(checks, fit, expected);
    checkTests(checks, fit, expected);
    checkMeans(checks, fit.means, expected.means, design.input.covariates);
    checkConcordance(checks, fit.concordance, expected.concordance);
    for (const [field, raw] of Object.entries(expected)) {
      if (field in coxExpected.shape) continue;
      const check = COX_DIAGNOSTICS[field];
      if (check) check(checks, design, raw, expected);
      else checks.lacks(field);
    }
  },
);

function checkCoefficients(checks: Checks, fit: CoxFit, wanted: CoxExpected): void {
  checks.same('n', fit.subjects, wanted.n);
  checks.same('nevent', fit.events, wanted.nevent);
  const column = (read: (one: CoxFit['coefficients'][number]) => number) => fit.coefficients.map(read);
  checks.nearAll('coef', column((one) => one.coefficient), wanted.coef); // prettier-ignore
  checks.nearAll('z', column((one) => one.z), wanted.z); // prettier-ignore
  checks.nearAll('p', column((one) => one.pValue), wanted.p); // prettier-ignore
  checks.nearAll('hr', column((one) => one.hazardRatio), wanted.hr); // prettier-ignore
  checks.nearAll('hr_lower', column((one) => one.lower), wanted.hr_lower); // prettier-ignore
  checks.nearAll('hr_upper', column((one) => one.upper), wanted.hr_upper); // prettier-ignore
  // R gives the error of the model as se, and a robust one beside it.
  checks.nearAll('se', fit.modelCovariance.map((row, j) => Math.sqrt(row[j]!)), wanted.se); // prettier-ignore
  if (wanted.robust_se) checks.nearAll('robust_se', column((one) => one.standardError), wanted.robust_se); // prettier-ignore
  wanted.vcov.forEach((row, j) => checks.nearAll(`vcov[${j}]`, fit.covariance[j]!, row));
  wanted.naive_vcov?.forEach((row, j) => checks.nearAll(`naive_vcov[${j}]`, fit.modelCovariance[j]!, row));
}

function checkTests(checks: Checks, fit: CoxFit, wanted: CoxExpected): void {
  checks.near('loglik_null', fit.nullLogLikelihood, wanted.loglik_null);
  checks.near('loglik', fit.logLikelihood, wanted.loglik);
  checks.near('aic', fit.aic, wanted.aic);
  checks.near('bic', fit.bic, wanted.bic);
  checkTest(checks, 'lrt', fit.likelihoodRatioTest, wanted.lrt);
  checkTest(checks, 'score', fit.scoreTest, wanted.score);
  if (wanted.robust_score) checkTest(checks, 'robust_score', fit.robustScoreTest!, wanted.robust_score);
  // R's summary rounds this statistic to two decimals, not its p-value.
  const rounded = { ...fit.waldTest, chiSquare: Math.round(fit.waldTest.chiSquare * 100) / 100 };
  checkTest(checks, 'wald', rounded, wanted.wald);
}

function checkTest(checks: Checks, what: string, got: ChiSquareTest, wanted: z.output<typeof statistic>): void {
  checks.near(`${what}.stat`, got.chiSquare, wanted.stat);
  checks.near(`${what}.df`, got.degreesOfFreedom, wanted.df);
  checks.near(`${what}.p`, got.pValue, wanted.p);
}

/** R centres no covariate whose values are all -1, 0 or 1, and gives 0 as its mean. */
function checkMeans(
  checks: Checks,
  means: readonly number[],
  wanted: readonly number[],
  covariates: readonly (readonly number[])[],
): void {
  const uncentred = means.map((_, j) => covariates.every((own) => [-1, 0, 1].includes(own[j]!)));
  checks.nearAll(
    'means',
    means.map((mean, j) => (uncentred[j] ? 0 : mean)),
    wanted,
  );
}

function checkConcordance(checks: Checks, got: Concordance, { c, se, counts }: CoxExpected['concordance']): void {
  checks.near('concordance.c', got.concordance, c);
  checks.near('concordance.se', got.standardError, se);
  checks.near('concordance.concordant', got.concordant, counts['concordant']);
  checks.near('concordance.discordant', got.discordant, counts['discordant']);
  checks.near('concordance.tied.x', got.tiedHazard, counts['tied.x']);
  checks.near('concordance.tied.y', got.tiedTime, counts['tied.y']);
  checks.near('concordance.tied.xy', got.tiedBoth, counts['tied.xy']);
}
