import type { SurvivalFound } from './survival-section.tsx';

type Group = SurvivalFound['groups'][number];
export type CurveRow = Group['at'][number];

/** True where a curve was laid in coarse steps to protect people: its limits are intervals, not confidence limits. */
export function isCoarse({ provenance }: Pick<SurvivalFound, 'provenance'>): boolean {
  return provenance.sources.some(({ disclosure }) => disclosure === 'PROTECTED');
}

/**
 * The rows that tell of a curve: at the times asked for, as far as anybody was followed; where nothing is told between
 * the steps of a coarse curve, at its own steps.
 */
export function curveRows({ at, steps }: Group, coarse: boolean): readonly CurveRow[] {
  if (coarse) return [...at.filter(({ time }) => time === 0), ...steps];
  const last = steps.at(-1)?.time ?? 0;
  return at.filter(({ time }) => time <= last);
}
