import type { OverviewCohortsQuery, OverviewPublishedQuery, SourceLabelFragment } from '../../contract.ts';
import type { Counted } from '../../parts/count.tsx';

/** A line of the list of cohorts, whether its people were delivered or only its counts were printed. */
export interface ListedCohort {
  readonly id: string;
  /** Null for a printed cohort: there are no people to look at. */
  readonly path: string | null;
  readonly label: string;
  readonly drug: string | null;
  readonly tumourType: string | null;
  readonly source: string;
  readonly subjects: Counted;
  readonly tags: Pick<SourceLabelFragment, 'synthetic' | 'kind' | 'disclosure'>;
}

const PRINTED = { synthetic: false, kind: 'PUBLISHED', disclosure: 'OPEN' } as const;

export function deliveredCohorts({ cohorts }: OverviewCohortsQuery['cohorts']): readonly ListedCohort[] {
  return cohorts.map(({ id, label, drug, tumourType, source, subjects }) => ({
    id,
    path: `/cohorts/${id}`,
    label,
    drug,
    tumourType,
    source: source.id,
    subjects,
    tags: source,
  }));
}

export function printedCohorts({ cohorts }: OverviewPublishedQuery['publishedCohorts']): readonly ListedCohort[] {
  return cohorts.map(({ id, trial, label, drug, tumourType, objectiveResponse, diseaseControl }) => ({
    id,
    path: null,
    label,
    drug,
    tumourType,
    source: trial,
    subjects: { value: diseaseControl?.n ?? objectiveResponse?.n ?? null, status: 'OK' },
    tags: PRINTED,
  }));
}

/** The cohorts in which every word asked for is found somewhere. */
export function matching(cohorts: readonly ListedCohort[], asked: string): readonly ListedCohort[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return cohorts.filter(({ id, label, drug, tumourType, source }) => {
    const text = [id, label, drug, tumourType, source].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
