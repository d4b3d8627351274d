import type { SourceLabelFragment } from '../contract.ts';
import { useAddress } from './address.ts';
import { useAskedCohort } from './asked-cohort.ts';
import { CohortChip } from './cohort-chip.tsx';
import { Button } from './kit.ts';
import { useWords } from '../words/language.ts';

interface ContextBarProps {
  readonly snapshot: string | null;
  readonly dataCut: string | null;
  readonly sources: readonly SourceLabelFragment[];
}

/** What the page rests on; and, where any of it is invented, that it is. */
export function ContextBar({ snapshot, dataCut, sources }: ContextBarProps) {
  const { t, write } = useWords('figure');
  const { search, change } = useAddress();
  const cohort = useAskedCohort();
  const invented = sources.filter(({ synthetic }) => synthetic);
  return (
    <>
      <section className="context-bar" aria-label={t('context')}>
        <span>
          {t(sources.length > 1 ? 'sources' : 'source')}: <strong>{sources.map(({ id }) => id).join(', ')}</strong>
        </span>
        {dataCut && (
          <span>
            {t('dataCut')}: <strong>{write.date(dataCut)}</strong>
          </span>
        )}
        {snapshot && (
          <span>
            {t('snapshot')}: <code title={snapshot}>{shortHash(snapshot)}</code>
          </span>
        )}
        {cohort && <CohortChip {...cohort} />}
        {search.has('snapshot') && (
          <span className="pinned">
            {t('pinned')}{' '}
            <Button variant="tertiary" data-size="sm" onClick={() => change({ snapshot: null })}>
              {t('newest')}
            </Button>
          </span>
        )}
      </section>
      {invented.length > 0 && (
        <p className="synthetic-banner" role="note">
          {invented.length === sources.length
            ? t('syntheticLong')
            : t('syntheticMixed', { sources: write.list(invented.map(({ id }) => id)) })}
        </p>
      )}
    </>
  );
}

/** Enough of a hash to tell it from another by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 10);
