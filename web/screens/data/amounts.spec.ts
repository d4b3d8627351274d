import { ago, sizeOf } from './amounts.ts';

const now = new Date('2026-11-24T12:00:00Z');

test.each([
  ['2026-11-24T11:59:30Z', '30 seconds ago'],
  ['2026-11-24T09:30:00Z', '2 hours ago'],
  ['2026-11-23T09:00:00Z', 'yesterday'],
  ['2026-11-20T09:00:00Z', '4 days ago'],
  ['2026-08-20T09:00:00Z', '3 months ago'],
])('ago() says how long ago %s was', (iso, words) => {
  expect(ago('en', iso, now)).toBe(words);
});

test('ago() speaks bokmål', () => {
  expect(ago('nb', '2026-11-20T09:00:00Z', now)).toBe('for 4 døgn siden');
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_400_000, '1.4 MB'],
  [5_000_000_000_000, '5,000 GB'],
])('sizeOf() writes %d bytes', (bytes, words) => {
  expect(sizeOf('en', bytes)).toBe(words);
});
