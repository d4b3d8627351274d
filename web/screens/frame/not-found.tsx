import { useLocation } from 'react-router';
import { Heading, Paragraph } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';

export function NotFound() {
  const { t } = useWords('frame');
  const { pathname } = useLocation();
  useTitle(t('notFound.title'));
  return (
    <div className="page page-narrow">
      <Heading level={1} data-size="lg">
        {t('notFound.title')}
      </Heading>
      <Paragraph>{t('notFound.text', { path: pathname })}</Paragraph>
      <Link to="/">{t('notFound.back')}</Link>
    </div>
  );
}
