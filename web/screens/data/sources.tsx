import { useQuery } from '@apollo/client/react';
import { DataDeliveriesDocument, DataSourcesDocument } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { MOST_LISTED } from './newest-accepted.ts';
import { Nothing } from './nothing.tsx';
import { useRights } from '../../parts/rights.tsx';
import { SourceCard } from './source-card.tsx';

/** Everyone who delivers, with what they last delivered and what of it is in use. */
export function Sources() {
  const { t } = useWords('data');
  const rights = useRights();
  const asked = useQuery(DataSourcesDocument, { fetchPolicy: 'cache-and-network' });
  const deliveries = useQuery(DataDeliveriesDocument, {
    variables: { source: null, first: MOST_LISTED },
    skip: !rights.may('READ_DELIVERIES'),
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Answer asked={asked} what={t('tabs.sources').toLowerCase()} skeleton={<SourcesSkeleton />}>
      {({ sources, snapshot }) =>
        sources.length === 0 ? (
          <Nothing title={t('source.empty')} body={t('source.emptyBody')} />
        ) : (
          <ul className="data-cards">
            {sources.map((source) => (
              <SourceCard
                key={source.id}
                source={source}
                frozen={snapshot?.deliveries.find((one) => one.source.id === source.id) ?? null}
                newest={
                  deliveries.data?.deliveries.find((one) => one.source === source.id && one.state === 'ACCEPTED') ??
                  null
                }
              />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function SourcesSkeleton() {
  return (
    <div className="data-cards">
      {['a', 'b', 'c', 'd'].map((key) => (
        <Skeleton key={key} height="18rem" />
      ))}
    </div>
  );
}
