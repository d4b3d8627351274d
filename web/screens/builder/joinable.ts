import type { BuilderSourcesQuery } from '../../contract.ts';
import type { Speech } from '../../words/language.ts';
import type { Joinable } from './builder-source.tsx';

/** The cohorts of a source that a step can refer to: those delivered, and the versions of those that were defined. */
export function joinable(
  { cohorts, cohortDefinitions }: BuilderSourcesQuery,
  source: string,
  { t }: Pick<Speech<'builder'>, 't'>,
): readonly Joinable[] {
  const delivered = cohorts.cohorts
    .filter((cohort) => cohort.source.id === source && cohort.code !== null)
    .map(({ id, label }) => ({ id, name: label }));
  const defined = cohortDefinitions
    .filter((definition) => definition.source.id === source)
    .flatMap(({ versions }) =>
      versions.map(({ id, name, version }) => ({ id, name: t('version', { name, version }) })),
    );
  return [...defined, ...delivered];
}
