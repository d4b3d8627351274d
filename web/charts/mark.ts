import type { LineSymbol } from './palette.ts';

const SIZE = 4.5;

/** Corners of a symbol around the origin; a circle has none. */
const CORNERS = {
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  triangle: [
    [0, -1.3],
    [1.2, 0.9],
    [-1.2, 0.9],
  ],
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
} as const satisfies Record<Exclude<LineSymbol, 'circle'>, readonly (readonly [number, number])[]>;

/** A small filled symbol: what tells a line from another where neither colour nor dash can. */
export function mark(symbol: LineSymbol, [x, y]: readonly [number, number], color: string) {
  const style = { fill: color };
  if (symbol === 'circle') return { type: 'circle' as const, shape: { cx: x, cy: y, r: SIZE }, style };
  const points = CORNERS[symbol].map(([dx, dy]): [number, number] => [x + dx * SIZE, y + dy * SIZE]);
  return { type: 'polygon' as const, shape: { points }, style };
}
