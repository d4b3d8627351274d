import type { SourceRules } from '../access/disclosure.ts';
import { lookOf, type Week16 } from '../cohort/week16.ts';
import type { TwoStageDesign } from '../contract.ts';

/** The look of a protocol that is told of. */
export interface LookAt {
  /** How many of the treated there were by then. */
  readonly people: number;
  /** Null where no protocol looks: everybody is looked at, now. */
  readonly evaluable: number | null;
}

/**
 * @param registered in order of treatment start, as the protocol counts them
 * @returns null before the first look
 */
export function lookAt(
  registered: readonly Week16[],
  design: TwoStageDesign | null,
  rules: SourceRules,
): LookAt | null {
  if (design === null) return { people: registered.length, evaluable: null };
  const evaluable = registered.filter((subject) => subject.evaluable);
  const look = lookOf(evaluable.length, design, rules);
  return look === null ? null : { people: registered.indexOf(evaluable[look - 1]!) + 1, evaluable: look };
}
