import type { RefObject } from 'react';
import type { OriginFragment } from '../../contract.ts';
import { useWords } from '../../words/language.ts';
import type { Explored } from './explored.ts';
import { FacetBars } from './facet-bars.tsx';
import { facetFinding } from './facet-finding.ts';
import { FacetFrame } from './facet-frame.tsx';
import { FacetTable } from './facet-table.tsx';
import type { Facet } from './facet.ts';
import { useBarsOf } from './use-bars.ts';

export interface FacetGiven {
  readonly explored: Explored;
  readonly origin: OriginFragment;
  readonly page: RefObject<HTMLElement | null>;
}

/** One trait: how the selection is spread over it, and a way to narrow the selection by it. */
export function FacetFigure({ facet, explored, origin, page }: FacetGiven & { readonly facet: Facet }) {
  const { t, write } = useWords('explore');
  const { bars, known, all } = useBarsOf()(facet, explored);
  const question = t(`question.${facet.trait as Exclude<Facet['trait'], 'BIOMARKER'>}`);
  return (
    <FacetFrame
      name={facet.trait.toLowerCase()}
      question={question}
      finding={facetFinding(known, facet.selected, { t, write })}
      origin={{ ...origin, table: facet.table }}
      subjects={facet.selected}
      page={page}
      diagram={<FacetBars legend={question} bars={bars} most={mostOf([facet])} />}
      table={<FacetTable question={question} bins={all} />}
    />
  );
}

/** The longest bar of some traits. */
export const mostOf = (facets: readonly Facet[]): number =>
  Math.max(1, ...facets.flatMap(({ bins, missing }) => [...bins, missing].map(({ everyone }) => everyone.value ?? 0)));
