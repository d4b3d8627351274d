import fc from 'fast-check';
import { dampedNewton } from './damped-newton.ts';

/** Minus Rosenbrock's valley: its top is at (1, 1), along a bent ridge. */
const ridge = ([x, y]: ArrayLike<number> & Iterable<number>) => {
  const bend = y! - x! * x!;
  return {
    value: -((1 - x!) ** 2) - 100 * bend * bend,
    score: Float64Array.of(2 * (1 - x!) + 400 * x! * bend, -200 * bend),
    information: Float64Array.of(2 - 400 * bend + 800 * x! * x!, -400 * x!, -400 * x!, 200),
  };
};

test('dampedNewton() follows a bent ridge to its top from wherever it begins', () => {
  const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const { at } = dampedNewton(ridge, Float64Array.of(x, y));
      expect(at[0]).toBeCloseTo(1, 9);
      expect(at[1]).toBeCloseTo(1, 9);
    }),
  );
});

test('dampedNewton() keeps away from where the function is not defined', () => {
  const logarithm = ([x]: ArrayLike<number> & Iterable<number>) => ({
    value: x! > 0 ? Math.log(x!) - x! : -Infinity,
    score: Float64Array.of(1 / x! - 1),
    information: Float64Array.of(1 / (x! * x!)),
  });
  expect(dampedNewton(logarithm, Float64Array.of(30)).at[0]).toBeCloseTo(1, 12);
  expect(() => dampedNewton(logarithm, Float64Array.of(-1))).toThrow(
    'height at its start must be finite: got -Infinity',
  );
});

test('dampedNewton() ends with a long step where a function rises without end', () => {
  const rising = ([x]: ArrayLike<number> & Iterable<number>) => ({
    value: -Math.exp(-x!),
    score: Float64Array.of(Math.exp(-x!)),
    information: Float64Array.of(Math.exp(-x!)),
  });
  expect(dampedNewton(rising, Float64Array.of(0)).lastStep[0]).toBeCloseTo(1, 6);
});

test('dampedNewton() refuses where no step leads upwards, or steps go on for ever', () => {
  const lying = ([x]: ArrayLike<number> & Iterable<number>) => ({
    value: -x!,
    score: Float64Array.of(1),
    information: Float64Array.of(1),
  });
  expect(() => dampedNewton(lying, Float64Array.of(1))).toThrow('some step must lead upwards');
  const slope = ([x]: ArrayLike<number> & Iterable<number>) => ({
    value: x!,
    score: Float64Array.of(1),
    information: Float64Array.of(1),
  });
  expect(() => dampedNewton(slope, Float64Array.of(0))).toThrow('300 steps must be enough');
});
