import './views.css';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { SavedViewsDocument } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { MissingRight, useRights } from '../../parts/rights.tsx';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { KeepView } from './keep-view.tsx';
import { ViewList } from './view-list.tsx';

/** Views one keeps and those that others share; with `from`, the way to keep the page one came from. */
export function Views() {
  const { t } = useWords('views');
  useTitle(t('title'));
  const { known, may } = useRights();
  const [address] = useSearchParams();
  const from = address.get('from');
  return (
    <div className="page">
      <div>
        <Heading level={1} data-size="lg">
          {t('title')}
        </Heading>
        <Paragraph className="quiet">{t('lead')}</Paragraph>
      </div>
      {known && !may('COMPUTE') && <MissingRight right="COMPUTE" />}
      {may('COMPUTE') && (
        <>
          {from && <KeepView key={from} path={from} />}
          <Kept />
        </>
      )}
    </div>
  );
}

function Kept() {
  const { t } = useWords('views');
  const asked = useQuery(SavedViewsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Answer asked={asked} what={t('what')} skeleton={<Skeleton variant="rectangle" height={160} />}>
      {({ savedViews }) => <ViewList views={savedViews} />}
    </Answer>
  );
}
