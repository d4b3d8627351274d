import type { OverviewPublishedQuery, PublishedRateCellsFragment } from '../../contract.ts';
import { useState } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { Figure } from '../../parts/figure.tsx';
import { Button, Tag } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { NOTHING } from '../../words/format.ts';

type Published = OverviewPublishedQuery['publishedCohorts'];
type PublishedCohort = Published['cohorts'][number];

const AT_FIRST = 12;

/** Rates that were printed both as a share and as counts: only they can be checked. */
export function checked({ cohorts }: Pick<Published, 'cohorts'>): readonly PublishedRateCellsFragment[] {
  return cohorts
    .flatMap(({ objectiveResponse, diseaseControl }) => [objectiveResponse, diseaseControl])
    .filter((rate) => rate !== null)
    .filter(({ publishedShare, recomputedShare }) => publishedShare !== null && recomputedShare !== null);
}

export function PublishedFigure({ published }: { readonly published: Published }) {
  const { t, write } = useWords('overview');
  const rates = checked(published);
  const table = <PublishedTable cohorts={published.cohorts} />;
  return (
    <Figure
      name="published"
      question={t('published.question')}
      finding={t('published.finding', {
        n: write.count(rates.length),
        differing: write.count(rates.filter(({ differs }) => differs).length),
      })}
      origin={published.provenance}
      subjects={null}
      diagram={null}
      table={table}
    />
  );
}

/** At first the cohorts that part from their own counts, then the others; all when asked for. */
function PublishedTable({ cohorts }: { readonly cohorts: readonly PublishedCohort[] }) {
  const { t, write } = useWords('overview');
  const [all, setAll] = useState(false);
  const ordered = [...cohorts].sort((a, b) => Number(differs(b)) - Number(differs(a)));
  const shown = all ? ordered : ordered.slice(0, AT_FIRST);
  const share = (rate: 'response' | 'control', how: 'asPrinted' | 'recomputed') => ({
    title: t(`published.${rate}`),
    unit: t(`published.${how}`),
    numeric: true,
  });
  return (
    <>
      <DataTable
        caption={t('published.caption')}
        columns={[
          { title: t('published.cohort') },
          share('response', 'asPrinted'),
          share('response', 'recomputed'),
          share('control', 'asPrinted'),
          share('control', 'recomputed'),
          { title: t('published.mark') },
          { title: t('published.citation') },
        ]}
        rows={shown.map(publishedRow)}
      />
      {shown.length < ordered.length && (
        <Button variant="secondary" data-size="sm" className="start" onClick={() => setAll(true)}>
          {t('cohorts.all', { n: write.count(ordered.length) })}
        </Button>
      )}
    </>
  );
}

const differs = ({ objectiveResponse, diseaseControl }: PublishedCohort): boolean =>
  Boolean(objectiveResponse?.differs || diseaseControl?.differs);

function publishedRow(cohort: PublishedCohort) {
  const { id, objectiveResponse, diseaseControl } = cohort;
  return {
    key: id,
    cells: [
      <Described cohort={cohort} />,
      <Printed rate={objectiveResponse} />,
      <Recomputed rate={objectiveResponse} />,
      <Printed rate={diseaseControl} />,
      <Recomputed rate={diseaseControl} />,
      <Mark cohort={cohort} />,
      <span className="quiet cited">{cohort.citation}</span>,
    ],
  };
}

function Described({ cohort }: { readonly cohort: PublishedCohort }) {
  const { t } = useWords('overview');
  const { trial, label, drug, diseaseControlDefinition } = cohort;
  return (
    <>
      <strong>{trial}</strong> {label}
      <span className="unit">
        {[drug, diseaseControlDefinition && t('published.defined', { definition: diseaseControlDefinition })]
          .filter(Boolean)
          .join('. ')}
      </span>
    </>
  );
}

interface RateProps {
  readonly rate: PublishedRateCellsFragment | null;
}

function Printed({ rate }: RateProps) {
  const { write } = useWords('overview');
  if (!rate || rate.publishedShare === null) return NOTHING;
  return <Share share={rate.publishedShare} note={rate.publishedLimits && write.percentRange(rate.publishedLimits)} />;
}

function Recomputed({ rate }: RateProps) {
  const { write } = useWords('overview');
  if (!rate || rate.recomputedShare === null) return NOTHING;
  const limits = rate.recomputedLimits && write.percentRange(rate.recomputedLimits);
  return (
    <Share
      share={rate.recomputedShare}
      note={[`${write.count(rate.r)}/${write.count(rate.n)}`, limits].filter(Boolean).join('; ')}
    />
  );
}

function Share({ share, note }: { readonly share: number; readonly note: string | null }) {
  const { write } = useWords('overview');
  return (
    <>
      {write.percent(share)}
      {note && <span className="unit">{note}</span>}
    </>
  );
}

/** Agreement needs both a printed share and printed counts; without them there is nothing to compare. */
function Mark({ cohort }: { readonly cohort: PublishedCohort }) {
  const { t } = useWords('overview');
  if (differs(cohort)) {
    return (
      <Tag data-color="warning" data-size="sm">
        {t('published.differs')}
      </Tag>
    );
  }
  return checked({ cohorts: [cohort] }).length > 0 ? t('published.same') : NOTHING;
}
