/** A patient of the invented trial that is scanned for what it may not tell. */
interface Patient {
  readonly subject: string;
  readonly cohort: string;
  /** Place in the cohort, by start of treatment. */
  readonly place: number;
  sex: string;
  age: number;
  region: string;
  tumour: string;
  mutated: boolean;
  control: boolean;
  days: number;
  pfs: number;
  prior: number;
  stop: string;
  change: number;
  fever: boolean;
  nausea: 'related' | 'unrelated' | null;
  week8: boolean;
  readonly grade: number;
  readonly vas: number;
  readonly state: string;
  readonly died: boolean;
}

/** How many in each cohort: too small, its complement, between two looks, past the last. */
const SIZES = { SMALL: 3, EARLY: 6, BETWEEN: 13, WHOLE: 30 } as const;
const CONTROLLED = { SMALL: 1, EARLY: 2, BETWEEN: 5, WHOLE: 11 } as const;
type Code = keyof typeof SIZES;

export const CODES = Object.keys(SIZES) as readonly Code[];

function patients(): Patient[] {
  return CODES.flatMap((cohort) => Array.from({ length: SIZES[cohort] }, (_, place) => patient(cohort, place)));
}

/** The last of the small cohort is in the next one instead, and everything else of them stays. */
function moved(all: readonly Patient[]): Patient[] {
  const last = one(all, 'SMALL', SIZES.SMALL - 1);
  return all.map((of) => (of === last ? { ...of, subject: 'EARLY-007', cohort: 'EARLY', place: SIZES.EARLY } : of));
}

function patient(cohort: Code, place: number): Patient {
  const inWhole = cohort === 'WHOLE';
  return {
    ...{ subject: `${cohort}-${String(place + 1).padStart(3, '0')}`, cohort, place },
    sex: inWhole && place < 3 ? 'M' : 'F',
    age: inWhole && place < 5 ? (place < 2 ? 34 : 84) : place % 2 === 0 ? 55 : 66,
    region: inWhole && place >= 24 && place < 29 ? (place < 25 ? 'NORTH' : 'CENTRAL') : 'WEST',
    tumour: inWhole && place >= 10 && place < 15 ? (place < 12 ? 'Sarcoma' : 'Thymoma') : 'Colorectal cancer',
    mutated: inWhole && place >= 5 && place < 9,
    control: place < CONTROLLED[cohort],
    ...{ days: 130 + 17 * place, pfs: 60 + 10 * place, prior: 101 },
    stop: inWhole && place < 5 ? (place < 3 ? 'TOXICITY' : 'WITHDRAWAL') : 'PROGRESSION',
    change: -(place + 0.37) / 100,
    fever: inWhole && place < 3,
    nausea: inWhole && place < 12 ? (place < 10 ? 'related' : 'unrelated') : null,
    week8: !inWhole || place < 21 || place > 24,
    ...{ grade: 1 + (place % 3), vas: 60 + place, state: place % 2 ? '11111' : '22222', died: place % 3 !== 2 },
  };
}

/** A fact that no answer may depend on: another one that would show the same. */
const SECRETS: readonly ((all: Patient[]) => void)[] = [
  // Two men instead of three.
  (all) => (one(all, 'WHOLE', 2).sex = 'F'),
  // Who has disease control before the first look, and between two looks; as many in all.
  (all) => {
    one(all, 'SMALL', 0).control = false;
    one(all, 'EARLY', 4).control = true;
  },
  (all) => {
    one(all, 'EARLY', 1).control = false;
    one(all, 'BETWEEN', 10).control = true;
  },
  // Two with fever instead of three; one instead of two whose nausea is unrelated.
  (all) => (one(all, 'WHOLE', 2).fever = false),
  (all) => (one(all, 'WHOLE', 10).nausea = 'related'),
  // Days and changes as fine as they are not told.
  (all) => {
    for (const patient of [one(all, 'WHOLE', 3), one(all, 'WHOLE', 20)]) {
      patient.days = Math.ceil(patient.days / 28) * 28 - 1;
      patient.pfs = Math.ceil(patient.pfs / 28) * 28 - 1;
      patient.prior = 100;
      patient.change += 0.0003;
    }
  },
  // Few in each of two categories, the other way round.
  (all) => (one(all, 'WHOLE', 2).stop = 'WITHDRAWAL'),
  (all) => (one(all, 'WHOLE', 2).age = 34),
  (all) => (one(all, 'WHOLE', 25).region = 'NORTH'),
  (all) => (one(all, 'WHOLE', 12).tumour = 'Sarcoma'),
  // Three with the mutation instead of four.
  (all) => (one(all, 'WHOLE', 8).mutated = false),
  // Of those at the look two did not answer instead of three; as many in all.
  (all) => {
    one(all, 'WHOLE', 21).week8 = true;
    one(all, 'WHOLE', 25).week8 = false;
  },
];

function one(all: readonly Patient[], cohort: Code, place: number): Patient {
  return all.find((of) => of.cohort === cohort && of.place === place)!;
}

/** Flat files of the trial; of its twin every secret is another one. */
export function scannedTrial(twin: boolean): Readonly<Record<string, string>> {
  const all = twin ? moved(patients()) : patients();
  if (twin) for (const secret of SECRETS) secret(all);
  const forEach = (rows: (of: Patient) => readonly (readonly unknown[])[]) => all.flatMap(rows);
  const key = ({ subject, cohort }: Patient) => [subject, cohort] as const;
  return {
    'subject.csv': csv(
      'subject;sex;age;health_region;tumour_type;screened_on;treatment_started_on;actionable;loss_reason',
      [
        ...all.map((of) => [
          ...[of.subject, of.sex, of.age, of.region, of.tumour, '2022-12-01', startOf(of), 'true', ''],
        ]),
        ...screenedOnly(twin),
      ],
    ),
    'treatment.csv': csv(
      'subject;cohort;drug;line;started_on;days;ongoing;stop_reason',
      forEach((of) => [[...key(of), 'drug', 2, startOf(of), of.pfs, 'false', of.stop]]),
    ),
    'assessment.csv': csv(
      'subject;cohort;kind;day;response',
      forEach((of) => [[...key(of), 'SCAN', 112, of.control ? 'PR' : 'PD']]),
    ),
    'event_time.csv': csv(
      'subject;cohort;endpoint;days;event',
      forEach((of) => [
        [...key(of), 'OS', of.days, of.died],
        [...key(of), 'PFS', of.pfs, 'true'],
        [...key(of), 'PFS1', of.prior, 'true'],
      ]),
    ),
    'lesion.csv': csv(
      'subject;cohort;day;sum_of_diameters;change;new_lesion',
      forEach((of) => [[...key(of), 53, 100, of.change, 'false']]),
    ),
    'adverse_event.csv': csv(
      'subject;cohort;term;grade;day;related;serious',
      forEach((of) => [
        [...key(of), 'Fatigue', of.grade, 9, 'true', 'false'],
        ...(of.nausea ? [[...key(of), 'Nausea', 1, 9, of.nausea === 'related', 'false']] : []),
        ...(of.fever ? [[...key(of), 'Fever', 2, 9, 'false', 'true']] : []),
      ]),
    ),
    'utility.csv': csv(
      'subject;cohort;day;state;vas',
      forEach((of) => [[...key(of), 0, of.state, of.vas], ...(of.week8 ? [[...key(of), 56, '21111', 70]] : [])]),
    ),
    'biomarker.csv': csv(
      'subject;biomarker;result',
      forEach((of) => [[of.subject, 'TP53', of.mutated ? 'mutated' : 'wild type']]),
    ),
  };
}

/** Not treated, few for each reason. */
function screenedOnly(twin: boolean): readonly (readonly unknown[])[] {
  const reasons = ['NO_DRUG', 'NO_DRUG', twin ? 'NO_DRUG' : 'DIED', 'DIED', 'DIED'];
  return reasons.map((reason, at) => [
    `SCREENED-00${at}`,
    'F',
    55,
    'WEST',
    'Colorectal cancer',
    '2022-12-01',
    '',
    'true',
    reason,
  ]);
}

const startOf = ({ place }: Patient): string => new Date(Date.UTC(2023, 0, 1 + place)).toISOString().slice(0, 10);

const csv = (head: string, rows: readonly (readonly unknown[])[]): string =>
  [head, ...rows.map((row) => row.join(';'))].map((line) => `${line}\n`).join('');
