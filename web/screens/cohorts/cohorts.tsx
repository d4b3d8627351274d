import './cohorts.css';
import { useQuery } from '@apollo/client/react';
import { NavLink } from 'react-router';
import { CohortsDocument, type CohortsQuery, SavedCohortsDocument } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { PlusIcon } from '../../parts/icons.tsx';
import { Button, Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { ChoiceBar } from './choice-bar.tsx';
import { useChosen } from './chosen.ts';
import { Registered } from './registered.tsx';
import { savedCohorts } from './saved-cohort.ts';
import { Saved } from './saved.tsx';
import { useSelection } from './selection.ts';
import { Sieve } from './sieve.tsx';

/** Every cohort there is: those that were delivered and those that people have defined. */
export function Cohorts() {
  const { t } = useWords('cohorts');
  const { search } = useAddress();
  useTitle(t('title'));
  const asked = useQuery(CohortsDocument, { variables: { snapshot: search.get('snapshot') } });
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <Heading level={1} data-size="lg">
            {t('title')}
          </Heading>
          <Paragraph className="quiet">{t('lead')}</Paragraph>
        </div>
        <Button asChild>
          <NavLink to="/cohorts/new">
            <PlusIcon /> {t('new')}
          </NavLink>
        </Button>
      </header>
      <Answer asked={asked} what={t('what')} skeleton={<Skeleton height="40rem" />}>
        {({ cohorts }) => <Lists cohorts={cohorts.cohorts} />}
      </Answer>
    </div>
  );
}

function Lists({ cohorts }: { readonly cohorts: CohortsQuery['cohorts']['cohorts'] }) {
  const { t } = useWords('cohorts');
  const chosen = useChosen();
  const selection = useSelection(cohorts);
  const asked = useQuery(SavedCohortsDocument, { fetchPolicy: 'cache-and-network' });
  const saved = asked.data ? savedCohorts(asked.data) : [];
  return (
    <>
      <Sieve selection={selection} />
      <Answer asked={asked} what={t('saved.what')} skeleton={<Skeleton height="12rem" />}>
        {() => <Saved cohorts={selection.of(saved)} total={saved.length} chosen={chosen} />}
      </Answer>
      <Registered cohorts={selection.of(cohorts)} chosen={chosen} />
      <ChoiceBar chosen={chosen} cohorts={[...saved, ...cohorts]} />
    </>
  );
}
