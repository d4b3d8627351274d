import fc from 'fast-check';
import { upperGamma } from '../../numeric/incomplete-gamma.ts';
import { normalCdf } from '../../numeric/normal.ts';
import { FAMILIES } from './families.ts';
import type { Family } from './family.ts';
import { logGammaDensity } from './log-gamma-tail.ts';
import { jetOf } from './jet.ts';
import type { Jet } from './jet.ts';

const evaluated = (
  family: Family,
  what: 'logDensity' | 'cumulativeHazard',
  time: number,
  at: readonly number[],
): Jet => {
  const jet = jetOf(family.parameters.length);
  family[what](time, Float64Array.from(at), jet);
  return jet;
};
const survival = (family: Family, time: number, at: readonly number[]): number =>
  Math.exp(-evaluated(family, 'cumulativeHazard', time, at).value);

// Survival from the definition of each family, with parameters on their natural scale.
test.each([
  ['exponential', [Math.log(0.3)], (t: number) => Math.exp(-0.3 * t)],
  ['weibull', [Math.log(1.7), Math.log(4)], (t: number) => Math.exp(-((t / 4) ** 1.7))],
  ['weibull-ph', [Math.log(1.7), Math.log(0.1)], (t: number) => Math.exp(-0.1 * t ** 1.7)],
  ['gompertz', [0.2, Math.log(0.1)], (t: number) => Math.exp((-0.1 / 0.2) * (Math.exp(0.2 * t) - 1))],
  ['gompertz', [-0.2, Math.log(0.1)], (t: number) => Math.exp((0.1 / 0.2) * (Math.exp(-0.2 * t) - 1))],
  ['log-logistic', [Math.log(1.7), Math.log(4)], (t: number) => 1 / (1 + (t / 4) ** 1.7)],
  ['log-normal', [1.2, Math.log(0.8)], (t: number) => normalCdf(-(Math.log(t) - 1.2) / 0.8)],
  ['gamma', [Math.log(2.5), Math.log(0.4)], (t: number) => upperGamma(2.5, 0.4 * t)],
  ['gamma', [Math.log(0.4), Math.log(0.4)], (t: number) => upperGamma(0.4, 0.4 * t)],
  [
    'generalised-gamma',
    [1.2, Math.log(0.8), 0.5],
    (t: number) => upperGamma(4, 4 * Math.exp((0.5 * (Math.log(t) - 1.2)) / 0.8)),
  ],
  [
    'generalised-gamma',
    [1.2, Math.log(0.8), -0.5],
    (t: number) => 1 - upperGamma(4, 4 * Math.exp((-0.5 * (Math.log(t) - 1.2)) / 0.8)),
  ],
  [
    'generalised-gamma',
    [1.2, Math.log(0.8), 3],
    (t: number) => upperGamma(1 / 9, Math.exp((3 * (Math.log(t) - 1.2)) / 0.8) / 9),
  ],
] as const)('%s survival with %j is that of its definition', (...row) => {
  const [name, at, wanted] = row;
  for (const time of [0.02, 0.5, 1, 3, 9, 20]) {
    expect(survival(FAMILIES[name], time, at)).toBeCloseTo(wanted(time), 11);
  }
});

test('the generalised gamma is log-normal at 0 and Weibull at 1, and runs smoothly through 0', () => {
  for (const time of [0.1, 2, 8]) {
    const at = (q: number): number =>
      evaluated(FAMILIES['generalised-gamma'], 'cumulativeHazard', time, [1, -0.3, q]).value;
    expect(at(0)).toBeCloseTo(evaluated(FAMILIES['log-normal'], 'cumulativeHazard', time, [1, -0.3]).value, 12);
    expect(at(1)).toBeCloseTo(evaluated(FAMILIES.weibull, 'cumulativeHazard', time, [0.3, 1]).value, 11);
    expect((at(1e-4) + at(-1e-4)) / 2).toBeCloseTo(at(0), 7);
  }
});

test('the log gamma density is the same by series and by gamma functions where they meet', () => {
  for (const side of [-1, 1]) {
    const [series, functions] = [0.25 - 1e-12, 0.25 + 1e-12].map((q) => logGammaDensity(0.7, side * q));
    expect(series!.value).toBeCloseTo(functions!.value, 11);
    expect(series!.q).toBeCloseTo(functions!.q, 10);
    expect(series!.qq).toBeCloseTo(functions!.qq, 8);
  }
});

test('means are those of the closed forms; null where there is none', () => {
  expect(FAMILIES.weibull.mean(Float64Array.of(0, Math.log(4)))).toBeCloseTo(4, 12);
  expect(FAMILIES['weibull-ph'].mean(Float64Array.of(Math.log(2), 0))).toBeCloseTo(Math.sqrt(Math.PI) / 2, 12);
  expect(FAMILIES.gompertz.mean(Float64Array.of(0, Math.log(0.25)))).toBeCloseTo(4, 10);
  // e^(b/a) E1(b/a) / a with a = b = 1, by the table of Abramowitz & Stegun.
  expect(FAMILIES.gompertz.mean(Float64Array.of(1, 0))).toBeCloseTo(0.5963473623231941, 12);
  expect(FAMILIES.gompertz.mean(Float64Array.of(-0.1, 0))).toBeNull();
  expect(FAMILIES['log-logistic'].mean(Float64Array.of(Math.log(2), 0))).toBeCloseTo(Math.PI / 2, 12);
  expect(FAMILIES['log-logistic'].mean(Float64Array.of(0, 0))).toBeNull();
  expect(FAMILIES['log-normal'].mean(Float64Array.of(1, Math.log(0.5)))).toBeCloseTo(Math.exp(1.125), 12);
  expect(FAMILIES.gamma.mean(Float64Array.of(Math.log(3), Math.log(2)))).toBeCloseTo(1.5, 12);
  expect(FAMILIES['generalised-gamma'].mean(Float64Array.of(0.4, Math.log(0.7), 1))).toBeCloseTo(
    FAMILIES.weibull.mean(Float64Array.of(-Math.log(0.7), 0.4))!,
    12,
  );
  expect(FAMILIES['generalised-gamma'].mean(Float64Array.of(0.4, Math.log(0.7), 0))).toBeCloseTo(
    Math.exp(0.4 + 0.245),
    12,
  );
  expect(FAMILIES['generalised-gamma'].mean(Float64Array.of(0, 1, -1))).toBeNull();
});

const parameter = fc.double({ min: -1.5, max: 1.5, noNaN: true });

test.each(Object.entries(FAMILIES))(
  '%s: density is the slope of survival, and derivatives those of the values',
  (_, family) => {
    const k = family.parameters.length;
    fc.assert(
      fc.property(
        fc.array(parameter, { minLength: k, maxLength: k }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (at, time) => {
          const step = 1e-5;
          const slope = (survival(family, time - step, at) - survival(family, time + step, at)) / (2 * step);
          const density = Math.exp(evaluated(family, 'logDensity', time, at).value);
          expect(slope / Math.max(1, density)).toBeCloseTo(density / Math.max(1, density), 6);
          for (const what of ['logDensity', 'cumulativeHazard'] as const) expectDerivatives(family, what, time, at);
        },
      ),
      { numRuns: 60 },
    );
  },
);

function expectDerivatives(
  family: Family,
  what: 'logDensity' | 'cumulativeHazard',
  time: number,
  at: readonly number[],
): void {
  const own = evaluated(family, what, time, at);
  const k = at.length;
  const step = 1e-5;
  at.forEach((_, i) => {
    const moved = (by: number): Jet => evaluated(family, what, time, at.map((value, j) => value + (j === i ? by : 0))); // prettier-ignore
    const [low, high] = [moved(-step), moved(step)];
    const near = (got: number, wanted: number): void => expect(Math.abs(got - wanted)).toBeLessThan(1e-5 * Math.max(1, Math.abs(wanted), Math.abs(own.value))); // prettier-ignore
    near((high.value - low.value) / (2 * step), own.slope[i]!);
    at.forEach((__, j) => near((high.slope[j]! - low.slope[j]!) / (2 * step), own.curve[i * k + j]!));
  });
}
