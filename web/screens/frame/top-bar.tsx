import { NavLink } from 'react-router';
import { useWords } from '../../words/language.ts';
import { LanguageChoice, SchemeChoice } from './choices.tsx';
import { Visitor } from './visitor.tsx';

export function TopBar() {
  const { t } = useWords('frame');
  return (
    <header className="top-bar">
      <NavLink to="/" className="brand">
        {t('product')}
      </NavLink>
      <nav aria-label={t('navigation')}>
        <NavLink to="/" end>
          {t('overview')}
        </NavLink>
        <NavLink to="/explore">{t('explore')}</NavLink>
        <NavLink to="/cohorts">{t('cohorts')}</NavLink>
        <NavLink to="/monitor">{t('monitor')}</NavLink>
        <NavLink to="/compare">{t('compare')}</NavLink>
        <NavLink to="/data">{t('data')}</NavLink>
        <NavLink to="/glossary">{t('glossary')}</NavLink>
      </nav>
      <div className="top-bar-choices">
        <LanguageChoice />
        <SchemeChoice />
        <Visitor />
      </div>
    </header>
  );
}
