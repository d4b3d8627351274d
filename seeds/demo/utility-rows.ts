import type { Scan } from './course.ts';
import { clamp, type Draw } from './draw.ts';
import type { Row } from './flat-file.ts';
import type { Patient } from './treatment-rows.ts';

const SHARE_MISSING = 0.15;

/** How much worse or better than at baseline patients feel after a scan with this response: invented. */
const AFTER = { CR: -0.5, PR: -0.3, SD: 0, PD: 0.5, NE: 0.3 } as const satisfies Record<Scan['response'], number>;

/** EQ-5D-5L states, as the five digits that were ticked, at baseline and at every scan up to progression. */
export function utilityRows({ subject, cohort, ecog, course }: Patient, draw: Draw): Row<'utility'>[] {
  const burden = 0.35 + 0.45 * ecog + draw.normal(0, 0.45);
  const habit = Array.from({ length: 5 }, () => draw.normal(0, 0.5));
  const visits = [
    { day: -draw.whole(0, 7), worse: 0 },
    ...course.scans.map(({ day, response }) => ({ day, worse: AFTER[response] })),
  ];
  return visits
    .map(({ day, worse }) => ({ subject, cohort: cohort.code, day, ...drawState(burden + worse, habit, draw) }))
    .filter(({ day }) => day <= 0 || !draw.chance(SHARE_MISSING));
}

function drawState(
  burden: number,
  habit: readonly number[],
  draw: Draw,
): { readonly state: string; readonly vas: number } {
  const felt = habit.map((lean) => burden + lean + draw.normal(0, 0.35));
  const mean = felt.reduce((sum, value) => sum + value, 0) / felt.length;
  const vas = Math.round(clamp(84 - 16 * mean + draw.normal(0, 7), 0, 100));
  return { state: felt.map(level).join(''), vas };
}

const LEVEL_LIMITS = [0.55, 1.35, 2.2, 3.1];

const level = (felt: number): number => 1 + LEVEL_LIMITS.filter((limit) => felt >= limit).length;
