import { DeliveryBook } from '../../api/record/delivery-book.ts';
import type { Agent, TestApplication } from '../support/application.ts';
import { ask } from '../support/application.ts';

/** Patients of one cohort: how many, and how many of the first of them have disease control at week 16. */
export interface InventedCohort {
  readonly code: string;
  readonly patients: number;
  readonly controlled: number;
}

export const TRIAL = 'INVENTED';

/** One cohort in each situation that the rules know: too small for anything, between two looks, past the last. */
export const COHORTS: readonly InventedCohort[] = [
  { code: 'SMALL', patients: 3, controlled: 1 },
  { code: 'EARLY', patients: 7, controlled: 2 },
  { code: 'BETWEEN', patients: 13, controlled: 5 },
  { code: 'WHOLE', patients: 30, controlled: 11 },
];

interface Patient {
  readonly subject: string;
  readonly cohort: string;
  readonly sex: string;
  readonly startedOn: string;
  readonly control: boolean;
  readonly days: number;
  readonly died: boolean;
}

const PATIENTS: readonly Patient[] = COHORTS.flatMap(({ code, patients, controlled }) =>
  Array.from({ length: patients }, (_, at) => ({
    subject: `${code}-${String(at + 1).padStart(3, '0')}`,
    cohort: code,
    // Three men in all: too few to be told of, and told by subtraction if everybody else were.
    sex: code === 'WHOLE' && at < 3 ? 'M' : 'F',
    startedOn: new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10),
    control: at < controlled,
    days: 130 + 17 * at,
    died: at % 3 !== 2,
  })),
);

/** The trial as the flat files in which a source delivers it. */
export const FILES: Readonly<Record<string, string>> = {
  'subject.csv': csv(['subject', 'sex', 'treatment_started_on'], ({ subject, sex, startedOn }) => [
    ...[subject, sex, startedOn],
  ]),
  'treatment.csv': csv(['subject', 'cohort', 'drug', 'started_on'], ({ subject, cohort, startedOn }) => [
    ...[subject, cohort, 'drug', startedOn],
  ]),
  'assessment.csv': csv(['subject', 'cohort', 'kind', 'day', 'response'], ({ subject, cohort, control }) => [
    ...[subject, cohort, 'SCAN', '112', control ? 'PR' : 'PD'],
  ]),
  'event_time.csv': csv(['subject', 'cohort', 'endpoint', 'days', 'event'], ({ subject, cohort, days, died }) => [
    ...[subject, cohort, 'OS', String(days), String(died)],
  ]),
};

function csv(columns: readonly string[], cells: (patient: Patient) => readonly string[]): string {
  return [columns, ...PATIENTS.map(cells)].map((row) => `${row.join(';')}\n`).join('');
}

/** A protected trial under the two-stage rule, registered, with nothing delivered yet. */
export async function registerTrial({ nest }: TestApplication): Promise<void> {
  const source = {
    id: TRIAL,
    title: 'Invented trial',
    kind: 'TRIAL',
    synthetic: true,
    twoStageDesign: 'IMPRESS',
  } as const;
  await nest.get(DeliveryBook, { strict: false }).register(source);
}

/** Delivers files of the trial by upload. */
export function upload(
  agent: Agent,
  files: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
) {
  const request = agent.post('/api/v1/deliveries').set('x-connect-evidence', '1').accept('application/json');
  for (const [name, value] of Object.entries({ source: TRIAL, dataCut: '2025-06-30', ...fields }))
    request.field(name, value);
  for (const [name, text] of Object.entries(files)) request.attach('files', Buffer.from(text), name);
  return request;
}

/** Freezes everything delivered, as a data steward may. @returns the id of the snapshot */
export async function freeze(steward: Agent): Promise<string> {
  const mutation = 'mutation { freezeSnapshot { __typename ... on Snapshot { id } ... on Refusal { message } } }';
  const { body } = await ask(steward, mutation);
  return (body as { data: { freezeSnapshot: { id: string } } }).data.freezeSnapshot.id;
}
