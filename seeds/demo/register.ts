import { Generator } from '../../api/methods/random/generator.ts';
import { DATA_CUT, dayNumber, isoDate, yearOf } from './calendar.ts';
import { clamp, Draw } from './draw.ts';
import { joined, type Row, type Tables } from './flat-file.ts';
import { drawSite } from './places.ts';
import { drawTumour, type Tumour } from './tumours.ts';

export const REGISTER_SIZE = 20_000;

const FIRST_LINE_START = dayNumber('2018-01-01');
const DAYS_PER_MONTH = 30.4375;
const SHARE_WITHOUT_ECOG = 0.55;
const SHARE_PROFILED = 0.06;

/** One invented person of the register, at the start of a late line of standard care. */
interface Registered {
  readonly subject: string;
  readonly tumour: Tumour;
  readonly age: number;
  readonly ecog: number;
  readonly line: number;
  readonly startedOn: number;
  readonly survivalDays: number;
}

/**
 * An invented register population under standard care, to be compared with the trial one day. As in real registers
 * the patients are older and frailer than in the trial, performance status is mostly missing and molecular results
 * nearly always; survival depends on age, performance status, line and tumour, so that a naive comparison flatters
 * the trial and an adjusted one does so less.
 */
export function register(seed: number, size = REGISTER_SIZE): Tables {
  const everyone = new Draw(new Generator(seed)).apart(2);
  return joined(
    Array.from({ length: size }, (_, i) => {
      const draw = everyone.apart(i);
      return registeredTables(drawRegistered(`REG-${String(i + 1).padStart(5, '0')}`, draw), draw);
    }),
  );
}

function drawRegistered(subject: string, draw: Draw): Registered {
  const tumour = drawTumour(draw);
  const age = Math.round(clamp(draw.normal(67, 11), 18, 94));
  const ecog = draw.weighted([
    [0, 26],
    [1, 42],
    [2, 23],
    [3, 9],
  ]);
  const line = draw.weighted([
    [2, 52],
    [3, 31],
    [4, 17],
  ]);
  const vigour = Math.exp(0.3 - 0.4 * ecog - 0.008 * (age - 59) - 0.1 * (line - 2));
  const meanDays = (tumour.standardMonths * DAYS_PER_MONTH * vigour) / Math.LN2;
  return {
    subject,
    tumour,
    age,
    ecog,
    line,
    startedOn: draw.whole(FIRST_LINE_START, DATA_CUT - 30),
    survivalDays: 1 + Math.round(draw.exponential(meanDays)),
  };
}

function registeredTables(person: Registered, draw: Draw): Tables {
  const { subject, startedOn, survivalDays } = person;
  const seenDays = DATA_CUT - startedOn;
  const died = survivalDays <= seenDays;
  const onTreatment = Math.min(survivalDays, 14 + Math.round(draw.exponential(85)));
  const lastDay = Math.min(survivalDays, seenDays);
  return {
    subject: [registeredRow(person, draw)],
    treatment: [standardCareRow(person, onTreatment)],
    event_time: [{ subject, cohort: 'STANDARD', endpoint: 'OS', days: lastDay, event: died }],
    biomarker: draw.chance(SHARE_PROFILED) ? [profileRow(subject, draw)] : [],
  };
}

function registeredRow(
  { subject, tumour, age, ecog, line, startedOn, survivalDays }: Registered,
  draw: Draw,
): Row<'subject'> {
  const diedOn = startedOn + survivalDays;
  return {
    subject,
    birth_year: yearOf(startedOn) - age,
    age,
    sex: tumour.sex ?? draw.pick(['F', 'M']),
    health_region: drawSite(draw).region,
    icd10: draw.pick(tumour.icd10),
    tumour_type: tumour.name,
    ecog: draw.chance(SHARE_WITHOUT_ECOG) ? null : ecog,
    prior_lines: line - 1,
    diagnosed_on: isoDate(startedOn - 90 - Math.round(draw.exponential(560))),
    treatment_started_on: isoDate(startedOn),
    died_on: diedOn <= DATA_CUT ? isoDate(diedOn) : null,
    last_contact_on: isoDate(Math.min(diedOn, DATA_CUT)),
  };
}

/** The register says that standard care was given and for how long, never why it ended. */
function standardCareRow({ subject, line, startedOn }: Registered, onTreatment: number): Row<'treatment'> {
  const seenDays = DATA_CUT - startedOn;
  const ongoing = onTreatment > seenDays;
  return {
    subject,
    cohort: 'STANDARD',
    drug: 'Standard care',
    line,
    started_on: isoDate(startedOn),
    stopped_on: ongoing ? null : isoDate(startedOn + onTreatment),
    days: Math.min(onTreatment, seenDays),
    ongoing,
  };
}

const profileRow = (subject: string, draw: Draw): Row<'biomarker'> => ({
  subject,
  sample: `${subject}-T1`,
  biomarker: 'KRAS mutation',
  result: draw.chance(0.24) ? 'POSITIVE' : 'NEGATIVE',
  assay: 'Single-gene test',
});
