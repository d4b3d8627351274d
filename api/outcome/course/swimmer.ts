import type { Week16 } from '../../cohort/week16.ts';
import type { Swimmer, SwimmerLane } from '../../contract.ts';
import type { Queries } from '../../lake/queries.ts';
import { maybe, type Coarseness } from './coarseness.ts';
import { shuffled } from './shuffled.ts';
import { responseOf } from './told-response.ts';

export type Course = Queries['outcome/swim_lanes']['row'];

/** What a swimmer plot tells of its patients. */
export type SwimmerMarks = Pick<Swimmer, 'subjects' | 'lanes'>;

/** The course of each of the treated of whom any time is known. */
export function swimmerOf(treated: readonly Week16[], courses: readonly Course[], { days }: Coarseness): SwimmerMarks {
  const known = new Map(courses.map((course) => [course.subject, course]));
  const lanes = treated.flatMap((patient): SwimmerLane[] => {
    const course = known.get(patient.subject);
    if (!course || (course.treated_days === null && course.followed_days === null)) return [];
    return [
      {
        best: responseOf(patient),
        treatedDays: maybe(days, course.treated_days),
        ongoing: course.ongoing,
        followedDays: maybe(days, course.followed_days),
        respondedAt: maybe(days, course.responded_at),
        progressedAt: maybe(days, course.progressed_at),
        diedAt: maybe(days, course.died_at),
      },
    ];
  });
  return { subjects: treated.length, lanes: shuffled(lanes) };
}
