import { Generator } from '../../api/methods/random/generator.ts';
import { adverseEventRows } from './adverse-event-rows.ts';
import { biomarkerRows } from './biomarker-rows.ts';
import { Draw } from './draw.ts';
import { joined, type Tables } from './flat-file.ts';
import { drawPerson, subjectRow } from './person.ts';
import { resourceUseRows } from './resource-use-rows.ts';
import { drawScreenings } from './screening.ts';
import { assessmentRows, eventTimeRows, lesionRows, patientOf, treatmentRow, type Patient } from './treatment-rows.ts';
import { utilityRows } from './utility-rows.ts';

/**
 * An invented IMPRESS: nobody in it exists. Its funnel is the published one exactly, its cohorts stand as COHORTS
 * plans them, and all else is drawn so that dates, scans, lesions, times and costs agree with one another.
 *
 * @param seed another seed gives other people with the same funnel and the same states of cohorts
 */
export function impress(seed: number): Tables {
  const root = new Draw(new Generator(seed));
  const everyone = root.apart(1);
  const screenings = drawScreenings(root.apart(0));
  return joined(
    screenings.map((screening, i) => {
      const draw = everyone.apart(i);
      const person = drawPerson(`IMP-${String(i + 1).padStart(4, '0')}`, screening, draw.apart(0));
      const patient = patientOf(person, draw.apart(1));
      return {
        subject: [subjectRow(person)],
        biomarker: biomarkerRows(person, draw.apart(2)),
        ...(patient && patientTables(patient, draw)),
      };
    }),
  );
}

function patientTables(patient: Patient, draw: Draw): Tables {
  const events = adverseEventRows(patient, draw.apart(3));
  return {
    treatment: [treatmentRow(patient)],
    assessment: assessmentRows(patient),
    lesion: lesionRows(patient, draw.apart(4)),
    event_time: eventTimeRows(patient, draw.apart(5)),
    adverse_event: events,
    utility: utilityRows(patient, draw.apart(6)),
    resource_use: resourceUseRows(patient, events, draw.apart(7)),
  };
}
