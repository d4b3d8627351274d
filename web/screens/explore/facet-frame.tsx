import { type ReactNode, type RefObject, useId } from 'react';
import type { OriginFragment } from '../../contract.ts';
import { Boundary } from '../../parts/boundary.tsx';
import type { Counted } from '../../parts/count.tsx';
import { FigureMenu } from '../../parts/figure-menu.tsx';
import { useFigureView } from '../../parts/figure-view.ts';
import { Heading, ToggleGroup } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';

interface FacetFrameProps {
  /** Names the figure in the address. */
  readonly name: string;
  readonly question: string;
  readonly finding: string;
  readonly origin: OriginFragment;
  readonly subjects: Counted;
  /** Where it is told once for all figures of the page how they were computed. */
  readonly page: RefObject<HTMLElement | null>;
  /** Boxes to tick, which need no cursor to be read by keyboard. */
  readonly diagram: ReactNode;
  readonly table: ReactNode;
}

/** One of many figures that share their origin: question, finding, bars or table, and the ways out. */
export function FacetFrame({ name, question, finding, origin, subjects, page, diagram, table }: FacetFrameProps) {
  const { t } = useWords('figure');
  const id = useId();
  const [view, show] = useFigureView(name);
  return (
    <figure className="facet" id={name} aria-labelledby={`${id}-question`} aria-describedby={`${id}-finding`}>
      <Heading level={2} data-size="2xs" id={`${id}-question`}>
        {question}
      </Heading>
      <p className="facet-finding" id={`${id}-finding`}>
        {finding}
      </p>
      <Boundary key={view}>{view === 'table' ? table : diagram}</Boundary>
      <div className="figure-acts">
        <ToggleGroup aria-label={`${t('view')}: ${question}`} data-size="sm" value={view} onChange={show}>
          <ToggleGroup.Item value="diagram">{t('diagram')}</ToggleGroup.Item>
          <ToggleGroup.Item value="table">{t('table')}</ToggleGroup.Item>
        </ToggleGroup>
        <FigureMenu {...{ name, question, finding, origin, subjects }} citation={null} figure={page} />
      </div>
    </figure>
  );
}
