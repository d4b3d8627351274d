import './explore.css';
import { useQuery } from '@apollo/client/react';
import { ExploreSourcesDocument, type ExploreSourcesQuery } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Choice } from '../../parts/choice.tsx';
import { ContextBar } from '../../parts/context-bar.tsx';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { useExplored } from './explored.ts';
import { Facets } from './facets.tsx';

/** Everybody in a source by every trait at once: what is chosen of one selects in all others. */
export function Explore() {
  const { t } = useWords('explore');
  const { search } = useAddress();
  useTitle(t('title'));
  const asked = useQuery(ExploreSourcesDocument, { variables: { snapshot: search.get('snapshot') } });
  return (
    <div className="page">
      <div>
        <Heading level={1} data-size="lg">
          {t('title')}
        </Heading>
        <Paragraph className="quiet">{t('lead')}</Paragraph>
      </div>
      <Answer asked={asked} what={t('what.sources')} skeleton={<Skeleton height="40rem" />}>
        {({ cohorts }) => <Sources {...cohorts} />}
      </Answer>
    </div>
  );
}

/** Where a visitor begins who has not chosen. */
const SHOWN_FIRST = 'INSPIRE';

function Sources({ snapshot, cohorts }: ExploreSourcesQuery['cohorts']) {
  const { t } = useWords('explore');
  const wholes = cohorts.filter(({ code }) => code === null);
  const first = wholes.find(({ id }) => id === SHOWN_FIRST) ?? wholes[0];
  const explored = useExplored(first?.id ?? '');
  const whole = wholes.find(({ id }) => id === explored.source);
  if (!first) return <Paragraph>{t('noSources')}</Paragraph>;
  return (
    <>
      <div className="choices">
        <Choice
          label={t('source')}
          value={whole?.id ?? ''}
          options={[
            ...(whole ? [] : [{ value: '', label: t('sourceFirst') }]),
            ...wholes.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={(source) => explored.go({ source, steps: [] })}
        />
      </div>
      {whole ? (
        <>
          <ContextBar snapshot={snapshot} dataCut={whole.dataCut} sources={[whole.source]} />
          <Facets
            key={whole.id}
            explored={explored}
            named={whole.source}
            cohorts={new Map(cohorts.map(({ id, label }) => [id, label]))}
          />
        </>
      ) : (
        <Paragraph role="alert">{t('noSuchSource', { source: explored.source })}</Paragraph>
      )}
    </>
  );
}
