import type { FunnelStepName, OverviewFunnelQuery, OverviewPublishedQuery } from '../../contract.ts';
import type { Counted } from '../../parts/count.tsx';

type PublishedFunnel = OverviewPublishedQuery['publishedFunnels'][number];
type PublishedCohorts = OverviewPublishedQuery['publishedCohorts']['cohorts'];
type Funnel = Extract<OverviewFunnelQuery['funnel'], { __typename?: 'Funnel' }>;

export interface Step {
  /** Null where a publication counts something that is not a step of ours. */
  readonly code: FunnelStepName | null;
  /** As printed; our own steps are named by their code. */
  readonly printed: string;
  readonly subjects: Counted;
  readonly share: number | null;
  readonly lost: Funnel['steps'][number]['lost'];
}

/** Steps as the publications word them, in words of ours. */
const PRINTED: Readonly<Record<string, FunnelStepName>> = {
  screened: 'SCREENED',
  'actionable with matching drug': 'ACTIONABLE',
  treated: 'TREATED',
  '>=16 w follow-up': 'FOLLOWED_16_WEEKS',
  evaluable: 'EVALUABLE',
  'disease control W16': 'DISEASE_CONTROL',
};

/** The steps of a funnel, the commonest reason for loss first. */
export function deliveredSteps(funnel: Funnel): readonly Step[] {
  const most = (loss: Step['lost'][number]): number => loss.subjects.value ?? 0;
  return funnel.steps.map(({ step, lost, ...rest }) => ({
    ...rest,
    code: step,
    printed: step,
    lost: [...lost].sort((a, b) => most(b) - most(a)),
  }));
}

export function publishedSteps({ steps }: PublishedFunnel): readonly Step[] {
  return steps.map(({ step, n }, place) => {
    const before = place === 0 ? null : steps[place - 1]!.n;
    return {
      code: PRINTED[step] ?? null,
      printed: step,
      subjects: { value: n, status: 'OK' },
      share: before === null || before === 0 ? null : n / before,
      lost: before === null ? [] : [{ reason: 'UNKNOWN', subjects: { value: before - n, status: 'OK' } }],
    };
  });
}

/** A funnel that goes all the way, each step a part of the one before. */
export function isWholeFunnel({ steps }: PublishedFunnel): boolean {
  return (
    steps.some(({ step }) => PRINTED[step] === 'SCREENED') &&
    steps.some(({ step }) => PRINTED[step] === 'DISEASE_CONTROL')
  );
}

export interface ControlRate {
  readonly denominator: 'EVALUABLE' | 'ALL_TREATED';
  readonly r: number;
  readonly n: number;
  readonly share: number;
  readonly limits: { readonly lower: number | null; readonly upper: number | null };
}

/** Both disease control rates of a published funnel, from the published cohorts with its very counts. */
export function publishedControl(funnel: PublishedFunnel, cohorts: PublishedCohorts): readonly ControlRate[] {
  const counts = new Map(funnel.steps.map(({ step, n }) => [PRINTED[step], n]));
  const r = counts.get('DISEASE_CONTROL');
  const denominators = [
    ['EVALUABLE', counts.get('EVALUABLE')],
    ['ALL_TREATED', counts.get('FOLLOWED_16_WEEKS')],
  ] as const;
  return denominators.flatMap(([denominator, n]) => {
    const rate = cohorts.find(
      ({ trial, diseaseControl }) => trial === funnel.programme && diseaseControl?.r === r && diseaseControl?.n === n,
    )?.diseaseControl;
    if (r === undefined || n === undefined || !rate || rate.recomputedShare === null) return [];
    const limits = rate.recomputedLimits ?? { lower: null, upper: null };
    return [{ denominator, r, n, share: rate.recomputedShare, limits }];
  });
}
