import fc from 'fast-check';
import { coxRegression } from './cox-regression.ts';
import { fineGray } from './fine-gray.ts';
import type { SubdistributionRow } from './fine-gray-sample.ts';

const patterns = [[0], [1], [3]];
const row = fc.record({
  time: fc.integer({ min: 1, max: 8 }),
  events: fc.nat({ max: 3 }),
  competing: fc.nat({ max: 3 }),
  censored: fc.nat({ max: 3 }),
  pattern: fc.nat({ max: 2 }),
});
/** Events of the highest and the lowest pattern at either end, so that neither comes first throughout. */
const settled: readonly SubdistributionRow[] = [1, 8].flatMap((time) =>
  [0, 1, 2].map((pattern) => ({ time, events: 2, competing: 1, censored: 1, pattern })),
);
const trial = fc.array(row, { maxLength: 20 }).map((more) => [...settled, ...more]);

test('fineGray() without competing events is the model of Cox with robust variance', () => {
  fc.assert(
    fc.property(trial, (all) => {
      const rows = all.map((each) => ({ ...each, competing: 0 }));
      const got = fineGray({ patterns, rows });
      const cox = coxRegression({ patterns, rows }, { ties: 'breslow', robust: true });
      expect(got.coefficients[0]!.coefficient).toBeCloseTo(cox.coefficients[0]!.coefficient, 8);
      expect(got.coefficients[0]!.standardError).toBeCloseTo(cox.coefficients[0]!.standardError, 8);
      expect(got.logLikelihood).toBeCloseTo(cox.logLikelihood, 9);
    }),
  );
});

test('fineGray() without censoring is the model of Cox of those who never have the event at risk for ever', () => {
  fc.assert(
    fc.property(trial, (all) => {
      const rows = all.map((each) => ({ ...each, censored: 0 }));
      const got = fineGray({ patterns, rows });
      const forever = rows.map(({ pattern, competing }) => ({ time: 99, events: 0, censored: competing, pattern }));
      const events = rows.map((each) => ({ ...each, censored: 0 }));
      const cox = coxRegression({ patterns, rows: [...events, ...forever] }, { ties: 'breslow', robust: true });
      expect(got.coefficients[0]!.coefficient).toBeCloseTo(cox.coefficients[0]!.coefficient, 8);
      expect(got.coefficients[0]!.standardError).toBeCloseTo(cox.coefficients[0]!.standardError, 8);
    }),
  );
});

test('fineGray() has the variance of what each subject moves the coefficient by', () => {
  // Many subjects, few of whom are censored at any one time, so that one more is a small step.
  const copies = 4000;
  // Whoever has a competing event has it before anybody is censored, and is of one pattern.
  const gone = { time: 1, events: 0, competing: 60 * copies, censored: 0, pattern: 2 };
  const lost = Array.from({ length: 60 }, (_, i) => {
    return { time: 2 + i, events: 0, competing: 0, censored: copies, pattern: i % 2 };
  });
  const late = [62, 63, 64, 65].map((time) => {
    return { time, events: 4 * copies, competing: 0, censored: 0, pattern: time % 2 };
  });
  const few = { time: 62, events: 2 * copies, competing: 0, censored: 0, pattern: 2 };
  const rows: readonly SubdistributionRow[] = [gone, ...lost, ...late, few];
  const fit = (each: readonly SubdistributionRow[]) => fineGray({ patterns, rows: each }).coefficients[0]!;
  const { coefficient, standardError } = fit(rows);
  let variance = 0;
  rows.forEach((own, at) => {
    for (const outcome of ['events', 'competing', 'censored'] as const) {
      if (own[outcome] === 0) continue;
      const more = rows.map((each, i) => (i === at ? { ...each, [outcome]: each[outcome] + 1 } : each));
      variance += own[outcome] * (fit(more).coefficient - coefficient) ** 2;
    }
  });
  expect(Math.sqrt(variance) / standardError).toBeCloseTo(1, 3);
});

test('fineGray() refuses unsound counts, and events in perfect order', () => {
  const sound = { time: 1, events: 1, competing: 0, censored: 0, pattern: 0 };
  expect(() => fineGray({ patterns, rows: [{ ...sound, competing: -1 }] })).toThrow('whole numbers >= 0: got -1');
  expect(() => fineGray({ patterns, rows: [{ ...sound, events: 0, competing: 1 }] })).toThrow('nobody has');
  expect(() =>
    fineGray({ patterns, rows: [sound, { ...sound, time: 2, events: 0, censored: 1, pattern: 1 }] }),
  ).toThrow('rises without end');
});
