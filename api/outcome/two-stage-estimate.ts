import type { Week16 } from '../cohort/week16.ts';
import type { TwoStageDesign, TwoStageEstimate } from '../contract.ts';
import { koyamaChen } from '../methods/binomial/koyama-chen.ts';
import { twoStageUmvue } from '../methods/binomial/two-stage-estimate.ts';

/**
 * Disease control of a cohort that went on to stage 2, free of the bias that the chance to stop brings.
 *
 * @param subjects in order of treatment start; the evaluable ones are counted, up to the number that was planned
 * @returns null before stage 2, and where stage 1 should have ended the cohort
 */
export function twoStageEstimate(design: TwoStageDesign, subjects: readonly Week16[]): TwoStageEstimate | null {
  const counted = subjects.filter(({ evaluable }) => evaluable).slice(0, design.n);
  const stage1 = counted.slice(0, design.n1).filter(hasControl).length;
  if (counted.length <= design.n1 || stage1 <= design.r1) return null;
  const outcome = { s: counted.filter(hasControl).length, n: counted.length };
  const { naive, umvue, attained } = twoStageUmvue(design, outcome);
  const { pValue, limits } = koyamaChen(design, outcome, { p0: design.p0 });
  return { design, r: outcome.s, n: outcome.n, naive, umvue, pValue, limits, attained };
}

const hasControl = ({ control }: Week16): boolean => control === true;
