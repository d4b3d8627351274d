import { useState } from 'react';
import { useAddress } from '../../parts/address.ts';
import { People } from '../../parts/count.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Button, Heading, Paragraph, Search } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { SourceTags } from '../../parts/source-tags.tsx';
import { useWords } from '../../words/language.ts';
import { type ListedCohort, matching } from './listed-cohort.ts';

const AT_FIRST = 20;

/** All cohorts there are, delivered and printed, with search. */
export function CohortList({
  cohorts,
  children,
}: {
  readonly cohorts: readonly ListedCohort[];
  readonly children?: React.ReactNode;
}) {
  const { t, write } = useWords('overview');
  const { search, change } = useAddress();
  const [all, setAll] = useState(false);
  const asked = search.get('q') ?? '';
  const found = matching(cohorts, asked);
  const shown = all ? found : found.slice(0, AT_FIRST);
  return (
    <section className="section" aria-labelledby="cohorts-title">
      <div>
        <Heading level={2} data-size="sm" id="cohorts-title">
          {t('cohorts.title')}
        </Heading>
        <Paragraph className="quiet">{t('cohorts.lead')}</Paragraph>
      </div>
      {children}
      <div className="search-line">
        <Search>
          <Search.Input
            aria-label={t('cohorts.search')}
            placeholder={t('cohorts.search')}
            value={asked}
            onChange={({ target }) => change({ q: target.value || null })}
          />
          <Search.Clear aria-label={t('cohorts.clear')} />
        </Search>
        <span role="status">{t('cohorts.found', { count: found.length })}</span>
      </div>
      {found.length === 0 ? (
        <NoneFound asked={asked} clear={() => change({ q: null })} />
      ) : (
        <CohortTable cohorts={shown} />
      )}
      {found.length > shown.length && (
        <Button variant="secondary" className="start" onClick={() => setAll(true)}>
          {t('cohorts.all', { n: write.count(found.length) })}
        </Button>
      )}
    </section>
  );
}

function NoneFound({ asked, clear }: { readonly asked: string; readonly clear: () => void }) {
  const { t } = useWords('overview');
  if (asked === '')
    return (
      <Paragraph>
        {t('cohorts.empty')} {t('cohorts.emptyNext')}
      </Paragraph>
    );
  return (
    <div className="empty">
      <Paragraph>{t('cohorts.none', { asked })}</Paragraph>
      <Button variant="secondary" data-size="sm" onClick={clear}>
        {t('cohorts.clear')}
      </Button>
    </div>
  );
}

function CohortTable({ cohorts }: { readonly cohorts: readonly ListedCohort[] }) {
  const { t } = useWords('overview');
  return (
    <DataTable
      caption={t('cohorts.caption')}
      captionHidden
      columns={[
        { title: t('cohorts.cohort') },
        { title: t('cohorts.drug') },
        { title: t('cohorts.tumour') },
        { title: t('cohorts.n'), numeric: true },
        { title: t('cohorts.source') },
        { title: t('cohorts.kind') },
      ]}
      rows={cohorts.map(({ id, path, label, drug, tumourType, subjects, source, tags }) => ({
        key: id,
        cells: [
          path ? <Link to={path}>{label}</Link> : label,
          drug ?? '',
          tumourType ?? '',
          <People of={subjects} />,
          source,
          <SourceTags source={tags} />,
        ],
      }))}
    />
  );
}
