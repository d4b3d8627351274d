import { NavLink, useSearchParams } from 'react-router';
import { Boundary } from '../../parts/boundary.tsx';
import { Button, Heading, Paragraph } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { Deliveries } from './deliveries.tsx';
import { WhyNot, useRights } from '../../parts/rights.tsx';
import { Snapshots } from './snapshots.tsx';
import { Sources } from './sources.tsx';
import { Templates } from './templates.tsx';

const VIEWS = { sources: Sources, deliveries: Deliveries, snapshots: Snapshots, templates: Templates } as const;
type View = keyof typeof VIEWS;
const NAMES = Object.keys(VIEWS) as readonly View[];

/** Sources, deliveries, snapshots and templates: four views of what has come in, each with an address. */
export function DataPage() {
  const { t } = useWords('data');
  const [address] = useSearchParams();
  const view = NAMES.find((name) => name === address.get('view')) ?? 'sources';
  const Shown = VIEWS[view];
  useTitle(view === 'sources' ? t('title') : `${t(`tabs.${view}`)} – ${t('title')}`);
  return (
    <div className="page data-page">
      <header className="data-head">
        <div>
          <Heading level={1} data-size="lg">
            {t('title')}
          </Heading>
          <Paragraph className="quiet">{t('lead')}</Paragraph>
        </div>
        <ImportDoor />
      </header>
      <nav className="data-views" aria-label={t('title')}>
        {NAMES.map((name) => (
          <NavLink
            key={name}
            to={name === 'sources' ? '/data' : `/data?view=${name}`}
            aria-current={name === view ? 'page' : 'false'}
          >
            {t(`tabs.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Boundary key={view}>
        <Shown />
      </Boundary>
    </div>
  );
}

function ImportDoor() {
  const { t } = useWords('data');
  const rights = useRights();
  if (!rights.known) return null;
  if (!rights.may('DELIVER')) return <WhyNot right="DELIVER" question={t('rights.whyNot')} />;
  return (
    <Button asChild>
      <NavLink to="/data/import">{t('import.title')}</NavLink>
    </Button>
  );
}
