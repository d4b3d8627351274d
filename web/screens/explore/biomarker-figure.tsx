import { Fragment } from 'react';
import { useWords } from '../../words/language.ts';
import { FacetBars } from './facet-bars.tsx';
import { type FacetGiven, mostOf } from './facet-figure.tsx';
import { facetFinding } from './facet-finding.ts';
import { FacetFrame } from './facet-frame.tsx';
import { FacetTable } from './facet-table.tsx';
import type { Facet } from './facet.ts';
import { useBarsOf } from './use-bars.ts';

/** All biomarkers of a source in one figure, each with its results: results of one are alternatives, of several they add up. */
export function BiomarkerFigure({
  facets,
  explored,
  origin,
  page,
}: FacetGiven & { readonly facets: readonly Facet[] }) {
  const { t, write } = useWords('explore');
  const barsOf = useBarsOf();
  const most = mostOf(facets);
  const barred = facets.map((facet) => ({ biomarker: facet.biomarker!, ...barsOf(facet, explored) }));
  const named = barred.flatMap(({ biomarker, all }) =>
    all.map(({ name, bin }) => ({ name: t('result', { biomarker, result: name }), bin })),
  );
  const known = barred.flatMap(({ biomarker, known }) =>
    known.map(({ name, bin }) => ({ name: t('result', { biomarker, result: name }), bin })),
  );
  const [first] = facets;
  return (
    <FacetFrame
      name="biomarker"
      question={t('question.BIOMARKER')}
      finding={facetFinding(known, first!.selected, { t, write })}
      origin={origin}
      subjects={first!.selected}
      page={page}
      diagram={
        <div className="facet-biomarkers" tabIndex={0} role="region" aria-label={t('question.BIOMARKER')}>
          {barred.map(({ biomarker, bars }) => (
            <Fragment key={biomarker}>
              <h3 aria-hidden="true">{biomarker}</h3>
              <FacetBars legend={biomarker} bars={bars} most={most} />
            </Fragment>
          ))}
        </div>
      }
      table={<FacetTable question={t('question.BIOMARKER')} bins={named} />}
    />
  );
}
