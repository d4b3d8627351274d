import type { Draw } from './draw.ts';
import type { Row } from './flat-file.ts';
import { DRUG_PACK, PRICE_YEAR, PRICES } from './prices.ts';
import type { Patient } from './treatment-rows.ts';

const DAYS_PER_PACK = 28;

interface Use {
  readonly day: number;
  readonly category: string;
  readonly resource: string;
  readonly amount: number;
  readonly price: number;
}

/** What was used on one patient, from the genomic profile before the first dose to the last stay in hospital. */
export function resourceUseRows(
  patient: Patient,
  events: readonly Row<'adverse_event'>[],
  draw: Draw,
): Row<'resource_use'>[] {
  const uses = [...diagnostics(patient), ...cycles(patient), ...hospital(patient, events, draw)];
  return uses
    .sort((a, b) => a.day - b.day)
    .map(({ day, category, resource, amount, price }) => ({
      subject: patient.subject,
      cohort: patient.cohort.code,
      day,
      category,
      resource,
      amount,
      unit_price: price,
      cost: amount * price,
      price_year: PRICE_YEAR,
    }));
}

function diagnostics({ daysFromScreening, course }: Patient): readonly Use[] {
  const profile = { category: 'DIAGNOSTIC', resource: 'Comprehensive genomic profile', price: PRICES.genomicProfile };
  const scan = { category: 'IMAGING', resource: 'CT scan', amount: 1, price: PRICES.scan };
  return [
    { ...profile, amount: 1, day: -daysFromScreening },
    { ...scan, day: -7 },
    ...course.scans.map(({ day }) => ({ ...scan, day })),
  ];
}

/** Each 28 days on treatment begin with a visit, blood tests and a pack. */
function cycles({ cohort, course }: Patient): readonly Use[] {
  const price = DRUG_PACK[cohort.drug];
  if (price === undefined) throw new RangeError(`Cannot price "${cohort.drug}" as it must have a pack in prices.ts`);
  const started = Math.ceil(Math.max(1, course.stopDay ?? course.seenDays) / DAYS_PER_PACK);
  return Array.from({ length: started }, (_, i) => i * DAYS_PER_PACK).flatMap((day) => [
    { day, category: 'VISIT', resource: 'Outpatient visit', amount: 1, price: PRICES.outpatientVisit },
    { day, category: 'OTHER', resource: 'Blood tests', amount: 1, price: PRICES.bloodTests },
    { day, category: 'DRUG', resource: cohort.drug, amount: 1, price },
  ]);
}

function hospital({ course }: Patient, events: readonly Row<'adverse_event'>[], draw: Draw): readonly Use[] {
  const bed = { category: 'ADMISSION', resource: 'Bed day', price: PRICES.bedDay };
  const care = {
    category: 'ADVERSE_EVENT',
    resource: 'Care of a severe adverse event',
    amount: 1,
    price: PRICES.severeEvent,
  };
  const uses: Use[] = [];
  for (const event of events) {
    const day = Number(event.day);
    if (Number(event.grade) >= 3) uses.push({ ...care, day });
    if (event.serious) uses.push({ ...bed, day, amount: draw.whole(2, 9) });
  }
  const { deathDay } = course;
  if (deathDay !== null && draw.chance(0.5)) {
    const days = draw.whole(2, 12);
    uses.push({ ...bed, day: Math.max(1, deathDay - days), amount: Math.min(days, deathDay) });
  }
  return uses;
}
