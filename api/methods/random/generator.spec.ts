import { Generator } from './generator.ts';

const draw = (count: number, next: () => number): number[] => Array.from({ length: count }, next);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('a generator repeats itself under the same seed and not under another', () => {
  const numbers = (seed: number) => {
    const generator = new Generator(seed);
    return draw(20, () => generator.uniform());
  };
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  // The upper half of a seed counts too.
  expect(numbers(1)).not.toEqual(numbers(1 + 2 ** 32));
});

test('a substream does not depend on what was drawn before it, nor is it its parent', () => {
  const fresh = new Generator(5);
  const worn = new Generator(5);
  draw(1000, () => worn.uniform());
  expect(worn.substream(3).substream(1).uniform()).toBe(fresh.substream(3).substream(1).uniform());
  expect(fresh.substream(0).uniform()).not.toBe(new Generator(5).uniform());
  expect(fresh.substream(0).substream(1).uniform()).not.toBe(fresh.substream(1).substream(0).uniform());
});

test('draws have the moments of their distributions', () => {
  const generator = new Generator(20261124);
  const many = 100_000;
  const fourErrors = 4 / Math.sqrt(many);
  const uniforms = draw(many, () => generator.uniform());
  expect(Math.abs(mean(uniforms) - 0.5)).toBeLessThan(fourErrors / Math.sqrt(12));
  expect(Math.min(...uniforms.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
  const normals = draw(many, () => generator.normal(10, 2));
  expect(Math.abs(mean(normals) - 10)).toBeLessThan(2 * fourErrors);
  expect(Math.abs(mean(normals.map((value) => (value - 10) ** 2)) - 4)).toBeLessThan(4 * Math.SQRT2 * fourErrors);
  const waits = draw(many, () => generator.exponential(3));
  expect(Math.abs(mean(waits) - 3)).toBeLessThan(3 * fourErrors);
});

test('whole numbers and choices are as likely as they should be', () => {
  const generator = new Generator(7);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 60_000; i++) counts[generator.integer(1, 6) - 1]!++;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  // 99.9 % point of chi-square with 5 degrees of freedom.
  expect(chiSquare).toBeLessThan(20.515);
  const chosen = draw(40_000, () => generator.choice([0, 1, 2], [1, 0, 3]));
  expect(chosen).not.toContain(1);
  expect(Math.abs(mean(chosen) - 1.5)).toBeLessThan(0.02);
});

test('whole numbers of a span that does not divide 2^32 do not favour small ones', () => {
  const generator = new Generator(11);
  const third = 2 ** 30;
  const small = draw(3000, () => generator.integer(0, 3 * third - 1)).filter((value) => value < third).length;
  // One third, give or take four standard errors; taken modulo the span it would be one half.
  expect(Math.abs(small - 1000)).toBeLessThan(4 * Math.sqrt(3000 * (2 / 9)));
});

test.each([
  [() => new Generator(-1), 'seed must be a whole number'],
  [() => new Generator(0.5), 'seed must be a whole number'],
  [() => new Generator(1).substream(-1), 'substream must be a whole number'],
  [() => new Generator(1, [1, 2, 3]).substream(4), '3 deep at most: got 4'],
  [() => new Generator(1).integer(3, 2), 'got 3, 2'],
  [() => new Generator(1).choice([]), 'got none'],
  [() => new Generator(1).choice(['a', 'b'], [1]), 'weights must be 2 numbers'],
])('a generator refuses %s', (attempt, message) => {
  expect(attempt).toThrow(message);
});
