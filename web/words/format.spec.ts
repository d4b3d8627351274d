import fc from 'fast-check';
import { writer } from './format.ts';

const nb = writer('nb');
const en = writer('en');

test('writer() writes a share in each language as that language does', () => {
  expect(nb.percent(0.4)).toBe('40,0\u00a0%');
  expect(en.percent(0.4)).toBe('40.0%');
});

test('writer() groups thousands and uses a true minus', () => {
  expect(nb.count(1167)).toBe('1\u00a0167');
  expect(en.count(1167)).toBe('1,167');
  expect(nb.number(-0.5)).toBe('\u22120,5');
  expect(en.number(-0.5)).toBe('\u22120.5');
});

test('writer() never writes a minus before nothing', () => {
  expect(nb.number(-0.04)).toBe('0,0');
  expect(en.number(-0.04)).toBe('0.0');
});

test('writer() writes an interval with its unit once, and an open end as endless', () => {
  expect(nb.percentRange({ lower: 0.3197, upper: 0.4846 })).toBe('32,0–48,5\u00a0%');
  expect(en.range({ lower: 8.739, upper: null })).toBe('8.7–∞');
});

test('writer() writes a small p-value as smaller than, never as zero', () => {
  expect(nb.pValue(0.0003)).toBe('p\u00a0<\u00a00,001');
  expect(en.pValue(0.0304)).toBe('p\u00a0=\u00a00.030');
});

test('writer() writes a day without shifting it by the zone of the reader', () => {
  expect(nb.date('2026-09-30')).toBe('30. september 2026');
  expect(en.date('2026-09-30T00:00:00.000Z')).toBe('30 September 2026');
});

test('writer() names the quarter of a day', () => {
  expect(writer('nb').quarter('2022-03-31')).toBe('1. kv. 2022');
  expect(writer('en').quarter('2022-10-01')).toBe('Q4 2022');
});

test('writer() marks what is not there', () => {
  expect(nb.percent(null)).toBe('–');
  expect(nb.date(null)).toBe('–');
});

test('writer() writes numbers that read back as themselves, to the decimals shown', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
      const back = Number(nb.number(x, 3).replaceAll('\u00a0', '').replace('\u2212', '-').replace(',', '.'));
      expect(Math.abs(back - x)).toBeLessThanOrEqual(0.0005 + 1e-9);
    }),
    { verbose: 1 },
  );
});
