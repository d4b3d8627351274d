import { stringify } from 'yaml';
import { isOffTheList } from './attributes.ts';
import type { Parcel } from './parcel.ts';
import type { Template } from './templates/column.ts';
import { TEMPLATES } from './templates/templates.ts';

/** Other names under which our columns are often met. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  subject: [
    'id',
    'patient',
    'patient_id',
    'patientid',
    'subject_id',
    'usubjid',
    'patient_pseudo_id',
    'pseudonym',
    'pasient',
    'lopenr',
  ],
  age: ['age', 'alder', 'age_at_inclusion'],
  sex: ['sex', 'gender', 'kjonn', 'kjønn'],
  site: ['site', 'hospital', 'sykehus', 'region', 'siteid'],
  birth_year: ['birth_year', 'year_of_birth', 'fodselsar', 'fødselsår'],
  icd10: ['icd10', 'icd_10', 'diagnosis_code', 'diagnosekode'],
  tumour_type: ['tumour_type', 'tumor_type', 'cancer_type', 'krefttype'],
  diagnosed_on: ['diagnosis_date', 'diagnosed', 'date_of_diagnosis', 'diagnosedato'],
  treatment_started_on: ['treatment_start', 'trtsdt', 'start_date', 'behandlingsstart'],
  died_on: ['death_date', 'dthdt', 'date_of_death', 'dodsdato', 'dødsdato'],
  last_contact_on: ['last_contact', 'lstalvdt', 'last_follow_up', 'siste_kontakt'],
  test_cost: ['test_cost', 'cost_nok', 'kostnad'],
  cohort: ['cohort', 'arm', 'kohort'],
  drug: ['drug', 'treatment', 'legemiddel'],
  response: ['response', 'bor', 'best_response', 'respons'],
  day: ['day', 'study_day', 'dag'],
  term: ['term', 'event', 'ae_term', 'hendelse'],
  grade: ['grade', 'ctcae_grade', 'grad'],
};

const word = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');

/** A mapping to start from: what can be told by the names of columns, and everything else to be decided by a person. */
export function suggestMapping(parcels: readonly Parcel[]): string {
  const files = parcels.map(({ name, head }) => {
    const suggested = bestTable(head.header);
    const used = new Set(Object.values(suggested?.columns ?? {}));
    const refuse = head.header.filter(isOffTheList);
    const named = head.header.filter((column) => column !== '');
    const ignore = named.filter((column) => !used.has(column) && !refuse.includes(column));
    const { encoding, delimiter, decimal, dates } = head.dialect;
    const said = {
      encoding,
      delimiter,
      ...(decimal !== '' && { decimal }),
      dates,
      ...(head.skip > 0 && { skip: head.skip }),
      ...(head.header.at(-1) === '' && { trailing_empty: 'drop' }),
    };
    return { file: name.replace(/^.*[\\/]/, ''), ...said, ignore, refuse, tables: suggested ? [suggested] : [] };
  });
  return stringify({ files }, { lineWidth: 120 });
}

function bestTable(header: readonly string[]) {
  const tables = TEMPLATES.map((template) => ({ table: template.name, columns: columnsOf(template, header) }));
  const [best] = tables.sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length);
  return best && Object.keys(best.columns).length > 0 ? best : null;
}

function columnsOf({ columns }: Template, header: readonly string[]): Record<string, string> {
  const found = columns.flatMap(({ name }) => {
    const names = [name, ...(SYNONYMS[name] ?? [])];
    const theirs = header.find((column) => names.includes(word(column)));
    return theirs === undefined ? [] : [[name, theirs] as const];
  });
  return Object.fromEntries(found);
}
