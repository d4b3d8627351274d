import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { writer } from '../words/format.ts';
import { palette } from './palette.ts';
import { printedRows, riskCell } from './risk-table.ts';
import { survivalChart, type SurvivalDrawing, survivalHeight, survivalPlot } from './survival-chart.ts';

const drawing: SurvivalDrawing = {
  unit: 'MONTHS',
  write: writer('nb'),
  words: { time: 'Måneder siden start', survival: 'Andel', riskTitle: 'Under risiko', withheld: 'skj.' },
  lines: [
    {
      name: 'Redusert',
      steps: [
        { time: 2, survival: 0.9, lower: 0.7, upper: 0.97, censored: 0 },
        { time: 13, survival: 0.6, lower: 0.4, upper: 0.8, censored: 3 },
      ],
      risk: [{ time: 0, atRisk: 33, censored: 0, events: 0 }],
    },
    { name: 'Økt', steps: [{ time: 9, survival: 0.2, lower: 0.1, upper: 0.4, censored: 0 }], risk: [] },
  ],
};

/** Draws one custom series on a plot of which a unit is 10 by 100 pixels. */
function drawn(option: EChartsOption, place: number): string {
  const series = (option.series as CustomSeriesOption[])[place]!;
  const api = { coord: ([x, y]: [number, number]) => [x * 10, 100 - y * 100] };
  const params = { dataIndex: 0, coordSys: { x: 0, y: 0, width: 130, height: 100 } };
  return JSON.stringify(series.renderItem!(params as never, api as never));
}

test('survivalChart() draws the stairs of each line as one path with every corner', () => {
  expect(drawn(survivalChart(drawing, { width: 900, shade: 'light' }), 0)).toContain(
    '"points":[[0,0],[20,0],[20,10],[130,10],[130,40]]',
  );
});

test('survivalChart() draws the same whenever it is drawn', () => {
  const option = survivalChart(drawing, { width: 900, shade: 'light' });
  expect(drawn(option, 0)).toBe(drawn(option, 0));
});

test('survivalChart() tells lines apart by colour, by dash and by the symbol at their end', () => {
  const option = survivalChart(drawing, { width: 900, shade: 'dark' });
  const [first, second] = palette('dark').lines;
  expect(drawn(option, 0)).toContain(`"stroke":"${first}"`);
  expect(drawn(option, 1)).toContain(`"stroke":"${second}"`);
  expect(drawn(option, 1)).toContain('"lineDash":[6,4]');
  expect(drawn(option, 0)).toContain('"type":"circle"');
  expect(drawn(option, 1)).not.toContain('"type":"circle"');
});

test('survivalChart() leaves out bands where they would hide each other', () => {
  const many = { ...drawing, lines: Array.from({ length: 5 }, () => drawing.lines[0]!) };
  expect(drawn(survivalChart(drawing, { width: 900, shade: 'light' }), 0)).toContain('"opacity":0.12');
  expect(drawn(survivalChart(many, { width: 900, shade: 'light' }), 0)).toContain('"opacity":0}');
});

test('survivalChart() ends its axis where the last person was followed to', () => {
  expect(survivalChart(drawing, { width: 900, shade: 'light' }).xAxis).toMatchObject({ min: 0, max: 13 });
});

test('survivalChart() names lines where they end, and leaves that to the table below where it is narrow', () => {
  expect(survivalChart(drawing, { width: 900, shade: 'light' }).series).toHaveLength(4);
  expect(survivalChart(drawing, { width: 350, shade: 'light' }).series).toHaveLength(3);
});

test('survivalChart() prints the numbers at risk under their times', () => {
  const option = survivalChart(drawing, { width: 900, shade: 'light' });
  expect(drawn(option, 3)).toContain('"text":"33 (0) 0"');
});

test('survivalHeight() has room for the numbers of every group', () => {
  expect(survivalHeight(900, 5) - survivalHeight(900, 1)).toBe(4 * 42);
  expect(survivalPlot(350).height).toBeLessThan(survivalPlot(900).height);
});

test('riskCell() says what is withheld and never guesses it', () => {
  const write = writer('en');
  expect(riskCell({ time: 6, atRisk: null, censored: null, events: 12 }, 'wh.', write)).toBe('wh. (wh.) 12');
  expect(riskCell({ time: 6, atRisk: null, censored: null, events: null }, 'wh.', write)).toBe('wh.');
  expect(riskCell({ time: 6, atRisk: 9, censored: null, events: null }, 'wh.', write)).toBe('9');
});

test('printedRows() stands at the ticks, and at its own times where nothing is told at the ticks', () => {
  const row = (time: number) => ({ time, atRisk: 9, censored: null, events: null });
  expect(printedRows([0, 3, 6, 9].map(row), [0, 6], 2).map(({ time }) => time)).toEqual([0, 6]);
  expect(printedRows([0, 0.9, 1.8, 2.7, 6.4].map(row), [0, 3, 6], 2).map(({ time }) => time)).toEqual([0, 2.7, 6.4]);
});
