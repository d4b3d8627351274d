import fc from 'fast-check';
import { competingRisksTables } from './competing-risks-table.ts';
import { cumulativeIncidence } from './cumulative-incidence.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { riskTable } from './risk-table.ts';

const subject = fc.record({ time: fc.nat({ max: 12 }), cause: fc.integer({ min: 0, max: 3 }) });
const tableOf = (subjects: readonly { time: number; cause: number }[]) => {
  const rows = subjects.map(({ time, cause }) => ({ group: '', time, cause, count: 1 }));
  return competingRisksTables([...rows, { group: '', time: 0, cause: 3, count: 0 }]).get('')!;
};

test('cumulativeIncidence() of every cause and the share without any are everybody', () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 60 }), (subjects) => {
      const curves = [1, 2, 3].map((cause) => cumulativeIncidence(tableOf(subjects), cause));
      curves[0]!.forEach(({ eventFree }, at) => {
        const shares = curves.map((steps) => steps[at]!.incidence);
        expect(shares.reduce((sum, share) => sum + share, eventFree)).toBeCloseTo(1, 12);
      });
    }),
  );
});

test('cumulativeIncidence() without censoring is a share with the error of one', () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 60 }), (all) => {
      const subjects = all.map(({ time, cause }) => ({ time, cause: Math.max(1, cause) }));
      for (const { time, incidence, standardError } of cumulativeIncidence(tableOf(subjects), 2)) {
        const share = subjects.filter((own) => own.cause === 2 && own.time <= time).length / subjects.length;
        expect(incidence).toBeCloseTo(share, 12);
        expect(standardError ** 2).toBeCloseTo((share * (1 - share)) / subjects.length, 12);
      }
    }),
  );
});

test('cumulativeIncidence() of the only cause is what Kaplan–Meier leaves', () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 60 }), (all) => {
      const event = all.map(({ cause }) => Number(cause > 0));
      const steps = cumulativeIncidence(tableOf(all.map(({ time }, i) => ({ time, cause: event[i]! }))), 1);
      kaplanMeier(
        riskTable(
          all.map(({ time }) => time),
          event,
        ),
      ).forEach(({ survival, standardError }, at) => {
        expect(steps[at]!.incidence).toBeCloseTo(1 - survival, 12);
        expect(steps[at]!.eventFree).toBeCloseTo(survival, 12);
        if (standardError !== null) expect(steps[at]!.standardError).toBeCloseTo(standardError, 10);
        if (standardError !== null) expect(steps[at]!.eventFreeError).toBeCloseTo(standardError, 10);
      });
    }),
  );
});

test('cumulativeIncidence() by hand, both causes and censoring at one time', () => {
  const subjects = [1, 2, 1, 0, 2, 0, 1, 1, 2, 0].map((cause, i) => ({
    cause,
    time: [1, 1, 2, 2, 2, 3, 4, 4, 5, 6][i]!,
  }));
  const [first, second, ...rest] = cumulativeIncidence(tableOf(subjects), 1, { variance: 'by-cause' });
  // One of ten; then one of eight of the eight tenths left.
  expect(first).toMatchObject({ time: 1, atRisk: 10, events: 1, competing: 1, censored: 0, incidence: 0.1 });
  expect(first!.standardError).toBeCloseTo(0.1, 14);
  expect(second).toMatchObject({ time: 2, atRisk: 8, events: 1, competing: 1, censored: 1 });
  expect(second!.incidence).toBeCloseTo(0.2, 14);
  // As cmprsk gives it for these ten.
  expect(second!.standardError ** 2).toBeCloseTo(0.0178125, 14);
  expect(rest.at(-1)!.incidence).toBeCloseTo(0.5, 14);
});

test('cumulativeIncidence() has no limits before the first event by the cause', () => {
  const [before, after] = cumulativeIncidence(tableOf([{ time: 1, cause: 2 }, { time: 2, cause: 1 }, { time: 3, cause: 0 }]), 1); // prettier-ignore
  expect(before).toMatchObject({ incidence: 0, standardError: 0, lower: null, upper: null });
  expect(after!.lower! < after!.incidence && after!.incidence < after!.upper!).toBe(true);
});

test('cumulativeIncidence() refuses nobody, a cause that is not there, and unsound rows', () => {
  const table = tableOf([{ time: 1, cause: 1 }]);
  expect(() => cumulativeIncidence({ ...table, subjects: 0 }, 1)).toThrow('no subjects');
  expect(() => cumulativeIncidence(table, 4)).toThrow('cause must be one of 3 from 1: got 4');
  expect(() => competingRisksTables([])).toThrow('no subjects');
  expect(() => tableOf([{ time: -1, cause: 1 }])).toThrow('times must be finite and >= 0: got -1');
  expect(() => tableOf([{ time: 1, cause: 1.5 }])).toThrow('whole numbers >= 0: got 1.5 and 1');
});
