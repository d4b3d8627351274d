import { useQuery } from '@apollo/client/react';
import { MeDocument, OverviewCohortsDocument, OverviewPublishedDocument } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { OtherFunnels } from './other-funnels.tsx';
import { ProgrammeSkeleton } from './programme-skeleton.tsx';
import { Programmes } from './programmes.tsx';
import { PublishedFigure } from './published-figure.tsx';

/** Where to start: how it went in all, where each cohort stands, and the way to any of them. */
export function Overview() {
  const { t, write } = useWords('overview');
  useTitle(t('title'));
  const { search } = useAddress();
  const snapshot = search.get('snapshot');
  const cohorts = useQuery(OverviewCohortsDocument, { variables: { snapshot } });
  const published = useQuery(OverviewPublishedDocument, { variables: { snapshot } });
  return (
    <div className="page">
      <div>
        <Heading level={1} data-size="lg">
          {t('title')}
        </Heading>
        <Paragraph className="quiet">{t('lead')}</Paragraph>
        <PublicNote />
      </div>
      <Answer asked={cohorts} what={t('what.cohorts')} skeleton={<OverviewSkeleton />}>
        {(answer) => (
          <>
            <Programmes cohorts={answer.cohorts} published={published.data ?? null} waiting={published.loading} />
            <p>
              <Link to="/cohorts">{t('cohorts.link', { n: write.count(answer.cohorts.cohorts.length) })}</Link>
            </p>
          </>
        )}
      </Answer>
      <section className="section" aria-labelledby="published-title">
        <Heading level={2} data-size="sm" id="published-title">
          {t('published.title')}
        </Heading>
        <Answer asked={published} what={t('what.published')} skeleton={<FigureSkeleton height="40rem" />}>
          {({ publishedCohorts, publishedFunnels }) => (
            <>
              <PublishedFigure published={publishedCohorts} />
              <OtherFunnels funnels={publishedFunnels} />
            </>
          )}
        </Answer>
      </section>
    </div>
  );
}

/** Whoever is not signed in is told that there may be more. */
function PublicNote() {
  const { t } = useWords('frame');
  const { data } = useQuery(MeDocument);
  if (data?.me.person !== null) return null;
  return <Paragraph data-size="sm">{t('public')}</Paragraph>;
}

function OverviewSkeleton() {
  return (
    <>
      <ProgrammeSkeleton />
      <Skeleton height="28rem" />
    </>
  );
}
