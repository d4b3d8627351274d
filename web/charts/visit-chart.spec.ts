import type { CustomSeriesOption } from 'echarts';
import { writer } from '../words/format.ts';
import { visitChart, type VisitMark } from './visit-chart.ts';

const visit = (week: number, mean: number | null): VisitMark => ({
  ...{ week, mean, lower: mean === null ? null : mean - 0.1, upper: mean === null ? null : mean + 0.1 },
  ...{ answered: mean === null ? 'skj.' : '24', missing: '3' },
});
const drawing = {
  visits: [visit(0, 0.8), visit(8, null), visit(16, 0.6)],
  scale: { from: 0, to: 1, step: 0.25, decimals: 2 },
  words: { weeks: 'Uker', answered: 'Svarte', missing: 'Uten svar' },
  write: writer('nb'),
};
const api = { coord: ([x, y]: [number, number]) => [x * 10, 100 - y * 100] };
const drawn = (place: number): string => {
  const series = (visitChart(drawing, { width: 900, shade: 'light' }).series as CustomSeriesOption[])[place]!;
  return JSON.stringify(series.renderItem!({ coordSys: { y: 0, height: 100 } } as never, api as never));
};

test('visitChart() draws a mean and its limits at each visit that may be told, and no other', () => {
  const picture = drawn(0);
  expect(picture.match(/"circle"/g)).toHaveLength(2);
  expect(picture).toContain('"points":[[0,20],[160,40]]');
  expect(picture).toContain('"x1":160,"y1":50,"x2":160,"y2":30');
});

test('visitChart() prints under the axis how many answered and how many did not, at every visit', () => {
  const picture = drawn(1);
  expect(picture.match(/"24"/g)).toHaveLength(2);
  expect(picture).toContain('skj.');
  expect(picture.match(/"text":"3"/g)).toHaveLength(3);
});
