import type { Disclosure, SourceRules } from '../access/disclosure.ts';
import type { Count, FunnelLoss, FunnelStep, FunnelStepName } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import type { Week16 } from './week16.ts';

/** How many are left, and why those are not who were there one step before. */
export interface CountedStep {
  readonly step: FunnelStepName;
  readonly subjects: number;
  readonly lost: readonly { readonly reason: string; readonly subjects: number }[];
}

/** From screened to treated, as far as the source tells. */
export function screeningSteps(rows: readonly Queries['cohort/screening']['row'][]): readonly CountedStep[] {
  return (['SCREENED', 'ACTIONABLE', 'TREATED'] as const).flatMap((step) => {
    const own = rows.filter((row) => row.step === step);
    const left = own.find(({ reason }) => reason === null);
    const lost = own.flatMap(({ reason, subjects }) => (reason === null ? [] : [{ reason, subjects }]));
    return left ? [{ step, subjects: left.subjects, lost }] : [];
  });
}

/** From treated to disease control, as far as the source tells. */
export function week16Steps(treated: readonly Week16[]): readonly CountedStep[] {
  const assessed = treated.some(({ best }) => best !== null);
  if (!assessed) return [];
  const followed = treated.filter((subject) => subject.followed);
  const evaluable = followed.filter((subject) => subject.evaluable);
  const controlled = evaluable.filter(({ control }) => control === true);
  const told = treated.some(({ control }) => control !== null);
  const lost = (reason: string, before: readonly Week16[], after: readonly Week16[]) =>
    before.length > after.length ? [{ reason, subjects: before.length - after.length }] : [];
  return [
    { step: 'FOLLOWED_16_WEEKS', subjects: followed.length, lost: lost('NOT_YET_FOLLOWED', treated, followed) },
    { step: 'EVALUABLE', subjects: evaluable.length, lost: lost('NOT_EVALUABLE', followed, evaluable) },
    ...(told
      ? [
          {
            step: 'DISEASE_CONTROL' as const,
            subjects: controlled.length,
            lost: lost('NO_CONTROL', evaluable, controlled),
          },
        ]
      : []),
  ];
}

/**
 * The steps as they may be told.
 *
 * Where a step differs from the last one told by few people, its number would tell of them: it is withheld. Where one
 * reason alone is withheld, the others and the step would tell it: the smallest of the others goes with it.
 */
export function toldSteps(
  steps: readonly CountedStep[],
  disclosure: Disclosure,
  rules: SourceRules,
): readonly FunnelStep[] {
  const told: FunnelStep[] = [];
  let before: number | null = null;
  for (const { step, subjects, lost } of steps) {
    const count = disclosure.count(subjects, rules);
    const close = before !== null && !mayTell(Math.abs(before - subjects), rules.threshold);
    const shown: Count = close ? WITHHELD : count;
    const previous = told.at(-1)?.subjects.value ?? null;
    const share: number | null =
      previous === null || previous === 0 || shown.value === null ? null : shown.value / previous;
    told.push({ step, subjects: shown, share, lost: toldLosses(lost, disclosure, rules) });
    before = shown.value ?? before;
  }
  return told;
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

function toldLosses(lost: CountedStep['lost'], disclosure: Disclosure, rules: SourceRules): readonly FunnelLoss[] {
  const told = lost.map(({ reason, subjects }) => ({ reason, subjects: disclosure.count(subjects, rules) }));
  const withheld = told.filter(({ subjects }) => subjects.value === null);
  if (withheld.length !== 1) return told;
  const least = Math.min(...told.flatMap(({ subjects: { value } }) => (value === null ? [] : [value])));
  const partner = told.find(({ subjects }) => subjects.value === least);
  return told.map((loss) => (loss === partner ? { ...loss, subjects: WITHHELD } : loss));
}
