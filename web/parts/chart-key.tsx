import type { ReactNode } from 'react';

export interface KeyItem {
  readonly name: string;
  /** What stands for it in the chart. */
  readonly sample: ReactNode;
}

/** What the marks of a chart mean, as a list of plain HTML: it wraps, and a screen reader reads it. */
export function ChartKey({ items }: { readonly items: readonly KeyItem[] }) {
  return (
    <ul className="chart-key">
      {items.map(({ name, sample }) => (
        <li key={name}>
          {sample}
          {name}
        </li>
      ))}
    </ul>
  );
}

/** A box filled as in the chart; pattern is the decal, drawn by the stylesheet. */
export function FillSample({ fill, pattern = null }: { readonly fill: string; readonly pattern?: string | null }) {
  return (
    <span
      className="key-fill"
      data-pattern={pattern ?? undefined}
      style={{ backgroundColor: fill }}
      aria-hidden="true"
    />
  );
}

/** A piece of line, or any small drawing, 28 by 14. */
export function DrawnSample({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="key-drawn" viewBox="0 0 28 14" width="28" height="14" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
