import type { Writer } from '../../words/format.ts';

interface Share {
  readonly survival: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Where a coarse curve stands at a time: a share at a step of it, between two the bounds it lies in, beyond them nothing. */
export function coarseShareAt(
  steps: readonly { readonly time: number; readonly survival: number }[],
  time: number,
): Share {
  const drawn = [{ time: 0, survival: 1 }, ...steps];
  const step = drawn.find((one) => one.time === time);
  const next = drawn.find((one) => one.time > time);
  const last = drawn.findLast((one) => one.time < time);
  if (step || !next || !last) return { survival: step?.survival ?? null, lower: null, upper: null };
  return { survival: null, lower: next.survival, upper: last.survival };
}

/** `74 %`, `65–74 %`, or a dash; a coarse curve is told in whole per cents. */
export function coarseShareText({ survival, lower, upper }: Share, write: Writer): string {
  const between = survival === null && lower !== null && lower !== upper;
  return between ? write.percentRange({ lower, upper }, 0) : write.percent(survival ?? lower, 0);
}
