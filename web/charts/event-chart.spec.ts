import type { CustomSeriesOption } from 'echarts';
import { writer } from '../words/format.ts';
import { type EventBar, eventChart, eventEnd } from './event-chart.ts';

const bar = (...shares: readonly number[]): EventBar => ({
  name: 'Fatigue',
  parts: shares.map((share, at) => ({ grade: at === 0 ? 'MILD' : 'SEVERE', share })),
  text: '12 (50 %)',
});

test('eventEnd() is the tenth that holds the longest bar', () => {
  expect([eventEnd([]), eventEnd([bar(0.3)]), eventEnd([bar(0.3, 0.05)]), eventEnd([bar(0.6, 0.4)])]).toEqual([
    0.1, 0.3, 0.4, 1,
  ]);
});

test('eventChart() sets the parts of a bar end to end, and prints its number after it', () => {
  const option = eventChart([bar(0.25, 0.25)], writer('nb'), { width: 900, shade: 'light' });
  const [rows] = option.series as CustomSeriesOption[];
  const api = { coord: ([x, y]: [number, number]) => [x * 400, y * 28] };
  const { children } = rows!.renderItem!({ dataIndex: 0 } as never, api as never) as unknown as {
    children: { type: string; x?: number; shape?: { x: number; width: number }; style: { text?: string } }[];
  };
  const boxes = children.filter(({ type }) => type === 'rect').map(({ shape }) => [shape!.x, shape!.width]);
  expect(boxes).toEqual([
    [0, 100],
    [100, 100],
  ]);
  expect(children.at(-1)).toMatchObject({ x: 208, style: { text: '12 (50 %)' } });
});
