import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { CohortDocument, type CohortQuery } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { ContextBar } from '../../parts/context-bar.tsx';
import { People } from '../../parts/count.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { SourceTags } from '../../parts/source-tags.tsx';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { ResponseSection } from './response-section.tsx';
import { SurvivalSection } from './survival-section.tsx';

export type CohortFound = NonNullable<CohortQuery['cohort']>;

/** One cohort: who it is, how it responded, how long it lived. */
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
  const { t } = useWords('cohort');
  return (
    <>
      <CohortHead cohort={cohort} />
      <nav className="parts" aria-label={t('tabs')}>
        <a href="#response">{t('response.title')}</a>
        <a href="#survival">{t('survival.title')}</a>
      </nav>
      <ResponseSection cohort={cohort} />
      <SurvivalSection cohort={cohort} />
    </>
  );
}

function CohortHead({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const { code, label, drug, tumourType, alteration, subjects, source } = cohort;
  const facts = [
    [t('n'), <People of={subjects} />],
    [t('drug'), drug],
    [t('tumour'), tumourType],
    [t('alteration'), alteration],
    [t('source'), source.title],
  ] as const;
  return (
    <>
      <ContextBar snapshot={cohort.snapshot} dataCut={cohort.dataCut} sources={[source]} />
      <header className="cohort-head">
        <p className="quiet kicker">
          {cohort.id} <SourceTags source={source} />
        </p>
        <Heading level={1} data-size="lg">
          {label}
        </Heading>
        <Paragraph className="quiet">
          {code === null ? t('definitionWhole', { source: source.id }) : t('definition', { source: source.id, code })}
        </Paragraph>
        <dl className="facts">
          {facts
            .filter(([, value]) => value !== null)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </header>
    </>
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
      <Link to="/">{t('missing.back')}</Link>
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
