import { newtonAscent } from './newton.ts';

/** Log likelihood of the log odds, x of n. */
const binomial =
  (x: number, n: number) =>
  ([logOdds]: ArrayLike<number> & Iterable<number>) => {
    const share = 1 / (1 + Math.exp(-logOdds!));
    return {
      value: x * logOdds! - n * Math.log1p(Math.exp(logOdds!)),
      score: Float64Array.of(x - n * share),
      information: Float64Array.of(n * share * (1 - share)),
    };
  };

test('newtonAscent() finds the log odds of a share, from afar', () => {
  expect(newtonAscent(binomial(3, 10), Float64Array.of(4)).at[0]).toBeCloseTo(Math.log(3 / 7), 14);
});

test('newtonAscent() ends with a long step where a function rises without end', () => {
  expect(Math.abs(newtonAscent(binomial(10, 10), Float64Array.of(0)).lastStep[0]!)).toBeGreaterThan(0.5);
  expect(Math.abs(newtonAscent(binomial(3, 10), Float64Array.of(0)).lastStep[0]!)).toBeLessThan(1e-6);
});

test('newtonAscent() refuses when its steps are not enough, or no step leads upwards', () => {
  expect(() => newtonAscent(binomial(3, 10), Float64Array.of(0), { mostSteps: 1 })).toThrow('1 steps must be enough');
  const downwards = ([x]: ArrayLike<number> & Iterable<number>) => ({
    value: -x!,
    score: Float64Array.of(1),
    information: Float64Array.of(1),
  });
  expect(() => newtonAscent(downwards, Float64Array.of(0))).toThrow('some step must lead upwards');
});
