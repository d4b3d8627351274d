import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { DemoPeopleDocument, type DemoPeopleQuery } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Alert, Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { type SignedIn, useSignIn } from './session.ts';

/** The people of the demonstration, one for each role. */
export function SignIn() {
  const { t } = useWords('frame');
  useTitle(t('signInPage.title'));
  const asked = useQuery(DemoPeopleDocument);
  return (
    <div className="page page-narrow">
      <Heading level={1} data-size="lg">
        {t('signInPage.title')}
      </Heading>
      <Answer asked={asked} what={t('state.people')} skeleton={<Skeleton height="24rem" />}>
        {({ demoPeople }) =>
          demoPeople.length === 0 ? <Paragraph>{t('signInPage.none')}</Paragraph> : <People people={demoPeople} />
        }
      </Answer>
    </div>
  );
}

function People({ people }: { readonly people: DemoPeopleQuery['demoPeople'] }) {
  const { t } = useWords('frame');
  const codes = useWords('codes');
  const signIn = useSignIn();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [refused, setRefused] = useState<SignedIn | null>(null);
  const choose = async (person: string) => {
    const result = await signIn(person);
    if (result.done) await navigate(ownPath(address.get('return')));
    else setRefused(result);
  };
  return (
    <>
      <Paragraph>{t('signInPage.lead')}</Paragraph>
      {refused && !refused.done && (
        <Alert data-color="danger" role="alert">
          {refused.status ? t('signInPage.failed', { status: refused.status }) : t('signInPage.unreachable')}
        </Alert>
      )}
      <ul className="people" aria-label={t('signInPage.people')}>
        {people.map(({ id, name, role }) => (
          <li key={id}>
            <button type="button" onClick={() => void choose(id)}>
              <strong>{name}</strong>
              <span>{codes.t(`role.${role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Only a path of our own: a link to sign-in must not lead on to another site. */
const ownPath = (path: string | null): string => (path && /^\/(?![/\\])/.test(path) ? path : '/');
