import fc from 'fast-check';
import { coxTwoGroups } from './cox-two-groups.ts';
import { efronLikelihood } from './efron-likelihood.ts';
import { riskTable } from './risk-table.ts';

const sixMp = riskTable(
  [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
);
const placeboWeeks = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const placebo = riskTable(
  placeboWeeks,
  placeboWeeks.map(() => 1),
);

test('coxTwoGroups() reproduces the published hazard ratio of placebo over 6-MP', () => {
  const { logHazardRatio, standardError, hazardRatio } = coxTwoGroups(sixMp, placebo);
  // Efron's ties: coefficient 1.572, standard error 0.412.
  expect([logHazardRatio.toFixed(3), standardError.toFixed(3), hazardRatio.toFixed(2)]).toEqual([
    '1.572',
    '0.412',
    '4.82',
  ]);
});

// coxph(Surv(time, status) ~ x, aml) of R's survival 3.5.
test('coxTwoGroups() agrees with R on the AML trial', () => {
  const maintained = riskTable([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]);
  const non = riskTable([5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]);
  const got = coxTwoGroups(maintained, non);
  expect(got.logHazardRatio).toBeCloseTo(0.9155325750147176, 9);
  expect(got.standardError).toBeCloseTo(0.5119342751720054, 9);
  expect(got.lower).toBeCloseTo(0.9159072574364083, 8);
  expect(got.logLikelihood).toBeCloseTo(-41.03261559645838, 10);
  expect(got.nullLogLikelihood).toBeCloseTo(-42.72483926276022, 12);
  expect(got.scoreTest.chiSquare).toBeCloseTo(3.416734395517303, 10);
});

test('coxTwoGroups() turns round with its groups', () => {
  const group = fc
    .array(fc.record({ time: fc.integer({ min: 1, max: 12 }), event: fc.integer({ min: 0, max: 1 }) }), {
      maxLength: 40,
    })
    .map((subjects) =>
      riskTable([...subjects.map(({ time }) => time), 1, 13], [...subjects.map(({ event }) => event), 1, 0]),
    );
  fc.assert(
    fc.property(group, group, (a, b) => {
      const one = coxTwoGroups(a, b);
      const other = coxTwoGroups(b, a);
      expect(one.logHazardRatio).toBeCloseTo(-other.logHazardRatio, 7);
      expect(one.standardError).toBeCloseTo(other.standardError, 7);
      expect(one.logLikelihood).toBeGreaterThanOrEqual(one.nullLogLikelihood);
    }),
  );
});

test('efronLikelihood() in closed form is what the sums over tied events give', () => {
  const tie = fc
    .record({
      d0: fc.nat({ max: 400 }),
      d1: fc.nat({ max: 400 }),
      more0: fc.nat({ max: 2000 }),
      more1: fc.nat({ max: 2000 }),
    })
    .filter(({ d0, d1 }) => d0 + d1 >= 100);
  fc.assert(
    fc.property(tie, fc.double({ min: -2, max: 2, noNaN: true }), ({ d0, d1, more0, more1 }, logRatio) => {
      const ratio = Math.exp(logRatio);
      const [n0, n1, d] = [d0 + more0, d1 + more1, d0 + d1];
      let [value, score, information] = [d1 * logRatio, d1, 0];
      for (let l = 0; l < d; l++) {
        const group = (n1 - (l / d) * d1) * ratio;
        const all = n0 - (l / d) * d0 + group;
        value -= Math.log(all);
        score -= group / all;
        information += (group / all) * (1 - group / all);
      }
      const got = efronLikelihood(
        [{ referenceEvents: d0, groupEvents: d1, referenceAtRisk: n0, groupAtRisk: n1 }],
        logRatio,
      );
      expect(Math.abs(got.value - value)).toBeLessThan(1e-10 * Math.abs(value));
      expect(got.score).toBeCloseTo(score, 7);
      expect(got.information).toBeCloseTo(information, 7);
    }),
  );
});

test.each([
  ['no event in the group', riskTable([1, 2], [1, 1]), riskTable([1, 2], [0, 0]), 'the group has none'],
  ['no event in the reference', riskTable([1, 2], [0, 0]), riskTable([1, 2], [1, 1]), 'the reference has none'],
  ['groups apart in time', riskTable([1, 2], [1, 1]), riskTable([3, 4], [1, 1]), 'the group has none'],
])('coxTwoGroups() refuses %s, as no finite ratio fits best', (...row) => {
  const [, reference, group, message] = row;
  expect(() => coxTwoGroups(reference, group)).toThrow(message);
});
