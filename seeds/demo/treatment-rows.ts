import { isoDate } from './calendar.ts';
import type { CohortPlan } from './cohorts.ts';
import type { Course, Scan } from './course.ts';
import type { Draw } from './draw.ts';
import type { Row } from './flat-file.ts';
import { drawLesions } from './lesions.ts';
import type { Person } from './person.ts';
import type { Tumour } from './tumours.ts';

/** A person who has been treated: the course, the cohort and the first day are all there. */
export interface Patient {
  readonly subject: string;
  readonly tumour: Tumour;
  readonly ecog: number;
  readonly priorLines: number;
  readonly cohort: CohortPlan;
  readonly startedOn: number;
  readonly daysFromScreening: number;
  readonly course: Course;
  /** False where disease can be seen but not measured: such scans say NON_CR_NON_PD. */
  readonly measurable: boolean;
}

const UNMEASURABLE = 0.06;

export function patientOf(person: Person, draw: Draw): Patient | null {
  const { cohort, treatment, course } = person;
  if (!cohort || !treatment || !course) return null;
  const responded = course.scans.some(({ response }) => response === 'CR' || response === 'PR');
  return {
    subject: person.subject,
    tumour: person.tumour,
    ecog: person.ecog,
    priorLines: person.priorLines,
    cohort,
    startedOn: treatment.startedOn,
    daysFromScreening: treatment.startedOn - person.screenedOn,
    course,
    measurable: responded || !draw.chance(UNMEASURABLE),
  };
}

export function treatmentRow({ subject, cohort, priorLines, startedOn, course }: Patient): Row<'treatment'> {
  const { stopDay, stopReason, seenDays } = course;
  return {
    subject,
    cohort: cohort.code,
    drug: cohort.drug,
    alteration: cohort.alteration,
    tumour_type: cohort.tumour ?? 'Any solid tumour',
    line: priorLines + 1,
    started_on: isoDate(startedOn),
    stopped_on: stopDay === null ? null : isoDate(startedOn + stopDay),
    days: stopDay ?? seenDays,
    ongoing: stopDay === null,
    stop_reason: stopReason,
  };
}

export function assessmentRows({
  subject,
  cohort,
  startedOn,
  course,
  measurable,
  tumour,
}: Patient): Row<'assessment'>[] {
  return course.scans.map((scan, i) => ({
    subject,
    cohort: cohort.code,
    kind: 'SCAN',
    day: scan.day,
    assessed_on: isoDate(startedOn + scan.day),
    response: scan.response === 'SD' && !measurable ? 'NON_CR_NON_PD' : scan.response,
    confirmed: isResponse(scan) ? course.scans.slice(i + 1).some(isResponse) : null,
    criteria: tumour.criteria,
    assessor: 'INVESTIGATOR',
  }));
}

const isResponse = ({ response }: Scan): boolean => response === 'CR' || response === 'PR';

/** Sums of diameters, where disease is measurable and read by RECIST. */
export function lesionRows({ subject, cohort, course, measurable, tumour }: Patient, draw: Draw): Row<'lesion'>[] {
  if (!measurable || tumour.criteria !== 'RECIST 1.1') return [];
  return drawLesions(course.scans, draw).map(({ day, sum, change, newLesion }) => ({
    subject,
    cohort: cohort.code,
    day,
    sum_of_diameters: sum,
    change,
    new_lesion: newLesion,
  }));
}

/** Times from the first dose; PFS ends at the first PD scan or at death, else at the last scan that could be read. */
export function eventTimeRows({ subject, cohort, priorLines, course }: Patient, draw: Draw): Row<'event_time'>[] {
  const { scans, progressionDay, deathDay, stopDay, seenDays } = course;
  const lastRead = scans.findLast(({ response }) => response !== 'NE')?.day ?? 0;
  const ended = progressionDay ?? deathDay;
  const responded = scans.find(isResponse)?.day;
  const row = (endpoint: string, days: number, event: boolean) => ({
    subject,
    cohort: cohort.code,
    endpoint,
    days,
    event,
  });
  const pfs = ended ?? lastRead;
  const rows = [
    row('OS', deathDay ?? seenDays, deathDay !== null),
    row('PFS', pfs, ended !== null),
    row('TOT', stopDay ?? seenDays, stopDay !== null),
  ];
  if (responded !== undefined) rows.push(row('DOR', pfs - responded, ended !== null));
  if (priorLines > 0) rows.push(row('PFS1', Math.max(14, Math.round(Math.exp(draw.normal(4.6, 0.7)))), true));
  return rows;
}
