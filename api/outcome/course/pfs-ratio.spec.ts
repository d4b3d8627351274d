import { OK, WITHHELD } from '../told-count.ts';
import { pfsRatioOf } from './pfs-ratio.ts';

const PROTECTED = { source: 'S', open: false, threshold: 5 };
const OPEN = { source: 'S', open: true, threshold: 0 };
const rows = (reached: number, short: number) =>
  Array.from({ length: reached + short }, (_, at) => ({
    ...{ subject: String(at), before: 100, before_event: true },
    ...{ during: at < reached ? 200 : 50, during_event: true },
  }));

test('the ratio of protected people is told where neither side is few', () => {
  expect(pfsRatioOf(rows(6, 10), 1.3, PROTECTED)).toMatchObject({ reached: OK(6), share: 6 / 16, medianRatio: null });
  const untold = { reached: WITHHELD, short: WITHHELD, undecided: WITHHELD, share: null, limits: null };
  expect(pfsRatioOf(rows(4, 12), 1.3, PROTECTED)).toEqual({ pairs: 16, ...untold, medianRatio: null });
});

test('of open people all is told', () => {
  expect(pfsRatioOf(rows(1, 2), 1.3, OPEN)).toMatchObject({ reached: OK(1), short: OK(2), medianRatio: 0.5 });
});
