import type { Draw } from './draw.ts';
import type { Row } from './flat-file.ts';
import type { Patient } from './treatment-rows.ts';

/** Terms of CTCAE v5.0, each with how often it is met and how often it is laid to the drug: invented. */
const TERMS: readonly (readonly [{ readonly term: string; readonly related: number }, number])[] = [
  [{ term: 'Fatigue', related: 0.6 }, 16],
  [{ term: 'Nausea', related: 0.65 }, 12],
  [{ term: 'Diarrhea', related: 0.7 }, 10],
  [{ term: 'Anemia', related: 0.5 }, 9],
  [{ term: 'Anorexia', related: 0.4 }, 7],
  [{ term: 'Vomiting', related: 0.6 }, 7],
  [{ term: 'Rash maculo-papular', related: 0.85 }, 7],
  [{ term: 'Fever', related: 0.5 }, 6],
  [{ term: 'Neutrophil count decreased', related: 0.85 }, 6],
  [{ term: 'Platelet count decreased', related: 0.8 }, 5],
  [{ term: 'Alanine aminotransferase increased', related: 0.7 }, 5],
  [{ term: 'Abdominal pain', related: 0.15 }, 5],
  [{ term: 'Hypertension', related: 0.55 }, 4],
  [{ term: 'Dyspnea', related: 0.15 }, 4],
  [{ term: 'Lung infection', related: 0.1 }, 3],
  [{ term: 'Ejection fraction decreased', related: 0.9 }, 2],
  [{ term: 'Pneumonitis', related: 0.8 }, 2],
];

/**
 * Among those who do not stop for toxicity. With those who do, about as many have a related event of grade 3 or more
 * as the 28.4 % that DRUP reported, doi:10.1038/s41586-026-10405-x.
 */
const SHARE_SEVERE = 0.23;
const DAYS_AFTER_LAST_DOSE = 28;

/** What went wrong from the first dose to four weeks after the last. A stop for toxicity has a severe event before it. */
export function adverseEventRows(patient: Patient, draw: Draw): Row<'adverse_event'>[] {
  const { seenDays, stopDay, stopReason, deathDay } = patient.course;
  const lastDay = Math.min(seenDays, deathDay ?? Infinity, (stopDay ?? Infinity) + DAYS_AFTER_LAST_DOSE);
  const stoppedByIt = stopReason === 'TOXICITY';
  const severe = stoppedByIt || draw.chance(SHARE_SEVERE);
  const mild = Array.from({ length: draw.whole(1, 6) }, () => drawMild(lastDay, draw));
  const events = severe ? [...mild, drawSevere(stoppedByIt ? stopDay! : lastDay, stoppedByIt, draw)] : mild;
  return events
    .sort((a, b) => a.day - b.day)
    .map((event) => ({ subject: patient.subject, cohort: patient.cohort.code, ...event }));
}

interface AdverseEvent {
  readonly term: string;
  readonly grade: number;
  readonly day: number;
  readonly related: boolean;
  readonly serious: boolean;
}

function drawMild(lastDay: number, draw: Draw): AdverseEvent {
  const { term, related: relatedShare } = draw.weighted(TERMS);
  const related = draw.chance(relatedShare);
  const grade = draw.weighted([
    [1, 60],
    [2, 32],
    [3, related ? 0 : 8],
  ]);
  return { term, grade, day: draw.whole(1, lastDay), related, serious: grade >= 3 && draw.chance(0.5) };
}

function drawSevere(lastDay: number, stoppedByIt: boolean, draw: Draw): AdverseEvent {
  const { term } = draw.weighted(TERMS.filter(([{ related }]) => related >= 0.5));
  const grade = draw.weighted([
    [3, 86],
    [4, 14],
  ]);
  const day = stoppedByIt ? Math.max(1, lastDay - draw.whole(0, 6)) : draw.whole(1, lastDay);
  return { term, grade, day, related: true, serious: grade === 4 || draw.chance(0.35) };
}
