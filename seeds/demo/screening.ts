import { DATA_CUT, TRIAL_OPENED, WEEK_16, type DayNumber } from './calendar.ts';
import { COHORTS, type CohortPlan } from './cohorts.ts';
import type { Fate } from './course.ts';
import type { Draw } from './draw.ts';

/** What became of one screened person: treated in a cohort, or lost for a reason. */
export interface Screening {
  readonly screenedOn: DayNumber;
  /** The cohort whose drug matched, null where no drug did. */
  readonly cohort: CohortPlan | null;
  readonly treatment: { readonly startedOn: DayNumber; readonly fate: Fate } | null;
  readonly lossReason: string | null;
}

/** As published: Puco et al. 2024, doi:10.2340/1651-226X.2024.28322. */
export const PUBLISHED = {
  screened: 1167,
  actionable: 358,
  treated: 186,
  followed: 170,
  evaluable: 145,
  control: 58,
} as const;

const NOT_ACTIONABLE: readonly (readonly [string, number])[] = [
  ['NO_TARGET', 62],
  ['NO_DRUG', 24],
  ['DETERIORATED', 7],
  ['DIED', 4],
  ['OTHER', 3],
];
const NOT_TREATED: readonly (readonly [string, number])[] = [
  ['DETERIORATED', 34],
  ['INELIGIBLE', 20],
  ['DIED', 16],
  ['DECLINED', 12],
  ['OTHER_TRIAL', 9],
  ['OTHER', 9],
];

/** Everyone screened, in order of screening. */
export function drawScreenings(draw: Draw): readonly Screening[] {
  const treated = COHORTS.flatMap((cohort, i) => drawTreated(cohort, draw.apart(i)));
  const lost = drawLost(draw.apart(COHORTS.length));
  return [...treated, ...lost].sort((a, b) => a.screenedOn - b.screenedOn);
}

function drawTreated(cohort: CohortPlan, draw: Draw): readonly Screening[] {
  const followed = withUnevaluable(evaluableFates(cohort, draw), cohort.notEvaluable, draw);
  const opened = TRIAL_OPENED + (cohort.evaluable >= 8 ? draw.whole(75, 150) : draw.whole(90, 500));
  const closed = cohort.evaluable >= 8 && cohort.notFollowed === 0;
  const lastFollowed = DATA_CUT - WEEK_16 - (closed ? draw.whole(30, 150) : 0);
  const starts = distinctDays(followed.length, opened, lastFollowed, draw);
  const late = distinctDays(cohort.notFollowed, DATA_CUT - WEEK_16 + 1, DATA_CUT - 7, draw);
  const fates: readonly Fate[] = [...followed, ...late.map(() => 'NOT_FOLLOWED' as const)];
  return [...starts, ...late].map((startedOn, i) => ({
    screenedOn: startedOn - draw.whole(24, 70),
    cohort,
    treatment: { startedOn, fate: fates[i]! },
    lossReason: null,
  }));
}

/** The planned successes in the order of treatment start, as many of them among the first eight as planned. */
function evaluableFates({ evaluable, control, controlInFirst8 }: CohortPlan, draw: Draw): readonly Fate[] {
  const first = Math.min(8, evaluable);
  return [...fates(first, controlInFirst8, draw), ...fates(evaluable - first, control - controlInFirst8, draw)];
}

const fates = (patients: number, control: number, draw: Draw): readonly Fate[] =>
  draw.shuffled(Array.from({ length: patients }, (_, i): Fate => (i < control ? 'CONTROL' : 'NO_CONTROL')));

function withUnevaluable(evaluable: readonly Fate[], count: number, draw: Draw): readonly Fate[] {
  const all = [...evaluable];
  for (let i = 0; i < count; i++) all.splice(draw.whole(0, all.length), 0, 'NOT_EVALUABLE');
  return all;
}

/** Ascending and all different, so that the order of treatment start within a cohort is never a matter of taste. */
function distinctDays(count: number, first: DayNumber, last: DayNumber, draw: Draw): readonly DayNumber[] {
  const days = new Set<DayNumber>();
  while (days.size < count) days.add(draw.whole(first, last));
  return [...days].sort((a, b) => a - b);
}

function drawLost(draw: Draw): readonly Screening[] {
  const byChance = COHORTS.map((cohort) => [cohort, cohort.evaluable + 2] as const);
  const matched = PUBLISHED.actionable - PUBLISHED.treated;
  return Array.from({ length: PUBLISHED.screened - PUBLISHED.treated }, (_, i) => ({
    screenedOn: drawScreeningDay(draw),
    cohort: i < matched ? draw.weighted(byChance) : null,
    treatment: null,
    lossReason: draw.weighted(i < matched ? NOT_TREATED : NOT_ACTIONABLE),
  }));
}

/** More are screened the longer the trial has run; the last week's answers are not back by the data cut. */
function drawScreeningDay(draw: Draw): DayNumber {
  const length = DATA_CUT - 7 - TRIAL_OPENED;
  return TRIAL_OPENED + Math.floor(length * Math.max(draw.between(0, 1), draw.between(0, 1)));
}
