/** Times for which the numbers at risk are asked, and those of them printed under an axis. */
export type ChartUnit = 'MONTHS' | 'DAYS';

const STEPS = { MONTHS: [1, 3, 6, 12, 24], DAYS: [30, 90, 180, 360, 720] } as const satisfies Record<
  ChartUnit,
  readonly number[]
>;

/** Every time an axis may need: fine at first, coarser later, as follow-up thins out. */
export function askedTimes(unit: ChartUnit): readonly number[] {
  const [fine, quarter, half] = STEPS[unit];
  return [
    ...multiples(fine, 0, 12 * fine),
    ...multiples(quarter, 12 * fine + quarter, 60 * fine),
    ...multiples(half, 60 * fine + half, 120 * fine),
  ];
}

/** The finest step of the axis that gives each label its room. */
export function axisTicks(unit: ChartUnit, last: number, room: number): readonly number[] {
  const most = Math.max(2, Math.floor(room));
  const step = STEPS[unit].find((candidate) => last / candidate <= most) ?? last / most;
  return multiples(step, 0, last);
}

function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}
