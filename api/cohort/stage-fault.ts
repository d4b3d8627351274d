import type { StageState, StageTransitionInput, TwoStageDesign } from '../contract.ts';
import { contradiction, nextStages } from '../methods/binomial/stage-transition.ts';
import type { StageTransitionRecord } from '../record/stage-transition.entity.ts';

/** What a decision is recorded upon. */
export interface StageGround {
  readonly design: TwoStageDesign;
  /** The entry it follows, or stands in the place of; null for the first. */
  readonly newest: StageTransitionRecord | null;
  /** yyyy-mm-dd */
  readonly today: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = { body: 200, reason: 1000, note: 1000 } as const;

/** Why a decision cannot be recorded, in a sentence; null when it can. */
export function faultOfTransition(asked: StageTransitionInput, ground: StageGround): string | null {
  return (
    faultOfText(asked) ?? faultOfDays(asked, ground) ?? faultOfOrder(asked, ground) ?? faultOfCounts(asked, ground)
  );
}

/** Where the cohort stood before the decision. */
export const stateBefore = (
  { corrects }: StageTransitionInput,
  newest: StageTransitionRecord | null,
): StageState | null => ((corrects ? newest?.from : newest?.to) ?? null) as StageState | null;

function faultOfText(asked: StageTransitionInput): string | null {
  for (const field of ['body', 'reason', 'note'] as const) {
    const length = asked[field]?.trim().length ?? 0;
    if (length > LONGEST[field] || (field === 'body' && length === 0))
      return `Cannot record a decision as its ${field} must be ${field === 'body' ? 'from 1' : 'up'} to ${LONGEST[field]} letters long: got ${length}`;
  }
  return null;
}

function faultOfDays({ decidedOn, dataCut }: StageTransitionInput, { today }: StageGround): string | null {
  const wrong = [decidedOn, dataCut].find((day) => !isDay(day));
  if (wrong !== undefined)
    return `Cannot record a decision as its days must be written yyyy-mm-dd: got ${wrong.slice(0, 20)}`;
  if (dataCut > decidedOn || decidedOn > today)
    return `Cannot record a decision as data cut, decision and today must follow in that order: got ${dataCut}, ${decidedOn} and ${today}`;
  return null;
}

function faultOfOrder(asked: StageTransitionInput, { newest }: StageGround): string | null {
  if (asked.corrects && newest === null) return 'Cannot correct a decision as nothing was recorded of this cohort';
  const from = stateBefore(asked, newest);
  const next = nextStages(from);
  if (!next.includes(asked.to))
    return `Cannot go from ${from ?? 'nothing'} to ${asked.to} as what follows must be one of ${next.join(', ') || 'none'}`;
  if (newest !== null && !asked.corrects && asked.decidedOn < newest.decidedOn)
    return `Cannot record a decision as it must not come before the last one, of ${newest.decidedOn}: got ${asked.decidedOn}`;
  return null;
}

function faultOfCounts(asked: StageTransitionInput, { design }: StageGround): string | null {
  const evaluable = asked.evaluable ?? null;
  const outcomes = asked.outcomes ?? null;
  const fits = evaluable === null ? outcomes === null : outcomes !== null && outcomes >= 0 && outcomes <= evaluable;
  if (!fits) return `Cannot record a decision as its counts must be x of n: got ${outcomes} of ${evaluable}`;
  // Between looks nothing is told, and so nothing is written down either.
  if (evaluable !== null && evaluable !== design.n1 && evaluable !== design.n)
    return `Cannot record a decision as it must be counted at a look, ${design.n1} or ${design.n}: got ${evaluable}`;
  const against = contradiction(design, asked.to, evaluable === null ? null : { evaluable, outcomes: outcomes! });
  return against === null || asked.reason?.trim()
    ? null
    : `Cannot record a decision against the rule without a reason: ${against}`;
}

const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
