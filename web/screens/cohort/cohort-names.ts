import { skipToken, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { CohortNamesDocument } from '../../contract.ts';
import type { CohortFound } from './cohort.tsx';

/** What the cohorts of a source are called, by their code; asked for only where groups are cohorts. */
export function useCohortNames({ source, snapshot }: CohortFound, wanted: boolean): ReadonlyMap<string, string> {
  const { data } = useQuery(CohortNamesDocument, wanted ? { variables: { source: source.id, snapshot } } : skipToken);
  return useMemo(
    () =>
      new Map(
        (data?.cohorts.cohorts ?? []).flatMap(({ code, tumourType, label }) =>
          code === null ? [] : [[code, `${code}: ${tumourType ?? label}`]],
        ),
      ),
    [data],
  );
}
