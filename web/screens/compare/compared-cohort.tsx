import { useQuery } from '@apollo/client/react';
import { useId, useMemo } from 'react';
import { CohortDocument } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { AskedCohortContext } from '../../parts/asked-cohort.ts';
import { CohortChip } from '../../parts/cohort-chip.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { CrossIcon } from '../../parts/icons.tsx';
import { Button, Heading, Paragraph } from '../../parts/kit.ts';
import { SourceTags } from '../../parts/source-tags.tsx';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from '../cohort/cohort.tsx';
import { ComparedResponse } from './compared-response.tsx';
import { ComparedSurvival } from './compared-survival.tsx';

interface ComparedCohortProps {
  readonly id: string;
  /** From 1, as the figures are numbered. */
  readonly place: number;
  readonly onRemove: () => void;
}

/** One column: whom it is about, how they responded, how long they lived. */
export function ComparedCohort({ id, place, onRemove }: ComparedCohortProps) {
  const { t } = useWords('compare');
  const { t: cohortWords } = useWords('cohort');
  const { search } = useAddress();
  const title = useId();
  const asked = useQuery(CohortDocument, { variables: { id, snapshot: search.get('snapshot') } });
  const label = asked.data?.cohort?.label ?? id;
  const absent = <Paragraph>{cohortWords('missing.text', { id })}</Paragraph>;
  return (
    <section aria-labelledby={title}>
      <div className="compared-head">
        <Heading level={2} data-size="sm" id={title}>
          {label}
        </Heading>
        <Button variant="tertiary" data-size="sm" aria-label={t('remove', { label })} onClick={onRemove}>
          <CrossIcon />
        </Button>
      </div>
      <Answer asked={asked} what={t('what.cohort')} skeleton={<FigureSkeleton height="34rem" />} absent={absent}>
        {({ cohort }) => (cohort ? <Column cohort={cohort} place={place} /> : absent)}
      </Answer>
    </section>
  );
}

function Column({ cohort, place }: { readonly cohort: CohortFound; readonly place: number }) {
  const { id, snapshot, label, subjects, definition, source } = cohort;
  const asked = useMemo(
    () => ({ id, snapshot, label, subjects, version: definition?.version ?? null }),
    [id, snapshot, label, subjects, definition],
  );
  return (
    <AskedCohortContext value={asked}>
      <div className="compared-head">
        <CohortChip {...asked} /> <SourceTags source={source} />
      </div>
      <ComparedResponse cohort={cohort} place={place} />
      <ComparedSurvival cohort={cohort} place={place} />
    </AskedCohortContext>
  );
}
