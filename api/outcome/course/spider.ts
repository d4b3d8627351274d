import type { Week16 } from '../../cohort/week16.ts';
import type { Spider, SpiderPoint } from '../../contract.ts';
import type { Coarseness } from './coarseness.ts';
import { grouped } from '../grouped.ts';
import { shuffled } from './shuffled.ts';
import { responseOf } from './told-response.ts';
import type { LesionChange } from './waterfall.ts';

/** What a spider tells of its patients. */
export type SpiderMarks = Pick<Spider, 'subjects' | 'lines'>;

/** Every measurement of each of the treated, as a line; of two that fall on one day of a coarse grid the later. */
export function spiderOf(
  treated: readonly Week16[],
  changes: readonly LesionChange[],
  coarse: Coarseness,
): SpiderMarks {
  const measured = grouped(changes, ({ subject }) => subject);
  const lines = treated.flatMap((patient) => {
    const own = measured.get(patient.subject);
    return own ? [{ best: responseOf(patient), points: pointsOf(own, coarse) }] : [];
  });
  return { subjects: treated.length, lines: shuffled(lines) };
}

function pointsOf(changes: readonly LesionChange[], { days, share }: Coarseness): readonly SpiderPoint[] {
  const byDay = new Map<number, SpiderPoint>();
  for (const { day: exact, change, new_lesion: newLesion } of changes) {
    const day = days(exact);
    const before = byDay.get(day)?.newLesion ?? false;
    byDay.set(day, { day, change: share(change), newLesion: newLesion || before });
  }
  return [...byDay.values()];
}
