import type { OriginFragment } from '../contract.ts';
import { useWords } from '../words/language.ts';
import { type Counted, People } from './count.tsx';
import { shortHash } from './context-bar.tsx';
import { CohortChip } from './cohort-chip.tsx';
import { useAskedCohort } from './asked-cohort.ts';
import { SourceTags } from './source-tags.tsx';

interface FigureFooterProps {
  readonly origin: OriginFragment;
  readonly subjects: Counted | null;
}

/** Where a figure comes from, and the doors through which its numbers leave. */
export function FigureFooter({ origin, subjects }: FigureFooterProps) {
  const { t, write } = useWords('figure');
  const cohort = useAskedCohort();
  const facts = [
    [t('dataCut'), origin.dataCut ? write.date(origin.dataCut) : t('notDelivered')],
    [t('updatedAt'), write.date(origin.updatedAt)],
    [t('snapshot'), <code title={origin.snapshot}>{shortHash(origin.snapshot)}</code>],
    [t('classified'), t(`classification.${origin.classification}`)],
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
      {origin.table === null && <p className="quiet">{t('notExported')}</p>}
    </figcaption>
  );
}
