import type { Criterion } from '../../parts/criterion.ts';

/** Those in all of some cohorts, in at least one, or in the first and none of the others. */
export const COMBINATIONS = ['ALL', 'ANY', 'MINUS'] as const;
export type Combination = (typeof COMBINATIONS)[number];

export function combined([first, ...others]: readonly [string, ...string[]], how: Combination): readonly Criterion[] {
  const member = (cohort: string): Criterion => ({ member: { cohort } });
  if (how === 'ALL') return [first, ...others].map(member);
  if (how === 'ANY') return [{ any: [first, ...others].map(member) }];
  return [member(first), ...others.map((other): Criterion => ({ not: member(other) }))];
}
