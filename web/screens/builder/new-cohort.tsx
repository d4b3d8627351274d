import { useQuery } from '@apollo/client/react';
import { BuilderSourcesDocument } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { Workbench } from './workbench.tsx';

const NOTHING_YET = { source: '', steps: [] };

/** A cohort from nothing. */
export function NewCohort() {
  const { t } = useWords('builder');
  const { search } = useAddress();
  useTitle(t('title'));
  const asked = useQuery(BuilderSourcesDocument, { variables: { snapshot: search.get('snapshot') } });
  return (
    <div className="page">
      <div>
        <Heading level={1} data-size="lg">
          {t('title')}
        </Heading>
        <Paragraph className="quiet">{t('lead')}</Paragraph>
      </div>
      <Answer asked={asked} what={t('what.sources')} skeleton={<Skeleton height="30rem" />}>
        {(known) => <Workbench known={known} start={NOTHING_YET} base={null} />}
      </Answer>
    </div>
  );
}
