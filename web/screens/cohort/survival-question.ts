import { askedTimes } from '../../charts/nice-ticks.ts';
import type { CohortSurvivalQueryVariables, Endpoint, GroupBy, TimeUnit } from '../../contract.ts';
import { oneOf } from '../../parts/address.ts';
import type { CohortFound } from './cohort.tsx';

export const UNITS = ['MONTHS', 'DAYS'] as const satisfies readonly TimeUnit[];
const CHOSEN = { MONTHS: '6,12,24', DAYS: '180,360,720' } as const satisfies Record<TimeUnit, string>;
const MOST_CHOSEN = 6;

export interface SurvivalQuestion {
  readonly endpoint: Endpoint;
  readonly by: GroupBy;
  readonly biomarker: string | null;
  readonly unit: TimeUnit;
  /** Times at which survival is told in words, as written in the address. */
  readonly atText: string;
  readonly chosen: readonly number[];
}

/** Ways of splitting that this cohort allows: a cohort of one code is not split by cohort. */
export function groupings({ code, biomarkers, source }: CohortFound): readonly [GroupBy, ...GroupBy[]] {
  const possible: readonly GroupBy[] = [
    ...(code === null ? (['COHORT'] as const) : []),
    'SEX',
    ...(source.disclosure === 'PROTECTED' ? (['HEALTH_REGION'] as const) : []),
    ...(biomarkers.length > 0 ? (['BIOMARKER'] as const) : []),
  ];
  return ['NONE', ...possible];
}

/** Those a reader looks for first come first. */
const ORDER = ['OS', 'PFS', 'DOR', 'TOT', 'PFS1', 'TTE'] as const satisfies readonly Endpoint[];

export function endpointsOf({ endpoints }: Pick<CohortFound, 'endpoints'>): readonly Endpoint[] {
  return ORDER.filter((endpoint) => endpoints.includes(endpoint));
}

/** What is asked, from the address; what the address does not say is the first of what the cohort has. */
export function survivalQuestion(search: URLSearchParams, cohort: CohortFound): SurvivalQuestion | null {
  const [first, ...others] = endpointsOf(cohort);
  if (!first) return null;
  const by = oneOf(search, 'by', groupings(cohort));
  const [marker, ...markers] = cohort.biomarkers;
  const unit = oneOf(search, 'unit', UNITS);
  const atText = search.get('at') ?? CHOSEN[unit];
  return {
    endpoint: oneOf(search, 'endpoint', [first, ...others]),
    by,
    biomarker: by === 'BIOMARKER' && marker ? oneOf(search, 'biomarker', [marker, ...markers]) : null,
    unit,
    atText,
    chosen: chosenTimes(atText),
  };
}

/** Numbers as people write them: separated by commas, semicolons or spaces. */
export function chosenTimes(text: string): readonly number[] {
  const times = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
    .filter((time) => Number.isFinite(time) && time > 0);
  return [...new Set(times)].sort((a, b) => a - b).slice(0, MOST_CHOSEN);
}

/** One question for everything shown: the times of the axis and those chosen. */
export function survivalVariables(question: SurvivalQuestion, cohort: CohortFound): CohortSurvivalQueryVariables {
  const { endpoint, by, biomarker, unit, chosen } = question;
  const at = [...new Set([...askedTimes(unit), ...chosen])].sort((a, b) => a - b);
  return { cohort: cohort.id, endpoint, groupBy: by, biomarker, unit, at, snapshot: cohort.snapshot };
}
