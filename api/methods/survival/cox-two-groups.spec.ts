import fc from 'fast-check';
import { coxTwoGroups } from './cox-two-groups.ts';
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

test.each([
  ['no event in the group', riskTable([1, 2], [1, 1]), riskTable([1, 2], [0, 0]), 'the group has none'],
  ['no event in the reference', riskTable([1, 2], [0, 0]), riskTable([1, 2], [1, 1]), 'the reference has none'],
  ['groups apart in time', riskTable([1, 2], [1, 1]), riskTable([3, 4], [1, 1]), 'the group has none'],
])('coxTwoGroups() refuses %s, as no finite ratio fits best', (...row) => {
  const [, reference, group, message] = row;
  expect(() => coxTwoGroups(reference, group)).toThrow(message);
});
