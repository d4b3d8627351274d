import { type ComponentType, lazy, Suspense } from 'react';
import { NavLink } from 'react-router';
import { oneOf, useAddress } from '../../parts/address.ts';
import { Boundary } from '../../parts/boundary.tsx';
import { useWords } from '../../words/language.ts';
import { CharacteristicsTab } from './characteristics-tab.tsx';
import type { CohortFound } from './cohort.tsx';
import { DefinitionTab } from './definition-tab.tsx';
import { OutcomeTab } from './outcome-tab.tsx';
import { VersionsTab } from './versions-tab.tsx';

/** What can be asked of a cohort, in the order it is read. */
const TABS = {
  definition: DefinitionTab,
  characteristics: CharacteristicsTab,
  outcome: OutcomeTab,
  course: lazy(async () => ({ default: (await import('./course/course-tab.tsx')).CourseTab })),
  safety: lazy(async () => ({ default: (await import('./safety/safety-tab.tsx')).SafetyTab })),
  quality: lazy(async () => ({ default: (await import('./quality/quality-tab.tsx')).QualityTab })),
  versions: VersionsTab,
} as const satisfies Readonly<Record<string, ComponentType<{ readonly cohort: CohortFound }>>>;

type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as readonly Tab[];
/** An address that names no tab is one of those shared before there were any: it means the outcomes. */
const FIRST = 'outcome' satisfies Tab;

/** The open tab is in the address, and what is chosen in one is kept while another is looked at. */
export function CohortTabs({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const { search } = useAddress();
  const open = oneOf<Tab>(search, 'tab', [FIRST, ...NAMES]);
  const Shown = TABS[open];
  return (
    <>
      <nav className="tabs" aria-label={t('tabs')}>
        {NAMES.map((name) => (
          <NavLink
            key={name}
            id={`tab-${name}`}
            to={{ search: tabSearch(search, name), hash: '' }}
            preventScrollReset
            aria-current={name === open ? 'page' : 'false'}
          >
            {t(`tab.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Boundary key={open}>
        <Suspense fallback={null}>
          <Shown cohort={cohort} />
        </Suspense>
      </Boundary>
    </>
  );
}

function tabSearch(search: URLSearchParams, name: Tab): string {
  const next = new URLSearchParams(search);
  next.set('tab', name);
  return `?${next.toString()}`;
}
