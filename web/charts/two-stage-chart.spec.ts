import type { CustomSeriesOption } from 'echarts';
import { writer } from '../words/format.ts';
import { regions, topOf, twoStageChart, type TwoStageWords } from './two-stage-chart.ts';

const rule = { n1: 8, r1: 0, n: 24, r: 4 };
const words: TwoStageWords = {
  ...{ patients: 'p', outcomes: 'o', stop: 'stop', goOn: 'on', negative: 'no', positive: 'yes' },
  reached: ({ outcomes, evaluable }) => `${outcomes} av ${evaluable}`,
};

test('regions() parts every number of outcomes at a look in two, without a gap', () => {
  expect(regions(rule, 8, words).map(({ look, from, to, words: said }) => [look, from, to, said])).toEqual([
    [8, 0, 0, 'stop'],
    [8, 1, 8, 'on'],
    [24, 0, 4, 'no'],
    [24, 5, 8, 'yes'],
  ]);
});

test('topOf() leaves room above the bound and above what was reached', () => {
  expect(topOf(rule, [])).toBe(8);
  expect(topOf(rule, [{ evaluable: 24, outcomes: 11 }])).toBe(14);
  expect(topOf(rule, [{ evaluable: 24, outcomes: 24 }])).toBe(24);
});

test('twoStageChart() draws the path from look to look', () => {
  const looks = [
    { evaluable: 8, outcomes: 2 },
    { evaluable: 24, outcomes: 7 },
  ];
  const { series } = twoStageChart({ rule, looks, words }, writer('nb'), { width: 800, shade: 'light' });
  const api = { coord: ([x, y]: [number, number]) => [x * 10, 300 - y * 10] };
  const draw = (series as CustomSeriesOption[])[1]!.renderItem!;
  const second = JSON.stringify(draw({ dataIndex: 1 } as never, api as never));
  expect(second).toContain('"x1":80,"y1":280,"x2":240,"y2":230');
  expect(second).toContain('7 av 24');
});
