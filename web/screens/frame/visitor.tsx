import { useQuery } from '@apollo/client/react';
import { useLocation } from 'react-router';
import { MeDocument } from '../../contract.ts';
import { Button } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';
import { useSignOut } from './session.ts';

/** Who is looking, and the way in or out. */
export function Visitor() {
  const { t } = useWords('frame');
  const codes = useWords('codes');
  const { data } = useQuery(MeDocument);
  const signOut = useSignOut();
  const { pathname, search, hash } = useLocation();
  const person = data?.me.person;
  if (!person) {
    return <Link to={`/sign-in?return=${encodeURIComponent(pathname + search)}`}>{t('signIn')}</Link>;
  }
  return (
    <span className="visitor">
      <span className="visitor-name">
        <strong>{person.name}</strong> <span className="quiet">{codes.t(`role.${person.role}`)}</span>
      </span>
      <Link to={pathname === '/views' ? '/views' : `/views?from=${encodeURIComponent(pathname + search + hash)}`}>
        {t('saveView')}
      </Link>
      <Link to="/runs">{t('runs')}</Link>
      <Button variant="tertiary" data-size="sm" onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </span>
  );
}
