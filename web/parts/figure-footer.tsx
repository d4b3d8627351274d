import type { OriginFragment } from '../contract.ts';
import { useWords } from '../words/language.ts';
import { type Counted, People } from './count.tsx';
import { shortHash } from './context-bar.tsx';
import { KitLink } from './kit.ts';
import { CohortChip } from './cohort-chip.tsx';
import { useAskedCohort } from './asked-cohort.ts';
import { SourceTags } from './source-tags.tsx';
import { useExactLink } from './exact-link.ts';

interface FigureFooterProps {
  readonly origin: OriginFragment;
  readonly subjects: Counted | null;
}

/** Where a figure comes from, and the doors through which its numbers leave. */
export function FigureFooter({ origin, subjects }: FigureFooterProps) {
  const { t, write } = useWords('figure');
  const exact = useExactLink(origin.snapshot);
  const cohort = useAskedCohort();
  const facts = [
    [t('dataCut'), origin.dataCut ? write.date(origin.dataCut) : t('notDelivered')],
    [t('snapshot'), <code title={origin.snapshot}>{shortHash(origin.snapshot)}</code>],
    ...(subjects === null ? [] : [[t('people'), <People of={subjects} />] as const]),
  ] as const;
  return (
    <figcaption className="figure-footer">
      {origin.sources.map((source) => (
        <p key={source.id}>
          {t('source')}: <strong>{source.title}</strong> <SourceTags source={source} />
          <br />
          <span className="quiet">
            {source.citation && `${source.citation.replace(/\.$/, '')}. `}
            {source.licence && `${t('licence')}: ${source.licence}. `}
            {t(source.disclosure)}
          </span>
        </p>
      ))}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {cohort && (
        <p>
          {t('cohort.cohort')}: <CohortChip {...cohort} />
        </p>
      )}
      {origin.table === null ? (
        <p className="quiet">{t('notExported')}</p>
      ) : (
        <Downloads table={origin.table} exact={exact} />
      )}
    </figcaption>
  );
}

function Downloads({ table, exact }: { readonly table: string; readonly exact: string }) {
  const { t, lang } = useWords('figure');
  const address = `/api/v1/tables/${table}`;
  const doors = [
    ['csv', `${address}.csv?lang=${lang}`],
    ['excel', `${address}.csv?lang=nb&decimal=comma`],
    ['json', `${address}.json?lang=${lang}`],
    ['parquet', `${address}.parquet`],
  ] as const;
  return (
    <p className="downloads">
      <span>{t('downloads')}:</span>
      {doors.map(([name, href]) => (
        <KitLink key={name} href={href} download>
          {t(name)}
        </KitLink>
      ))}
      <KitLink href={exact}>{t('link')}</KitLink>
    </p>
  );
}
