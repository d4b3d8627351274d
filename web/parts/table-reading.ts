/** A row of the table behind a diagram: one point. */
interface Point {
  /** Rows with one heading are one series. */
  readonly series: string;
  readonly text: string;
}

export interface Reading {
  readonly series: number;
  /** Place in the series, from 0. */
  readonly place: number;
  readonly places: number;
  readonly text: string;
}

export type StepKey = 'next' | 'previous' | 'nextSeries' | 'previousSeries' | 'first' | 'last';

/** The points of a rendered table, series by series: each cell by the heading of its column. */
export function readTable(box: HTMLElement): readonly (readonly Point[])[] {
  const headings = [...box.querySelectorAll('thead th')].map(wordsOf);
  const points = [...box.querySelectorAll('tbody tr')].map((row): Point => {
    const cells = [...row.children].map(wordsOf);
    const told = cells.flatMap((cell, at) => (at === 0 ? [cell] : cell === '' ? [] : [`${headings[at]}: ${cell}`]));
    return { series: cells[0] ?? '', text: told.join('; ') };
  });
  const names = [...new Set(points.map(({ series }) => series))];
  // Where every row has a heading of its own, the rows are the points of one series.
  if (names.length === points.length) return points.length === 0 ? [] : [points];
  return names.map((name) => points.filter(({ series }) => series === name));
}

/** Where a key leads from where one is; the first key leads in, to an end. */
export function step(
  series: readonly (readonly Point[])[],
  from: Pick<Reading, 'series' | 'place'> | null,
  key: StepKey,
): Reading | null {
  if (series.length === 0) return null;
  const at = from ?? { series: 0, place: key === 'next' ? -1 : 0 };
  const line = within(series, at.series + (from ? SERIES[key] : 0));
  const points = series[line]!;
  const place = within(points, PLACE[key](at.place, points.length));
  return { series: line, place, places: points.length, text: points[place]!.text };
}

const within = (list: readonly unknown[], at: number): number => Math.min(list.length - 1, Math.max(0, at));

const SERIES = { next: 0, previous: 0, first: 0, last: 0, nextSeries: 1, previousSeries: -1 } as const;

const stay = (place: number): number => place;
const PLACE: Readonly<Record<StepKey, (place: number, places: number) => number>> = {
  next: (place) => place + 1,
  previous: (place) => place - 1,
  first: () => 0,
  last: (_, places) => places - 1,
  nextSeries: stay,
  previousSeries: stay,
};

/** The words of an element, parts that stand apart on screen kept apart. */
function wordsOf(element: Element): string {
  const parts = [...element.childNodes].map((node) => (node instanceof Element ? wordsOf(node) : node.textContent));
  return parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ');
}
