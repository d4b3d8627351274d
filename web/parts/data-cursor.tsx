import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useWords } from '../words/language.ts';
import { type Reading, readTable, step, type StepKey } from './table-reading.ts';

interface DataCursorProps {
  /** What is read aloud: the very table of the figure, kept out of sight. */
  readonly table: ReactNode;
  readonly title: string;
  /** The diagram the cursor moves over. */
  readonly children: ReactNode;
}

const KEYS: Readonly<Record<string, StepKey>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'nextSeries',
  ArrowUp: 'previousSeries',
  Home: 'first',
  End: 'last',
};

/** Reads a diagram point by point by the arrow keys, in the words of its table. */
export function DataCursor({ table, title, children }: DataCursorProps) {
  const { t, write } = useWords('figure');
  const hint = useId();
  const [entered, setEntered] = useState(false);
  const [reading, setReading] = useState<Reading | null>(null);
  const hidden = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    // Links and fields inside the diagram keep their keys.
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Escape') {
      setReading(null);
      event.currentTarget.blur();
      return;
    }
    const key = KEYS[event.key];
    if (key === undefined || !hidden.current) return;
    event.preventDefault();
    setReading(step(readTable(hidden.current), reading, key));
  };
  return (
    <>
      <div
        className="data-cursor"
        role="application"
        aria-roledescription={t('diagram')}
        aria-label={title}
        aria-describedby={hint}
        tabIndex={0}
        onFocus={() => setEntered(true)}
        onBlur={() => setReading(null)}
        onKeyDown={press}
      >
        {children}
        <span id={hint} className="data-cursor-hint">
          {t('cursor.hint')}
        </span>
      </div>
      <p className="data-cursor-reading" role="status" aria-live="polite">
        {reading && (
          <>
            <span className="quiet">
              {t('cursor.place', { at: write.count(reading.place + 1), of: write.count(reading.places) })}
            </span>{' '}
            {reading.text}
          </>
        )}
      </p>
      {entered && (
        <div hidden ref={hidden}>
          {table}
        </div>
      )}
    </>
  );
}
