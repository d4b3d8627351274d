import { bandCorners, censorTicks, stairCorners, stepAt } from './stairs.ts';

const step = (
  time: number,
  survival: number,
  [lower, upper]: readonly [number | null, number | null],
  censored = 0,
) => ({
  time,
  survival,
  lower,
  upper,
  censored,
});

test('stairCorners() goes level to each event and straight down at it', () => {
  expect(stairCorners([step(2, 0.8, [0.5, 0.9]), step(5, 0.4, [0.2, 0.7])])).toEqual([
    [0, 1],
    [2, 1],
    [2, 0.8],
    [5, 0.8],
    [5, 0.4],
  ]);
});

test('stairCorners() keeps every step, however close to the one before', () => {
  const steps = Array.from({ length: 400 }, (_, index) => step(1 + index * 1e-4, 1 - index / 400, [null, null]));
  expect(stairCorners(steps)).toHaveLength(801);
});

test('bandCorners() goes out along the upper limits and back along the lower', () => {
  expect(bandCorners([step(2, 0.8, [0.5, 0.9])])).toEqual([
    [0, 1],
    [2, 1],
    [2, 0.9],
    [2, 0.5],
    [2, 1],
    [0, 1],
  ]);
});

test('bandCorners() narrows to the curve where the limits are undefined', () => {
  expect(bandCorners([step(2, 0, [null, null])])).toContainEqual([2, 0]);
});

test('censorTicks() marks only times at which somebody was censored', () => {
  expect(censorTicks([step(2, 0.8, [null, null]), step(3, 0.8, [null, null], 2)])).toEqual([[3, 0.8]]);
});

test('stepAt() is where the curve stands at a time: the step at it or the last before it, none before the first', () => {
  const steps = [step(2, 0.8, [0.5, 0.9]), step(5, 0.4, [0.2, 0.7])];
  expect([0, 1.9, 2, 4.9, 5, 9].map((time) => stepAt(steps, time)?.survival ?? 1)).toEqual([1, 1, 0.8, 0.8, 0.4, 0.4]);
});
