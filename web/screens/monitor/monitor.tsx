import './monitor.css';
import { useQuery } from '@apollo/client/react';
import { MonitorDocument, MonitorSourcesDocument, type MonitorSourcesQuery } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { Board } from './board.tsx';

/** Where each cohort of a trial stands, what was decided, and how likely it is to succeed. */
export function Monitor() {
  const { t } = useWords('monitor');
  const { search } = useAddress();
  useTitle(t('title'));
  const asked = useQuery(MonitorSourcesDocument, { variables: { snapshot: search.get('snapshot') } });
  return (
    <div className="page">
      <header>
        <Heading level={1} data-size="lg">
          {t('title')}
        </Heading>
        <Paragraph className="quiet monitor-lead">{t('lead')}</Paragraph>
      </header>
      <Answer asked={asked} what={t('sources')} skeleton={<Skeleton height="40rem" />}>
        {({ cohorts }) => <Trials cohorts={cohorts} />}
      </Answer>
    </div>
  );
}

function Trials({ cohorts: { snapshot, cohorts } }: Pick<MonitorSourcesQuery, 'cohorts'>) {
  const { t } = useWords('monitor');
  const { search, change } = useAddress();
  const trials = cohorts.filter(({ code, source }) => code === null && source.kind === 'TRIAL');
  // Published trials are over; the one that runs is protected.
  const running = trials.find(({ source }) => source.disclosure === 'PROTECTED') ?? trials[0];
  const chosen = trials.find(({ source }) => source.id === search.get('source')) ?? running;
  if (!chosen) return <Paragraph>{t('noSource')}</Paragraph>;
  return (
    <>
      <Choice
        label={t('source')}
        value={chosen.source.id}
        options={trials.map(({ source }) => ({ value: source.id, label: source.title }))}
        onChange={(source) => change({ source, open: null })}
      />
      <Trial key={chosen.source.id} source={chosen.source.id} snapshot={snapshot} />
    </>
  );
}

function Trial({ source, snapshot }: { readonly source: string; readonly snapshot: string }) {
  const { t } = useWords('monitor');
  const asked = useQuery(MonitorDocument, { variables: { source, snapshot }, fetchPolicy: 'cache-and-network' });
  return (
    <Answer
      asked={asked}
      what={t('what')}
      skeleton={<Skeleton height="40rem" />}
      absent={<Paragraph>{t('noRule')}</Paragraph>}
    >
      {({ monitor }) => <Board monitor={monitor} />}
    </Answer>
  );
}
