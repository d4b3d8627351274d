import type { Snapshot } from '../lake/snapshot.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { DayCriterion, NumberCriterion, TraitLeaf } from './criterion.ts';
import type { Known } from './truth.ts';

/** Everybody in one source of a snapshot, by ordinals from 0 to size - 1. */
export interface Everybody {
  readonly snapshot: Snapshot;
  readonly source: string;
  readonly size: number;
}

export async function everybodyOf(snapshot: Snapshot, source: string): Promise<Everybody> {
  const [row] = await snapshot.ask('cohort/size', { source });
  return { snapshot, source, size: row!.subjects };
}

/** Asks of whom a trait is as wanted. The snapshot keeps the answer, so the same leaf is asked once. */
export async function askLeaf(everybody: Everybody, leaf: TraitLeaf): Promise<Known> {
  const { size } = everybody;
  if ('category' in leaf && leaf.category.trait === 'BEST_RESPONSE') {
    const { values } = leaf.category;
    const responses = await askResponses(everybody);
    return {
      holds: unionOf(
        size,
        values.map((value) => responses.get(value)),
      ),
      unknown: unionOf(size, [responses.get(null)]),
    };
  }
  const rows = await askRows(everybody, leaf);
  return { holds: setOf(size, rows, 'holds'), unknown: setOf(size, rows, 'unknown') };
}

/** Who had each best response; under null, of whom none is known. */
export async function askResponses(everybody: Everybody): Promise<ReadonlyMap<string | null, PatientSet>> {
  const { snapshot, source, size } = everybody;
  const rows = await snapshot.ask('cohort/by_response', { source });
  const told = [...new Set(rows.map(({ response }) => response))];
  const whoHad = (wanted: string | null) =>
    setOf(
      size,
      rows.filter(({ response }) => response === wanted),
      'holds',
    );
  return new Map(told.map((response) => [response, whoHad(response)]));
}

const unionOf = (size: number, sets: readonly (PatientSet | undefined)[]): PatientSet =>
  sets.reduce<PatientSet>((all, set) => (set ? all.or(set) : all), PatientSet.none(size));

/** Who was treated in one of those cohorts of the source. */
export async function askCohorts(everybody: Everybody, cohorts: readonly string[]): Promise<PatientSet> {
  const { snapshot, source, size } = everybody;
  return setOf(size, await snapshot.ask('cohort/by_cohort', { source, cohorts }), 'holds');
}

/** Those of that name. */
export async function askNames(everybody: Everybody, subjects: readonly string[]): Promise<PatientSet> {
  const { snapshot, source, size } = everybody;
  return setOf(size, await snapshot.ask('cohort/by_name', { source, subjects }), 'holds');
}

interface Row {
  readonly chunk: number;
  readonly holds: Uint8Array | null;
  readonly unknown?: Uint8Array | null;
}

const ANY = { values: [], from: null, to: null } as const;

function askRows({ snapshot, source }: Everybody, leaf: TraitLeaf): Promise<readonly Row[]> {
  if ('biomarker' in leaf) {
    const { biomarker, results } = leaf.biomarker;
    return snapshot.ask('cohort/by_biomarker', { source, biomarker, results });
  }
  if ('category' in leaf) {
    const { trait, values } = leaf.category;
    return isOfTreatment(trait)
      ? snapshot.ask('cohort/by_treatment', { ...ANY, source, trait, values })
      : snapshot.ask('cohort/by_value', { source, trait, values });
  }
  const { trait } = 'number' in leaf ? leaf.number : leaf.day;
  const ends = 'number' in leaf ? endsOf(leaf.number) : endsInDays(leaf.day);
  return isOfTreatment(trait)
    ? snapshot.ask('cohort/by_treatment', { ...ANY, source, trait, ...ends })
    : snapshot.ask('cohort/by_range', { source, trait, ...ends });
}

const OF_TREATMENT: readonly string[] = ['COHORT', 'DRUG', 'ALTERATION', 'LINE', 'TREATED_ON'];

const isOfTreatment = (trait: string): boolean => OF_TREATMENT.includes(trait);

const endsOf = ({ from, to }: NumberCriterion) => ({ from, to });

const DAY = 86_400_000;

function endsInDays({ from, to }: DayCriterion): { readonly from: number | null; readonly to: number | null } {
  const since1970 = (day: string | null) => (day === null ? null : Date.parse(`${day}T00:00:00Z`) / DAY);
  return { from: since1970(from), to: since1970(to) };
}

/** Subjects a row tells of, a bit each. */
const CHUNK = 65_536;

/** The set whose bits the rows hold, a chunk each. */
export function setOf(size: number, rows: readonly Row[], column: 'holds' | 'unknown'): PatientSet {
  const bytes = new Uint8Array(Math.ceil(size / CHUNK) * (CHUNK / 8));
  for (const row of rows) bytes.set(row[column] ?? [], row.chunk * (CHUNK / 8));
  return PatientSet.fromBytes(size, bytes.subarray(0, Math.ceil(size / 8)));
}
