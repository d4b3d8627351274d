import './runs.css';
import { useQuery } from '@apollo/client/react';
import { RunsDocument } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { MissingRight, useRights } from '../../parts/rights.tsx';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { RunList } from './run-list.tsx';

const LOOK_MS = 2_000;

/** Work that takes longer than a question: how far it is, what came of it, and the way to stop it. */
export function Runs() {
  const { t } = useWords('runs');
  useTitle(t('title'));
  const { known, may } = useRights();
  return (
    <div className="page">
      <div>
        <Heading level={1} data-size="lg">
          {t('title')}
        </Heading>
        <Paragraph className="quiet">{t(may('READ_DELIVERIES') ? 'leadAll' : 'leadOwn')}</Paragraph>
      </div>
      {known && !may('COMPUTE') && <MissingRight right="COMPUTE" />}
      {may('COMPUTE') && <Listed />}
    </div>
  );
}

function Listed() {
  const { t } = useWords('runs');
  const asked = useQuery(RunsDocument, { fetchPolicy: 'cache-and-network', pollInterval: LOOK_MS });
  return (
    <Answer
      asked={{ ...asked, loading: asked.loading && asked.data === undefined }}
      what={t('what')}
      skeleton={<Skeleton variant="rectangle" height={160} />}
    >
      {({ runs }) => <RunList runs={runs} />}
    </Answer>
  );
}
