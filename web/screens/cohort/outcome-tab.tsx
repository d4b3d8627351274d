import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from './cohort.tsx';
import { ResponseSection } from './response-section.tsx';
import { SurvivalSection } from './survival-section.tsx';

/** How the cohort responded, and how long it lived. */
export function OutcomeTab({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const { hash } = useLocation();
  // The browser looked for the part named in the address before there was any.
  useEffect(() => {
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <nav className="within" aria-label={t('within')}>
        <a href="#response">{t('response.title')}</a>
        <a href="#survival">{t('survival.title')}</a>
      </nav>
      <ResponseSection cohort={cohort} />
      <SurvivalSection cohort={cohort} />
    </>
  );
}
