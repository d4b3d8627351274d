import type { CustomSeriesOption } from 'echarts';
import { writer } from '../words/format.ts';
import { goesOn, type Lane, swimmerChart, swimmerOrder } from './swimmer-chart.ts';

const NOTHING = { ongoing: null, respondedAt: null, progressedAt: null, diedAt: null } as const;
const lane = (told: Partial<Lane>): Lane => ({ best: 'SD', treatedDays: 100, followedDays: 200, ...NOTHING, ...told });

test('swimmerOrder() puts the longest first; of protected people by response alone, as they come', () => {
  const lanes = [lane({ followedDays: 110 }), lane({ best: 'PR', followedDays: 90 }), lane({ followedDays: 300 })];
  const lengths = (ordered: readonly Lane[]) => ordered.map(({ followedDays }) => followedDays);
  expect(lengths(swimmerOrder(lanes, false))).toEqual([300, 110, 90]);
  expect(lengths(swimmerOrder(lanes, true))).toEqual([90, 110, 300]);
});

test('goesOn() is of treatment; of follow-up where treatment is not known', () => {
  expect(goesOn(lane({ ongoing: true }))).toBe(true);
  expect(goesOn(lane({ ongoing: false }))).toBe(false);
  expect(goesOn(lane({ treatedDays: null }))).toBe(true);
  expect(goesOn(lane({ treatedDays: null, diedAt: 200 }))).toBe(false);
});

test('swimmerChart() draws the bar to the end of treatment and the marks where they happened', () => {
  const patient = lane({ respondedAt: 30, progressedAt: 90, diedAt: 200, ongoing: false });
  const drawing = { lanes: [patient], nameOf: () => 'SD', axis: 'Måneder', write: writer('nb') };
  const option = swimmerChart(drawing, { width: 800, shade: 'light' });
  const swim = (option.series as CustomSeriesOption[])[1]!;
  const api = { coord: ([x, y]: [number, number]) => [x * 30.4375, y * 20] };
  const picture = JSON.stringify(swim.renderItem!({ dataIndex: 0 } as never, api as never));
  expect(picture).toContain('"shape":{"x":0,"y":4.5,"width":100,"height":11}');
  expect(picture).toContain('[30,4]');
  expect(picture).toContain('[90,3.5]');
  expect(picture.match(/"polygon"/g)).toHaveLength(2);
  expect(picture).toContain('"x1":195.5,"y1":5.5,"x2":204.5,"y2":14.5');
});
