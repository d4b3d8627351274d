import { useQuery } from '@apollo/client/react';
import { CohortsDocument } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';

interface AddCohortProps {
  readonly shown: readonly string[];
  readonly onAdd: (id: string) => void;
}

/** One more of the cohorts that came with their sources. */
export function AddCohort({ shown, onAdd }: AddCohortProps) {
  const { t } = useWords('compare');
  const { search } = useAddress();
  const asked = useQuery(CohortsDocument, { variables: { snapshot: search.get('snapshot') } });
  return (
    <Answer asked={asked} what={t('what.cohorts')} skeleton={<Skeleton height="3rem" />}>
      {({ cohorts: { cohorts } }) => (
        <Choice
          label={t('add')}
          value=""
          options={[
            { value: '', label: t('choose') },
            ...cohorts
              .filter(({ id }) => !shown.includes(id))
              .map(({ id, label }) => ({ value: id, label: `${id}: ${label}` })),
          ]}
          onChange={onAdd}
        />
      )}
    </Answer>
  );
}
