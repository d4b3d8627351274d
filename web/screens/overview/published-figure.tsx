import type { OverviewPublishedQuery, PublishedRateCellsFragment } from '../../contract.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Figure } from '../../parts/figure.tsx';
import { Tag } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { NOTHING } from '../../words/format.ts';

type Published = OverviewPublishedQuery['publishedCohorts'];
type PublishedCohort = Published['cohorts'][number];

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

function PublishedTable({ cohorts }: { readonly cohorts: readonly PublishedCohort[] }) {
  const { t } = useWords('overview');
  return (
    <DataTable
      caption={t('published.caption')}
      columns={[
        { title: t('published.cohort') },
        { title: t('published.drug') },
        { title: t('published.response') },
        { title: t('published.control') },
        { title: t('published.definition') },
        { title: t('published.citation') },
      ]}
      rows={cohorts.map((cohort) => ({
        key: cohort.id,
        cells: [
          <>
            <strong>{cohort.trial}</strong> {cohort.label}
          </>,
          cohort.drug ?? '',
          <Rate rate={cohort.objectiveResponse} />,
          <Rate rate={cohort.diseaseControl} />,
          cohort.diseaseControlDefinition ?? '',
          <span className="quiet">{cohort.citation}</span>,
        ],
      }))}
    />
  );
}

/** As printed and as recomputed, one above the other, with a mark where they part. */
function Rate({ rate }: { readonly rate: PublishedRateCellsFragment | null }) {
  const { t, write } = useWords('overview');
  if (!rate) return NOTHING;
  const { r, n, publishedShare, publishedLimits, recomputedShare, recomputedLimits, differs } = rate;
  return (
    <dl className="rate">
      <div>
        <dt>{t('published.asPrinted')}</dt>
        <dd>
          {write.percent(publishedShare)} {publishedLimits && `(${write.percentRange(publishedLimits)})`}
        </dd>
      </div>
      {recomputedShare !== null && (
        <div>
          <dt>
            {t('published.recomputed')}, {write.count(r)}/{write.count(n)}
          </dt>
          <dd>
            {write.percent(recomputedShare)} {recomputedLimits && `(${write.percentRange(recomputedLimits)})`}
          </dd>
        </div>
      )}
      {differs && (
        <Tag data-color="warning" data-size="sm">
          {t('published.differs')}
        </Tag>
      )}
    </dl>
  );
}
