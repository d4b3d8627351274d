import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { judgeAcceptance } from './acceptance.ts';
import { bucherCase, entropyBalancingCase, eValueCase, maicCase } from './balancing-cases.ts';
import { borrowingErrorCase, exchangeableCase, fujikawaCase, multisourceCase, powerPriorCase } from './basket-cases.ts';
import { beliefCase } from './bayes-cases.ts';
import { characteristicsCase, inferenceCase } from './binomial-cases.ts';
import { charlsonCase } from './charlson-cases.ts';
import type { CaseKind } from './case-kind.ts';
import type { Verdict } from './checks.ts';
import { competingRisksCase } from './competing-risks-cases.ts';
import { coxCase } from './cox-cases.ts';
import { judgeDisclosureVectors } from './disclosure-vectors.ts';
import { conditionalSurvivalCase, logRankTrendCase, weightedCurveCase } from './late-and-weighted-cases.ts';
import { digitisedCurveCase, knownCurveCase } from './digitised-cases.ts';
import { firthCase } from './firth-cases.ts';
import { growthModulationCase } from './growth-modulation-cases.ts';
import { logRankCase } from './log-rank-cases.ts';
import { designSearchCase } from './design-cases.ts';
import { parametricCase, refusedFitCase, splineCase } from './parametric-cases.ts';
import { matchingCase, propensityCase } from './propensity-cases.ts';
import { netSurvivalCase } from './net-survival-cases.ts';
import { judgePublishedValues } from './published-values.ts';
import { eventRatioCase, incidenceRateCase, rateComparisonCase, standardisedRateCase } from './rate-cases.ts';
import { restrictedMeanCase } from './restricted-mean-cases.ts';
import { proportionsCase, responseRatesCase } from './share-cases.ts';
import { pairedSharesCase, shareTrendCase, strataCase, twoSharesCase } from './share-comparison-cases.ts';
import { survivalOfFile, survivalOfNumbers } from './survival-cases.ts';
import { weightedSurvivalCase } from './weighted-survival-cases.ts';

/** The kinds of case we answer; the first whose shape a case has judges it. */
const KINDS: readonly CaseKind[] = [
  survivalOfNumbers,
  survivalOfFile,
  conditionalSurvivalCase,
  weightedCurveCase,
  logRankCase,
  logRankTrendCase,
  restrictedMeanCase,
  coxCase,
  charlsonCase,
  weightedSurvivalCase,
  netSurvivalCase,
  growthModulationCase,
  firthCase,
  digitisedCurveCase,
  knownCurveCase,
  competingRisksCase,
  incidenceRateCase,
  rateComparisonCase,
  eventRatioCase,
  standardisedRateCase,
  proportionsCase,
  responseRatesCase,
  twoSharesCase,
  pairedSharesCase,
  strataCase,
  shareTrendCase,
  characteristicsCase,
  inferenceCase,
  designSearchCase,
  beliefCase,
  parametricCase,
  splineCase,
  refusedFitCase,
  propensityCase,
  matchingCase,
  maicCase,
  entropyBalancingCase,
  bucherCase,
  eValueCase,
  exchangeableCase,
  fujikawaCase,
  powerPriorCase,
  borrowingErrorCase,
  multisourceCase,
];

const caseFile = z.looseObject({ topic: z.string(), cases: z.array(z.looseObject({ id: z.string() })) });
const loneCase = z.looseObject({ id: z.string(), expected: z.unknown() });

/** Reference files under the given files and folders, in the order of their names. */
export function referenceFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
    return names.filter((name) => name.endsWith('.json')).map((name) => join(path, name));
  });
}

/** Verdicts on every case of a file, told by the file's shape. */
export function judgeFile(file: string): readonly Verdict[] {
  const folder = dirname(file);
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const many = caseFile.safeParse(raw);
  if (many.success) return many.data.cases.map((each) => judgeCase(each, many.data.topic, folder));
  const other = judgePublishedValues(raw) ?? judgeDisclosureVectors(raw) ?? judgeAcceptance(raw, folder);
  if (other) return other;
  const lone = loneCase.safeParse(raw);
  const name = lone.success ? lone.data.id : basename(file, '.json');
  const why = lone.success ? 'no method of ours answers a case of this shape' : 'the shape of the file is not known';
  return [{ name, verdict: 'UNSUPPORTED', detail: why }];
}

function judgeCase(raw: { readonly id: string }, topic: string, folder: string): Verdict {
  for (const kind of KINDS) {
    const verdict = kind(raw, folder);
    if (verdict) return verdict;
  }
  return { name: raw.id, verdict: 'UNSUPPORTED', detail: `no method of ours answers a case of this shape (${topic})` };
}
