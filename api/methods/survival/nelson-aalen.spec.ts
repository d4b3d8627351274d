import { kaplanMeier } from './kaplan-meier.ts';
import { nelsonAalen } from './nelson-aalen.ts';
import { riskTable } from './risk-table.ts';

test('nelsonAalen() agrees with R on the maintained arm of the AML trial', () => {
  const steps = nelsonAalen(riskTable([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]));
  expect(steps.slice(0, 3).map((step) => step.cumulativeHazard)).toEqual([
    0.09090909090909091, 0.19090909090909092, 0.3159090909090909,
  ]);
  expect(steps[2]!.standardError).toBeCloseTo(0.1840909090909091, 14);
});

test('nelsonAalen() is close to minus log survival where many are at risk', () => {
  const times = Array.from({ length: 2000 }, (_, i) => i + 1);
  const table = riskTable(
    times,
    times.map(() => 1),
  );
  const hazard = nelsonAalen(table)[999]!.cumulativeHazard;
  expect(Math.abs(hazard + Math.log(kaplanMeier(table)[999]!.survival))).toBeLessThan(1e-3);
});

test('nelsonAalen() refuses nobody', () => {
  const nobody = { subjects: 0, times: new Float64Array(), events: new Int32Array(), censored: new Int32Array() };
  expect(() => nelsonAalen(nobody)).toThrow('no subjects');
});
