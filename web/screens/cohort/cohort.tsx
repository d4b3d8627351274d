import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { CohortDocument, type CohortQuery } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { AskedCohortContext } from '../../parts/asked-cohort.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { CohortHead } from './cohort-head.tsx';
import { CohortTabs } from './cohort-tabs.tsx';

export type CohortFound = NonNullable<CohortQuery['cohort']>;

/** One cohort: who it is above, and everything that can be asked of it in tabs. */
export function Cohort() {
  const { t } = useWords('cohort');
  const { id = '' } = useParams();
  const { search } = useAddress();
  const asked = useQuery(CohortDocument, { variables: { id, snapshot: search.get('snapshot') } });
  useTitle(asked.data?.cohort?.label ?? id);
  return (
    <div className="page">
      <Answer asked={asked} what={t('what.cohort')} skeleton={<CohortSkeleton />} absent={<Missing id={id} />}>
        {({ cohort }) => (cohort ? <CohortPage cohort={cohort} /> : <Missing id={id} />)}
      </Answer>
    </div>
  );
}

function CohortPage({ cohort }: { readonly cohort: CohortFound }) {
  const { id, snapshot, label, subjects, definition } = cohort;
  const asked = useMemo(
    () => ({ id, snapshot, label, subjects, version: definition?.version ?? null }),
    [id, snapshot, label, subjects, definition],
  );
  return (
    <AskedCohortContext value={asked}>
      <CohortHead cohort={cohort} />
      <CohortTabs cohort={cohort} />
    </AskedCohortContext>
  );
}

function Missing({ id }: { readonly id: string }) {
  const { t } = useWords('cohort');
  return (
    <div className="empty">
      <Heading level={1} data-size="lg">
        {t('missing.title')}
      </Heading>
      <Paragraph>{t('missing.text', { id })}</Paragraph>
      <Link to="/cohorts">{t('missing.back')}</Link>
    </div>
  );
}

function CohortSkeleton() {
  return (
    <>
      <Skeleton height="2.5rem" />
      <Skeleton width="min(40rem, 90%)" height="3rem" />
      <Skeleton width="min(28rem, 70%)" height="1.5rem" />
      <FigureSkeleton height="20rem" />
      <FigureSkeleton height="34rem" />
    </>
  );
}
