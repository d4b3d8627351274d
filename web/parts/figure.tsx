import { type ReactNode, useId, useRef } from 'react';
import type { OriginFragment } from '../contract.ts';
import { useWords } from '../words/language.ts';
import { Boundary } from './boundary.tsx';
import { ComputedHow } from './computed-how.tsx';
import type { Counted } from './count.tsx';
import { DataCursor } from './data-cursor.tsx';
import { FigureFooter } from './figure-footer.tsx';
import { FigureMenu } from './figure-menu.tsx';
import { useFigureView } from './figure-view.ts';
import { Heading, ToggleGroup } from './kit.ts';

interface FigureProps {
  /** Names the figure in the address. */
  readonly name: string;
  /** The title states the question. */
  readonly question: string;
  /** One sentence, computed from the numbers shown. */
  readonly finding: string;
  /** Null where numbers are printed in a publication and nothing was computed. */
  readonly origin: OriginFragment | null;
  readonly citation?: string | null;
  /** People behind the figure; null where it is not about one set of people. */
  readonly subjects: Counted | null;
  /** Null where the table is the figure. */
  readonly diagram: ReactNode;
  /** The same answer as a table. */
  readonly table: ReactNode;
  /** Choices and notes that belong to the figure, above it. */
  readonly children?: ReactNode;
  /** What belongs under the diagram and the table alike. */
  readonly below?: ReactNode;
}

/** A figure one could cite: question, finding, diagram and its table, and where it all comes from. */
export function Figure({
  name,
  question,
  finding,
  origin,
  citation,
  subjects,
  diagram,
  table,
  children,
  below,
}: FigureProps) {
  const { t } = useWords('figure');
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [chosen, show] = useFigureView(name);
  const view = diagram === null ? 'table' : chosen;
  return (
    <figure
      className="figure"
      id={name}
      ref={box}
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-finding`}
    >
      <div className="figure-head">
        <Heading level={3} data-size="xs" id={`${id}-question`}>
          {question}
        </Heading>
        <div className="figure-acts">
          {diagram !== null && (
            <ToggleGroup aria-label={`${t('view')}: ${question}`} data-size="sm" value={view} onChange={show}>
              <ToggleGroup.Item value="diagram">{t('diagram')}</ToggleGroup.Item>
              <ToggleGroup.Item value="table">{t('table')}</ToggleGroup.Item>
            </ToggleGroup>
          )}
          <FigureMenu {...{ name, question, finding, origin, subjects }} citation={citation ?? null} figure={box} />
        </div>
      </div>
      <p className="finding" id={`${id}-finding`}>
        {finding}
      </p>
      {children}
      <Boundary key={view} text={view === 'diagram' ? t('chartBroken') : undefined}>
        {view === 'table' ? (
          table
        ) : (
          <DataCursor table={table} title={question}>
            {diagram}
          </DataCursor>
        )}
      </Boundary>
      {below}
      {citation && <figcaption className="figure-footer">{citation}</figcaption>}
      {origin && <FigureFooter origin={origin} subjects={subjects} />}
      {origin && <ComputedHow origin={origin} />}
    </figure>
  );
}
