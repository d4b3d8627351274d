import type { CustomSeriesOption } from 'echarts';
import { writer } from '../words/format.ts';
import { spiderChart, type SpiderMark, spiderTop, threadOf } from './spider-chart.ts';

const line = (...changes: readonly number[]): SpiderMark => ({
  best: 'PR',
  points: changes.map((change, at) => ({ day: 56 * (at + 1), change, newLesion: false })),
});

test('threadOf() begins at baseline and is cut where the plot ends', () => {
  const [start, first, second] = threadOf(line(-0.4, 2.5));
  expect(start).toEqual([0, 0]);
  expect(first![0]).toBeCloseTo(56 / 30.4375, 12);
  expect([first![1], second![1]]).toEqual([-0.4, 1.5]);
});

test('spiderTop() is the least half that holds every line, and no more than the cut', () => {
  expect([spiderTop([line(-0.4)]), spiderTop([line(0.6)]), spiderTop([line(4)])]).toEqual([0.5, 1, 1.5]);
});

test('spiderChart() draws a line a patient, and a star at a new lesion', () => {
  const lesion: SpiderMark = { best: 'PD', points: [{ day: 50, change: 0.1, newLesion: true }] };
  const words = { axis: 'Måneder', progression: '+20 %', response: '−30 %' };
  const option = spiderChart(
    { lines: [line(-0.2), lesion], words, write: writer('nb') },
    { width: 800, shade: 'light' },
  );
  const [threads] = option.series as CustomSeriesOption[];
  const api = { coord: ([x, y]: [number, number]) => [x, y] };
  const { children } = threads!.renderItem!({} as never, api as never) as unknown as { children: { type: string }[] };
  expect(children.filter(({ type }) => type === 'polyline')).toHaveLength(2);
  expect(JSON.stringify(children).match(/✱/g)).toHaveLength(1);
});
