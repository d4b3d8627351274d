import fc from 'fast-check';
import { riskTable } from '../survival/risk-table.ts';
import { protectedMedian, protectedSurvivalCurve } from './protected-survival-curve.ts';

const internal = { grid: 28, fewestEvents: 3, fewestAtRisk: 5, fewestSubjects: 8, decimals: 2 };

// Vector E04 of the project's disclosure policy: 24 subjects, days.
const basket = riskTable(
  [31, 64, 90, 101, 140, 200, 233, 300, 310, 355, 360, 400, 410, 420, 430, 450, 455, 460, 470, 480, 490, 500, 510, 520],
  [1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1],
);
const curve = protectedSurvivalCurve(basket, internal)!;

test('protectedSurvivalCurve() tells only steps of three events and more, and ends below five at risk', () => {
  expect(curve).toEqual({
    points: [
      { time: 0, survival: 1, atRisk: 24 },
      { time: 112, survival: 0.88, atRisk: 20 },
      { time: 308, survival: 0.74, atRisk: 16 },
      { time: 420, survival: 0.55, atRisk: 10 },
      { time: 476, survival: 0.33, atRisk: 5 },
    ],
    horizon: 476,
  });
});

test('protectedMedian() tells the median as an interval between two steps', () => {
  expect(protectedMedian(curve)).toEqual([420, 476]);
  expect(protectedMedian({ points: curve.points.slice(0, 3), horizon: 308 })).toBe(null);
});

test('protectedSurvivalCurve() still tells a step from exactly five at risk, but not how few remain after it', () => {
  const table = riskTable([10, 11, 12, 40, 41, 42, 90, 90], [1, 1, 1, 1, 1, 1, 0, 0]);
  expect(protectedSurvivalCurve(table, internal)).toEqual({
    points: [
      { time: 0, survival: 1, atRisk: 8 },
      { time: 28, survival: 0.63, atRisk: 5 },
      { time: 56, survival: 0.25, atRisk: null },
    ],
    horizon: 56,
  });
});

test('protectedSurvivalCurve() draws a tail without events flat to its end', () => {
  const tail = protectedSurvivalCurve(
    riskTable([1, 2, 3, ...Array<number>(9).fill(60)], [1, 1, 1, ...Array<number>(9).fill(0)]),
    internal,
  );
  expect(tail).toEqual({
    points: [
      { time: 0, survival: 1, atRisk: 12 },
      { time: 28, survival: 0.75, atRisk: 9 },
    ],
    horizon: 84,
  });
});

test('protectedSurvivalCurve() draws nothing of fewer subjects than the policy asks', () => {
  expect(protectedSurvivalCurve(riskTable([31, 64, 90, 101, 140, 200, 233], [1, 1, 0, 1, 1, 0, 1]), internal)).toBe(
    null,
  );
});

test('protectedSurvivalCurve() refuses a time of 0 rather than to draw a curve', () => {
  const table = riskTable([0, 30, 60, 90, 120, 150, 180, 210], [1, 0, 1, 0, 1, 0, 1, 0]);
  expect(() => protectedSurvivalCurve(table, internal)).toThrow('every time must be > 0: got 0');
});

test('protectedSurvivalCurve() never tells a single day, a small number at risk, or a step of few events', () => {
  const person = fc.record({ time: fc.integer({ min: 1, max: 700 }), event: fc.integer({ min: 0, max: 1 }) });
  fc.assert(
    fc.property(fc.array(person, { minLength: 8, maxLength: 60 }), (people) => {
      const table = riskTable(
        people.map(({ time }) => time),
        people.map(({ event }) => event),
      );
      const { points, horizon } = protectedSurvivalCurve(table, internal)!;
      points.forEach(({ time, survival, atRisk }, i) => {
        expect(time % 28).toBe(0);
        expect(Object.keys(points[i]!)).toEqual(['time', 'survival', 'atRisk']);
        if (atRisk !== null && atRisk !== 0) expect(atRisk).toBeGreaterThanOrEqual(5);
        if (i === 0) return;
        expect(survival).toBeLessThanOrEqual(points[i - 1]!.survival);
        const behind = people.filter((p) => p.event === 1 && p.time > points[i - 1]!.time && p.time <= time);
        expect(behind.length).toBeGreaterThanOrEqual(3);
      });
      expect(horizon).toBeGreaterThanOrEqual(points.at(-1)!.time);
    }),
  );
});
