import type { CustomSeriesOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { mark } from './mark.ts';
import { CHART_FONT, lineLook, type Palette } from './palette.ts';
import type { RiskRow, SurvivalChartWords, SurvivalLine } from './survival-line.ts';

/** Room of one group under the axis: its name, then its numbers. */
export const riskRowHeight = 42;

const BELOW_AXIS = 68;
/** Pixels a cell needs. */
const ROOM = 76;

interface RiskTable {
  readonly lines: readonly SurvivalLine[];
  readonly ticks: readonly number[];
  readonly words: SurvivalChartWords;
  readonly write: Writer;
  readonly colours: Palette;
}

/** The numbers under the axis: at risk (censored) events, each under its time. */
export function riskTable({ lines, ticks, words, write, colours }: RiskTable): CustomSeriesOption {
  return {
    type: 'custom',
    data: [[0, 0]],
    silent: true,
    clip: false,
    renderItem: (_params, api) => {
      const [left, floor] = api.coord([0, 0]) as [number, number];
      const pixelsPerUnit = api.coord([1, 0])[0]! - left;
      const text = (words: string, x: number, y: number, style: object) => ({
        type: 'text' as const,
        x,
        y,
        style: {
          text: words,
          fill: colours.text,
          fontFamily: CHART_FONT,
          fontSize: 12,
          verticalAlign: 'middle' as const,
          ...style,
        },
      });
      const head = text(words.riskTitle, 0, floor + BELOW_AXIS - 8, { fontWeight: 600 });
      const groups = lines.flatMap(({ name, risk }, place) => {
        const top = floor + BELOW_AXIS + 16 + place * riskRowHeight;
        const { color, dash, symbol } = lineLook(place, colours);
        const sample = {
          type: 'line' as const,
          shape: { x1: 0, y1: top, x2: 26, y2: top },
          style: { stroke: color, lineWidth: 2.5, lineDash: dash.length > 0 ? dash : ('solid' as const) },
        };
        const numbers = printedRows(risk, ticks, ROOM / pixelsPerUnit).map((row) => {
          const [x] = api.coord([row.time, 0]) as [number, number];
          return text(riskCell(row, words.withheld, write), x, top + 18, { align: x - left < 24 ? 'left' : 'center' });
        });
        return [sample, mark(symbol, [13, top], color), text(name, 34, top, { fontWeight: 600 }), ...numbers];
      });
      return { type: 'group', children: [head, ...groups] };
    },
  };
}

/** The rows at the ticks of the axis; of a curve that tells nothing at them its own rows, as many as have room. */
export function printedRows(risk: readonly RiskRow[], ticks: readonly number[], gap: number): readonly RiskRow[] {
  const atTicks = risk.filter(({ time }) => ticks.some((tick) => Math.abs(time - tick) < 1e-6));
  if (atTicks.length > 1) return atTicks;
  const kept: RiskRow[] = [];
  for (const row of risk) {
    const last = kept.at(-1);
    if (!last || row.time - last.time >= gap) kept.push(row);
  }
  return kept;
}

/** `45 (3) 46`; the number at risk alone, where that is all that is told; or the mark of what is withheld. */
export function riskCell({ atRisk, censored, events }: RiskRow, withheld: string, write: Writer): string {
  const part = (n: number | null): string => (n === null ? withheld : write.count(n));
  if (censored === null && events === null) return part(atRisk);
  return `${part(atRisk)} (${part(censored)}) ${part(events)}`;
}
