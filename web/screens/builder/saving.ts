import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { SaveCohortDocument } from '../../contract.ts';
import type { Definition } from '../../parts/criterion.ts';

/** The version that a new one is written from. */
export interface BaseVersion {
  readonly definition: string;
  readonly version: number;
  readonly name: string;
  readonly purpose: string;
}

/** What is said about a cohort besides its definition. */
export interface Said {
  readonly name: string;
  readonly purpose: string;
}

export interface Saving {
  readonly saving: boolean;
  /** Why it was not saved the last time. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly error: Error | undefined;
  readonly save: (said: Said) => void;
}

/** Saves a draft, and goes to what it became. */
export function useSaving(draft: Definition, base: BaseVersion | null, snapshot: string): Saving {
  const navigate = useNavigate();
  const [mutate, { data, loading, error }] = useMutation(SaveCohortDocument, {
    refetchQueries: 'active',
    onCompleted: ({ saveCohort }) => {
      if (saveCohort.__typename === 'CohortVersion') void navigate(`/cohorts/${saveCohort.id}?tab=definition`);
    },
  });
  const answer = data?.saveCohort;
  return {
    saving: loading,
    refusal: answer?.__typename === 'Refusal' ? answer : null,
    error,
    save: (said) => {
      const cohort = {
        ...said,
        source: draft.source,
        steps: draft.steps,
        definition: base?.definition ?? null,
        base: base?.version ?? null,
        snapshot,
      };
      void mutate({ variables: { cohort } }).catch(() => null);
    },
  };
}
