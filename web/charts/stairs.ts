export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly censored: number | null;
}

type Corner = readonly [time: number, survival: number];

/** Corners of the curve: level to each time, then straight down. */
export function stairCorners(steps: readonly SurvivalStep[]): readonly Corner[] {
  return corners(steps.map(({ time, survival }) => [time, survival]));
}

/** Corners of the band, out along the upper limit and back along the lower; where limits are undefined it narrows to the curve. */
export function bandCorners(steps: readonly SurvivalStep[]): readonly Corner[] {
  const upper = corners(steps.map(({ time, survival, upper: limit }) => [time, limit ?? survival]));
  const lower = corners(steps.map(({ time, survival, lower: limit }) => [time, limit ?? survival]));
  return [...upper, ...lower.toReversed()];
}

/** Where somebody was last seen without the event. */
export function censorTicks(steps: readonly SurvivalStep[]): readonly Corner[] {
  return steps.filter(({ censored }) => (censored ?? 0) > 0).map(({ time, survival }) => [time, survival]);
}

function corners(levels: readonly Corner[]): readonly Corner[] {
  let level = 1;
  const path: Corner[] = [[0, 1]];
  for (const [time, next] of levels) {
    path.push([time, level], [time, next]);
    level = next;
  }
  return path;
}

/** The step the curve stands on at a time; none before the first. */
export function stepAt<T extends { readonly time: number }>(steps: readonly T[], time: number): T | undefined {
  return steps.findLast((step) => step.time <= time);
}
