import type { CustomSeriesOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { CHART_FONT, lineLook, type Palette } from './palette.ts';
import type { RiskRow, SurvivalChartWords, SurvivalLine } from './survival-line.ts';

/** Room of one group under the axis: its name, then its numbers. */
export const riskRowHeight = 42;

const BELOW_AXIS = 68;

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
        const { color, dash } = lineLook(place, colours);
        const sample = {
          type: 'line' as const,
          shape: { x1: 0, y1: top, x2: 26, y2: top },
          style: { stroke: color, lineWidth: 2.5, lineDash: dash.length > 0 ? dash : ('solid' as const) },
        };
        const numbers = ticks.map((tick) => {
          const [x] = api.coord([tick, 0]) as [number, number];
          return text(riskCell(rowAt(risk, tick), words.withheld, write), x, top + 18, {
            align: x - left < 24 ? 'left' : 'center',
          });
        });
        return [sample, text(name, 34, top, { fontWeight: 600 }), ...numbers];
      });
      return { type: 'group', children: [head, ...groups] };
    },
  };
}

const rowAt = (risk: readonly RiskRow[], tick: number): RiskRow | undefined =>
  risk.find(({ time }) => Math.abs(time - tick) < 1e-6);

/** `45 (3) 46`, or the mark of what is withheld. */
export function riskCell(row: RiskRow | undefined, withheld: string, write: Writer): string {
  if (!row) return '';
  const part = (n: number | null): string => (n === null ? withheld : write.count(n));
  if (row.atRisk === null && row.censored === null && row.events === null) return withheld;
  return `${part(row.atRisk)} (${part(row.censored)}) ${part(row.events)}`;
}
