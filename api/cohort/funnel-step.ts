import type { Disclosure, SourceRules } from '../access/disclosure.ts';
import type { Count, FunnelLoss, FunnelStep, FunnelStepName } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import { toldApart } from './told-apart.ts';
import { toldParts } from './told-parts.ts';
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
 * What is told before what: how many were treated is told of the source as a whole as well, and the evaluable before
 * those followed, as with the rates.
 */
const IMPORTANCE = [
  'TREATED',
  'EVALUABLE',
  'DISEASE_CONTROL',
  'SCREENED',
  'ACTIONABLE',
  'FOLLOWED_16_WEEKS',
] as const satisfies readonly FunnelStepName[];

/**
 * The steps as they may be told.
 *
 * Where a step differs from another by few people, its number would tell of them: it is withheld. So is every loss on
 * either side of a withheld step, as added to the step before, or to the step after, it would tell it.
 */
export function toldSteps(
  steps: readonly CountedStep[],
  disclosure: Disclosure,
  rules: SourceRules,
): readonly FunnelStep[] {
  const shown = shownSteps(steps, rules);
  return steps.map(({ step, subjects, lost }, at) => {
    const before = steps[at - 1];
    const own = shown.has(step);
    const both = own && (before === undefined || shown.has(before.step));
    return {
      step,
      subjects: own ? disclosure.count(subjects, rules) : WITHHELD,
      share: both && before !== undefined && before.subjects > 0 ? subjects / before.subjects : null,
      lost: both ? toldLosses(lost, disclosure, rules) : lost.map(({ reason }) => ({ reason, subjects: WITHHELD })),
    };
  });
}

function shownSteps(steps: readonly CountedStep[], { threshold }: SourceRules): ReadonlySet<FunnelStepName> {
  const order = steps.toSorted((one, other) => IMPORTANCE.indexOf(one.step) - IMPORTANCE.indexOf(other.step));
  const told = toldApart(
    order.map(({ subjects }) => subjects),
    threshold,
  );
  return new Set(order.filter((_, at) => told[at]).map(({ step }) => step));
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

function toldLosses(lost: CountedStep['lost'], disclosure: Disclosure, rules: SourceRules): readonly FunnelLoss[] {
  const told = toldParts(
    lost.map(({ subjects }) => subjects),
    rules.threshold,
  );
  return lost.map(({ reason, subjects }, at) => ({
    reason,
    subjects: told[at] ? disclosure.count(subjects, rules) : WITHHELD,
  }));
}
