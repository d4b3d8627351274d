import type { Look, RatePosterior, SuccessProbability, TwoStageDesign } from '../contract.ts';
import type { CohortCounts } from '../methods/binomial/cohort-state.ts';
import type { BetaPrior } from '../methods/binomial/beta-binomial.ts';
import { betaPosterior, predictiveProbability } from '../methods/binomial/predictive-probability.ts';
import { probabilityOfSuccess } from '../methods/binomial/probability-of-success.ts';

const LEVEL = 0.95;

/** As Lee and Liu choose it: the mean is p0, and it weighs as much as one patient. */
const priorOf = ({ p0 }: TwoStageDesign): BetaPrior => ({ a: p0, b: 1 - p0 });

/** @param looks those reached, the first first; none before the first */
export function successProbability(design: TwoStageDesign, looks: readonly Look[]): SuccessProbability {
  const counts = countsAt(looks);
  const at = (p: number): number => probabilityOfSuccess(design, counts, p);
  return {
    look: counts.counted,
    atP0: at(design.p0),
    atP1: at(design.p1),
    atObserved: counts.counted === 0 ? null : at(counts.total / counts.counted),
    predictive: predictiveProbability(design, counts, priorOf(design)),
  };
}

/** What is believed of the rate at a look. */
export function ratePosterior(design: TwoStageDesign, { evaluable, outcomes }: Look): RatePosterior {
  const prior = priorOf(design);
  const { above: aboveP0, ...posterior } = betaPosterior(outcomes, evaluable, prior, {
    level: LEVEL,
    above: design.p0,
  });
  return { priorA: prior.a, priorB: prior.b, ...posterior, level: LEVEL, aboveP0 };
}

function countsAt(looks: readonly Look[]): CohortCounts {
  const last = looks.at(-1);
  return { counted: last?.evaluable ?? 0, stage1: looks[0]?.outcomes ?? 0, total: last?.outcomes ?? 0 };
}
