import { WEEK_16 } from './calendar.ts';
import { clamp, type Draw } from './draw.ts';

export type Response = 'CR' | 'PR' | 'SD' | 'PD' | 'NE';
export type Fate = 'CONTROL' | 'NO_CONTROL' | 'NOT_EVALUABLE' | 'NOT_FOLLOWED';
export type StopReason = 'PROGRESSION' | 'DEATH' | 'TOXICITY' | 'WITHDRAWAL' | 'OTHER';

export interface Scan {
  readonly day: number;
  readonly response: Response;
}

/** What happens to one patient from the first dose on, in days, as if nobody ever closed the books. */
export interface Story {
  readonly scans: readonly Scan[];
  readonly progressionDay: number | null;
  readonly deathDay: number;
  readonly stopDay: number;
  readonly stopReason: StopReason;
}

/** The part of a story that has been seen by the data cut, `seenDays` after the first dose. */
export interface Course {
  readonly seenDays: number;
  readonly scans: readonly Scan[];
  readonly progressionDay: number | null;
  readonly deathDay: number | null;
  readonly stopDay: number | null;
  readonly stopReason: StopReason | null;
}

export interface Prognosis {
  /** Multiplies every expected time to death: below 1 for the frail. */
  readonly vigour: number;
  readonly seenDays: number;
}

const WEEKS_BETWEEN_SCANS = 8;
/** No fate but the planned one may bring progression or death before the window of week 16 has closed. */
const AFTER_WINDOW = WEEK_16 + 18;
const MEAN_DAYS_FROM_PROGRESSION_TO_DEATH = 190;

/** One patient's course, which ends at week 16 as the plan of the cohort wants it. */
export function drawCourse(fate: Fate, prognosis: Prognosis, draw: Draw): Course {
  return seen(STORIES[fate](prognosis, draw), prognosis.seenDays);
}

const STORIES = {
  CONTROL: controlStory,
  NO_CONTROL: noControlStory,
  NOT_EVALUABLE: notEvaluableStory,
  NOT_FOLLOWED: (prognosis, draw) =>
    draw.chance(0.5) ? controlStory(prognosis, draw) : noControlStory(prognosis, draw),
} as const satisfies Record<Fate, (prognosis: Prognosis, draw: Draw) => Story>;

function seen(story: Story, seenDays: number): Course {
  const until = (day: number | null): number | null => (day !== null && day <= seenDays ? day : null);
  const stopDay = until(story.stopDay);
  return {
    seenDays,
    scans: story.scans.filter(({ day }) => day <= seenDays),
    progressionDay: until(story.progressionDay),
    deathDay: until(story.deathDay),
    stopDay,
    stopReason: stopDay === null ? null : story.stopReason,
  };
}

/** Every eight weeks, up to a week early or late; the one at week 16 is never put off beyond the data cut. */
function scanDay(index: number, { seenDays }: Prognosis, draw: Draw): number {
  const day = index * WEEKS_BETWEEN_SCANS * 7 + draw.whole(-7, 7);
  return index === 2 && seenDays >= WEEK_16 ? Math.min(day, seenDays) : day;
}

/** Response held from some scan on until progression: `first` is the index of the first scan with it. */
interface Depth {
  readonly response: 'SD' | 'PR' | 'CR';
  readonly first: number;
  readonly meanScansHeld: number;
}

const DEPTHS: readonly (readonly [Depth, number])[] = [
  [{ response: 'SD', first: 1, meanScansHeld: 1.6 }, 60],
  [{ response: 'PR', first: 1, meanScansHeld: 4 }, 20],
  [{ response: 'PR', first: 2, meanScansHeld: 4 }, 10],
  [{ response: 'PR', first: 3, meanScansHeld: 5 }, 4],
  [{ response: 'CR', first: 2, meanScansHeld: 10 }, 12],
];

function controlStory(prognosis: Prognosis, draw: Draw): Story {
  const { response, first, meanScansHeld } = draw.weighted(DEPTHS);
  const last = Math.max(first, 2) + Math.floor(draw.exponential(meanScansHeld));
  const before = response === 'CR' ? 'PR' : 'SD';
  const held = Array.from({ length: last }, (_, i) => ({
    day: scanDay(i + 1, prognosis, draw),
    response: i + 1 < first ? before : response,
  }));
  const lastDay = Math.max(held.at(-1)!.day, AFTER_WINDOW);
  if (draw.chance(0.1)) return diesWithoutProgression(held, lastDay + draw.whole(1, 50));
  return progresses(held, scanDay(last + 1, prognosis, draw), prognosis, draw);
}

function noControlStory(prognosis: Prognosis, draw: Draw): Story {
  const stable = { day: scanDay(1, prognosis, draw), response: 'SD' as const };
  const kind = draw.weighted([
    ['AT_WEEK_8', 60],
    ['AT_WEEK_16', 23],
    ['DIES', 17],
  ]);
  if (kind === 'AT_WEEK_8') return progresses([], stable.day, prognosis, draw);
  if (kind === 'AT_WEEK_16') return progresses([stable], scanDay(2, prognosis, draw), prognosis, draw);
  const deathDay = draw.whole(18, 100);
  return diesWithoutProgression(stable.day < deathDay ? [stable] : [], deathDay);
}

function notEvaluableStory(prognosis: Prognosis, draw: Draw): Story {
  const stable = { day: scanDay(1, prognosis, draw), response: 'SD' as const };
  const deathDay = AFTER_WINDOW + Math.round(draw.exponential(140 * prognosis.vigour));
  const kind = draw.weighted([
    ['UNREADABLE', 8],
    ['STOPPED', 11],
    ['MISSED', 6],
  ]);
  if (kind === 'UNREADABLE') {
    const scans: readonly Scan[] = [stable, { day: scanDay(2, prognosis, draw), response: 'NE' }];
    const stopDay = scans[1]!.day + draw.whole(0, 10);
    return { scans, progressionDay: null, deathDay, stopDay, stopReason: 'OTHER' };
  }
  if (kind === 'STOPPED') {
    const stopDay = draw.whole(14, 95);
    const stopReason = draw.pick(['TOXICITY', 'WITHDRAWAL'] as const);
    return { scans: stable.day < stopDay ? [stable] : [], progressionDay: null, deathDay, stopDay, stopReason };
  }
  // The scan at week 16 was never taken; later ones were.
  const later = { day: scanDay(3, prognosis, draw), response: 'SD' as const };
  return progresses([stable, later], scanDay(4, prognosis, draw), prognosis, draw);
}

function diesWithoutProgression(scans: readonly Scan[], deathDay: number): Story {
  return { scans, progressionDay: null, deathDay, stopDay: deathDay, stopReason: 'DEATH' };
}

function progresses(before: readonly Scan[], day: number, { vigour }: Prognosis, draw: Draw): Story {
  const scans: readonly Scan[] = [...before, { day, response: 'PD' }];
  const daysLeft = 5 + Math.round(draw.exponential(MEAN_DAYS_FROM_PROGRESSION_TO_DEATH * vigour));
  const toxic = draw.chance(0.08);
  const stopDay = toxic ? draw.whole(10, day - 1) : day + clamp(draw.whole(0, 14), 0, daysLeft - 1);
  return {
    scans,
    progressionDay: day,
    deathDay: day + daysLeft,
    stopDay,
    stopReason: toxic ? 'TOXICITY' : 'PROGRESSION',
  };
}
