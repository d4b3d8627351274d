import fc from 'fast-check';
import { coxConcordance } from './concordance.ts';
import { coxData } from './cox-data.ts';

interface Subject {
  readonly time: number;
  readonly event: number;
  readonly x: number;
  readonly weight: number;
  readonly entry: number;
}

const subject = fc
  .record({
    entry: fc.integer({ min: -1, max: 6 }),
    more: fc.integer({ min: 1, max: 6 }),
    event: fc.integer({ min: 0, max: 1 }),
    x: fc.integer({ min: 0, max: 4 }),
    weight: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ entry, more, ...rest }): Subject => ({ entry, time: entry + more, ...rest }));
const two: readonly Subject[] = [
  { entry: 0, time: 2, event: 1, x: 3, weight: 1 },
  { entry: 0, time: 5, event: 0, x: 1, weight: 1 },
];
const trial = fc.array(subject, { minLength: 1, maxLength: 25 }).map((more) => [...two, ...more]);

const dataOf = (subjects: readonly Subject[]) =>
  coxData({
    time: subjects.map(({ time }) => time),
    event: subjects.map(({ event }) => event),
    covariates: subjects.map(({ x }) => [x]),
    weight: subjects.map(({ weight }) => weight),
    entry: subjects.map(({ entry }) => entry),
  }).data;

/** Every pair in turn. */
function pairByPair(subjects: readonly Subject[]) {
  const sums = { concordant: 0, discordant: 0, tiedHazard: 0, tiedTime: 0, tiedBoth: 0 };
  subjects.forEach((first, i) => {
    subjects.forEach((later, j) => {
      if (i === j || first.event === 0 || later.entry >= first.time) return;
      const weight = first.weight * later.weight;
      const tied = later.time === first.time && later.event === 1;
      if (tied && i < j) sums[first.x === later.x ? 'tiedBoth' : 'tiedTime'] += weight;
      if (tied || later.time < first.time) return;
      if (first.x === later.x) sums.tiedHazard += weight;
      else sums[first.x > later.x ? 'concordant' : 'discordant'] += weight;
    });
  });
  return sums;
}
const share = (subjects: readonly Subject[]): number => {
  const { concordant, discordant, tiedHazard } = pairByPair(subjects);
  return (concordant + tiedHazard / 2) / (concordant + discordant + tiedHazard);
};

test('coxConcordance() counts what counting pair by pair gives', () => {
  fc.assert(
    fc.property(trial, (subjects) => {
      const got = coxConcordance(dataOf(subjects), [2]);
      for (const [name, wanted] of Object.entries(pairByPair(subjects))) {
        expect(got[name as keyof typeof got]).toBeCloseTo(wanted, 9);
      }
      expect(got.concordance).toBeCloseTo(share(subjects), 12);
    }),
  );
});

test('coxConcordance() has the error of what each subject moves it by', () => {
  fc.assert(
    fc.property(trial, (subjects) => {
      const nudged = (at: number, by: number) =>
        share(subjects.map((own, i) => (i === at ? { ...own, weight: own.weight * (1 + by) } : own)));
      const moves = subjects.map((_, at) => (nudged(at, 1e-5) - nudged(at, -1e-5)) / 2e-5);
      const { standardError } = coxConcordance(dataOf(subjects), [1]);
      expect(standardError).toBeCloseTo(Math.hypot(...moves), 7);
    }),
  );
});

test('coxConcordance() turns round with the coefficient', () => {
  fc.assert(
    fc.property(trial, (subjects) => {
      const [one, other] = [1, -1].map((coefficient) => coxConcordance(dataOf(subjects), [coefficient]));
      expect(one!.concordance + other!.concordance).toBeCloseTo(1, 12);
    }),
  );
});

test('coxConcordance() refuses where no pair can be compared', () => {
  const { data } = coxData({ time: [1, 1], event: [1, 1], covariates: [[1], [2]] });
  expect(() => coxConcordance(data, [1])).toThrow('some pair must be comparable: none is');
});
