import { type ReactNode, useId, useRef, useState } from 'react';
import { useWidth } from './width.ts';

interface ReadingCursorProps {
  /** Places along the axis at which something changes, from 0 to the end. */
  readonly places: readonly number[];
  readonly label: string;
  /** Said until the cursor is moved. */
  readonly hint: string;
  /** What is read at a place, in words. */
  readonly read: (place: number) => string;
  /** Pixels between the box and the plot within it. */
  readonly plot: (width: number) => { readonly left: number; readonly right: number; readonly height: number };
  /** The chart the cursor moves over. */
  readonly children: ReactNode;
}

/** A line over a chart that tells what stands there: moved by pointer, or from place to place by the arrow keys. */
export function ReadingCursor({ places, label, hint, read, plot, children }: ReadingCursorProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = useWidth(box);
  const [index, setIndex] = useState(0);
  const { left, right, height } = plot(width);
  const last = places.at(-1) ?? 1;
  const room = Math.max(1, width - left - right);
  const at = Math.min(index, places.length - 1);
  const place = places[at] ?? 0;
  const follow = (pointerX: number) => {
    const time = ((pointerX - box.current!.getBoundingClientRect().left - left) / room) * last;
    setIndex(
      Math.max(
        0,
        places.findLastIndex((candidate) => candidate <= time),
      ),
    );
  };
  return (
    <div className="reading" ref={box}>
      <div className="reading-plot" onPointerMove={({ clientX }) => follow(clientX)}>
        {children}
        {at > 0 && (
          <span className="reading-line" style={{ left: left + (place / last) * room, height }} aria-hidden="true" />
        )}
      </div>
      <div className="reading-choice">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={places.length - 1}
          value={at}
          aria-valuetext={read(place)}
          onChange={({ target }) => setIndex(Number(target.value))}
        />
        <output htmlFor={id} aria-live="off">
          {at === 0 ? hint : read(place)}
        </output>
      </div>
    </div>
  );
}
