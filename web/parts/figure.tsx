import { type ReactNode, useId } from 'react';
import type { OriginFragment } from '../contract.ts';
import { useWords } from '../words/language.ts';
import { listed, useAddress } from './address.ts';
import { Boundary } from './boundary.tsx';
import { ComputedHow } from './computed-how.tsx';
import type { Counted } from './count.tsx';
import { FigureFooter } from './figure-footer.tsx';
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
  const { search, change } = useAddress();
  const asTables = listed(search, 'table');
  const view = diagram === null || asTables.includes(name) ? 'table' : 'diagram';
  const show = (chosen: string) => {
    const others = asTables.filter((other) => other !== name);
    const next = chosen === 'table' ? [...others, name] : others;
    change({ table: next.length > 0 ? next.join(',') : null });
  };
  return (
    <figure className="figure" id={name} aria-labelledby={`${id}-question`} aria-describedby={`${id}-finding`}>
      <div className="figure-head">
        <Heading level={3} data-size="xs" id={`${id}-question`}>
          {question}
        </Heading>
        {diagram !== null && (
          <ToggleGroup aria-label={`${t('view')}: ${question}`} data-size="sm" value={view} onChange={show}>
            <ToggleGroup.Item value="diagram">{t('diagram')}</ToggleGroup.Item>
            <ToggleGroup.Item value="table">{t('table')}</ToggleGroup.Item>
          </ToggleGroup>
        )}
      </div>
      <p className="finding" id={`${id}-finding`}>
        {finding}
      </p>
      {children}
      <Boundary key={view} text={view === 'diagram' ? t('chartBroken') : undefined}>
        {view === 'table' ? table : diagram}
      </Boundary>
      {below}
      {citation && <figcaption className="figure-footer">{citation}</figcaption>}
      {origin && <FigureFooter origin={origin} subjects={subjects} />}
      {origin && <ComputedHow origin={origin} />}
    </figure>
  );
}
