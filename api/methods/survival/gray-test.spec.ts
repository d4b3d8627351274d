import fc from 'fast-check';
import { competingRisksTables } from './competing-risks-table.ts';
import type { CompetingRisksTable } from './competing-risks-table.ts';
import { cumulativeIncidence } from './cumulative-incidence.ts';
import { grayTest } from './gray-test.ts';
import { logRank } from './log-rank.ts';
import { riskTable } from './risk-table.ts';

// Days to relapse (r) or death in remission (d) after marrow transplantation, by risk group: Copelan et al. 1991, as in
// Klein & Moeschberger 1997, 1.3.
const transplanted = [
  [
    '1d 55r 74r 86d 104r 107d 109r 110r 122r 122d 129r 172d 192r 194d 226 230r 276d 332d 383r 418d 466d 487d',
    '526d 530 609r 662r 996 1111 1167 1182 1199 1330 1377 1433 1462 1496 1602 2081',
  ].join(' '),
  [
    '10d 35d 48d 53d 79d 80d 105d 211r 219r 248r 272r 288d 381r 390d 414d 421r 481d 486r 606r 641d 704d 748r',
    '847 848 860 932 957 1030 1063d 1074d 1258 1324 1363 1384 1447 1470 1527 1535 1562 1568 1674 1709 1799',
    '1829 1843 1850 1857 1870 2204d 2218 2246 2409 2506 2569',
  ].join(' '),
  [
    '2d 16d 32r 47r 47r 48r 63d 64r 74d 76r 80d 84r 93r 100r 105d 113r 115r 120r 157r 162d 164d 168d 183d',
    '242r 268r 273r 318d 363d 390r 422r 456r 467r 625r 677d 845 1136 1238 1345 1631 2024 2133 2140 2252 2430',
    '2640',
  ].join(' '),
].map((group) =>
  tableOf(
    group.split(' ').map((entry) => ({
      time: parseInt(entry, 10),
      cause: entry.endsWith('r') ? 1 : entry.endsWith('d') ? 2 : 0,
    })),
  ),
);

function tableOf(subjects: readonly { time: number; cause: number }[]): CompetingRisksTable {
  const rows = subjects.map(({ time, cause }) => ({ group: '', time, cause, count: 1 }));
  // Nobody by the second cause is still a cause.
  return competingRisksTables([...rows, { group: '', time: 0, cause: 2, count: 0 }]).get('')!;
}

// cuminc(t2, ev, group) of R's cmprsk 2.2-11.
test.each([
  [1, 11.92288204859176, 0.002576196933567476],
  [2, 0.1374107832700587, 0.9336016864330005],
])('grayTest() of cause %i agrees with R on marrow transplantation', (cause, chiSquare, pValue) => {
  const got = grayTest(transplanted, cause);
  expect(got.chiSquare).toBeCloseTo(chiSquare, 10);
  expect(got.pValue).toBeCloseTo(pValue, 12);
  expect(got.degreesOfFreedom).toBe(2);
});

test('cumulativeIncidence() has the error of R by either variance on marrow transplantation', () => {
  const upTo = (variance: 'multinomial' | 'by-cause') =>
    cumulativeIncidence(transplanted[0]!, 1, { variance })
      .filter(({ time }) => time <= 365)
      .at(-1)!;
  // etm and survfit give the first, cmprsk the second.
  expect(upTo('multinomial').incidence).toBeCloseTo(0.23798627002288328, 14);
  expect(upTo('multinomial').standardError).toBeCloseTo(0.06929927606154501, 14);
  expect(upTo('by-cause').standardError ** 2).toBeCloseTo(0.004966846435455722, 15);
});

const group = fc.array(fc.record({ time: fc.integer({ min: 1, max: 9 }), cause: fc.integer({ min: 0, max: 2 }) }), {
  minLength: 3,
  maxLength: 30,
});
/** Everybody is at risk at some event of either cause. */
const sound = group.map((subjects) => [
  { time: 1, cause: 1 },
  { time: 2, cause: 2 },
  { time: 9, cause: 0 },
  ...subjects,
]);

test('grayTest() does not care for the order of groups or the unit of time', () => {
  fc.assert(
    fc.property(sound, sound, sound, (a, b, c) => {
      const { chiSquare } = grayTest([a, b, c].map(tableOf), 1);
      const hours = [c, a, b].map((subjects) => subjects.map(({ time, cause }) => ({ time: time * 24, cause })));
      const other = grayTest(hours.map(tableOf), 1);
      expect(other.chiSquare).toBeCloseTo(chiSquare, 7);
      expect(other.pValue >= 0 && other.pValue <= 1).toBe(true);
    }),
  );
});

test('grayTest() without competing events compares as the log-rank test does, but for its variance', () => {
  const times = [Array.from({ length: 200 }, (_, i) => 1 + i), Array.from({ length: 200 }, (_, i) => 1.5 + 1.3 * i)];
  const chiSquare = logRank(times.map((time) => riskTable(time, time.map(() => 1)))).chiSquare; // prettier-ignore
  const tables = times.map((time) => tableOf(time.map((at) => ({ time: at, cause: 1 }))));
  expect(grayTest(tables, 1).chiSquare / chiSquare).toBeCloseTo(1, 1);
});

test('grayTest() refuses one group, nobody, a cause that is not there, and nobody with the event', () => {
  const [one, two] = [tableOf([{ time: 1, cause: 1 }]), tableOf([{ time: 2, cause: 1 }])];
  expect(() => grayTest([one], 1)).toThrow('groups must be 2 or more: got 1');
  expect(() => grayTest([one, two], 3)).toThrow('cause must be one of 2 from 1: got 3');
  expect(() => grayTest([one, two], 2)).toThrow('somebody must have the event by cause 2: nobody has');
  expect(() => grayTest([one, { ...two, subjects: 0 }], 1)).toThrow('no subjects in group 2');
});
