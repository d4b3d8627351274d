import { DATA_CUT, isoDate, yearOf, type DayNumber } from './calendar.ts';
import { drawCourse, type Course } from './course.ts';
import { clamp, type Draw } from './draw.ts';
import type { Row } from './flat-file.ts';
import { drawSite, type Site } from './places.ts';
import type { Screening } from './screening.ts';
import { drawTumour, tumourNamed, type Tumour } from './tumours.ts';

/** One invented person of the trial. */
export interface Person extends Screening {
  readonly subject: string;
  readonly tumour: Tumour;
  readonly icd10: string;
  readonly sex: 'F' | 'M';
  readonly age: number;
  readonly site: Site;
  readonly ecog: number;
  readonly priorLines: number;
  readonly diagnosedOn: DayNumber;
  readonly diedOn: DayNumber | null;
  /** Null for those never treated. */
  readonly course: Course | null;
}

/** Placeholder: no Norwegian price of a comprehensive genomic profile has been found in print. */
export const GENOMIC_PROFILE_NOK = 25_000;

export function drawPerson(subject: string, screening: Screening, draw: Draw): Person {
  const tumour = screening.cohort?.tumour ? tumourNamed(screening.cohort.tumour) : drawTumour(draw);
  const ecog = draw.weighted([
    [0, 44],
    [1, 47],
    [2, 9],
  ]);
  const age = Math.round(clamp(draw.normal(59.2, 11.5), 18, 88));
  const vigour = Math.exp(0.15 - 0.4 * ecog - 0.008 * (age - 59));
  const course = courseOf(screening, vigour, draw);
  return {
    ...screening,
    subject,
    tumour,
    icd10: draw.pick(tumour.icd10),
    sex: tumour.sex ?? draw.pick(['F', 'M']),
    age,
    site: drawSite(draw),
    ecog,
    priorLines: drawPriorLines(draw),
    diagnosedOn: screening.screenedOn - 60 - Math.round(draw.exponential(620)),
    diedOn: course ? deathOf(screening.treatment!.startedOn, course) : untreatedDeath(screening, vigour, draw),
    course,
  };
}

function courseOf({ treatment }: Screening, vigour: number, draw: Draw): Course | null {
  if (!treatment) return null;
  return drawCourse(treatment.fate, { vigour, seenDays: DATA_CUT - treatment.startedOn }, draw);
}

const deathOf = (startedOn: DayNumber, { deathDay }: Course): DayNumber | null =>
  deathDay === null ? null : startedOn + deathDay;

function untreatedDeath({ screenedOn, lossReason }: Screening, vigour: number, draw: Draw): DayNumber | null {
  if (lossReason === 'DIED') return Math.min(DATA_CUT, screenedOn + draw.whole(3, 60));
  const diedOn = screenedOn + 20 + Math.round(draw.exponential((lossReason === 'DETERIORATED' ? 80 : 300) * vigour));
  return diedOn <= DATA_CUT ? diedOn : null;
}

const drawPriorLines = (draw: Draw): number =>
  draw.weighted([
    [0, 5],
    [1, 24],
    [2, 31],
    [3, 21],
    [4, 12],
    [5, 7],
  ]);

/** The register of deaths is complete, so the living were last known to live on the day of the data cut. */
export function subjectRow(person: Person): Row<'subject'> {
  const date = (day: DayNumber | null | undefined) => (day === null || day === undefined ? null : isoDate(day));
  return {
    subject: person.subject,
    birth_year: yearOf(person.screenedOn) - person.age,
    age: person.age,
    sex: person.sex,
    health_region: person.site.region,
    site: person.site.name,
    icd10: person.icd10,
    tumour_type: person.tumour.name,
    ecog: person.ecog,
    prior_lines: person.priorLines,
    diagnosed_on: date(person.diagnosedOn),
    screened_on: date(person.screenedOn),
    treatment_started_on: date(person.treatment?.startedOn),
    died_on: date(person.diedOn),
    last_contact_on: date(person.diedOn ?? DATA_CUT),
    actionable: person.cohort !== null,
    loss_reason: person.lossReason,
    test_cost: GENOMIC_PROFILE_NOK,
  };
}
