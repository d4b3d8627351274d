import { Injectable } from '@nestjs/common';
import type { FacetTrait } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { askResponses, setOf, type Everybody } from './ask-leaf.ts';
import { RESPONSES } from './best-responses.ts';

/** Everybody of a source who has a value of a trait, or whose value lies in a bin. */
export interface PeopleOfBin {
  readonly value: string | null;
  /** Where the bin of a number or a day begins. */
  readonly number: number | null;
  readonly people: PatientSet;
}

/** A source by one trait. */
export interface FacetSet {
  readonly trait: FacetTrait;
  readonly biomarker: string | null;
  /** True where somebody may be in several bins. */
  readonly several: boolean;
  readonly bins: readonly PeopleOfBin[];
  /** Of whom the trait is not known. */
  readonly missing: PatientSet;
}

type Row = Queries['cohort/facets']['row'] & { readonly biomarker: string | null };

/** Who has which value of each trait of a source: read once, as a snapshot never changes, a bit a subject and value. */
@Injectable()
export class FacetSets {
  private readonly read = new WeakMap<Snapshot, Map<string, Promise<readonly FacetSet[]>>>();

  of(everybody: Everybody): Promise<readonly FacetSet[]> {
    const { snapshot, source } = everybody;
    const bySource = this.read.get(snapshot) ?? new Map<string, Promise<readonly FacetSet[]>>();
    this.read.set(snapshot, bySource);
    const known = bySource.get(source) ?? readSets(everybody);
    bySource.set(source, known);
    known.catch(() => bySource.delete(source));
    return known;
  }
}

async function readSets(everybody: Everybody): Promise<readonly FacetSet[]> {
  const { snapshot, source, size } = everybody;
  const ofSubject = await snapshot.ask('cohort/facets', { source });
  const ofTreatment = await snapshot.ask('cohort/treatment_facets', { source });
  const ofBiomarkers = await snapshot.ask('cohort/biomarker_facets', { source });
  const rows: readonly Row[] = [
    ...[...ofSubject, ...ofTreatment].map((row) => ({ ...row, biomarker: null })),
    ...ofBiomarkers.map((row) => ({ ...row, trait: 'BIOMARKER', number: null })),
  ];
  const facets = grouped(rows, ({ trait, biomarker }) => JSON.stringify([trait, biomarker])).map((of) =>
    facetOf(of, size),
  );
  return [...facets, await responsesOf(everybody)].filter(({ bins }) => bins.length > 0).toSorted(byTrait);
}

function facetOf(rows: readonly Row[], size: number): FacetSet {
  const { trait, biomarker } = rows[0]!;
  const bins = grouped(rows, ({ value, number }) => JSON.stringify([value, number])).map((of) => ({
    value: of[0]!.value,
    number: of[0]!.number,
    people: setOf(size, of, 'holds'),
  }));
  const told = bins.filter(({ value, number }) => value !== null || number !== null);
  const known = told.reduce((all, { people }) => all.or(people), PatientSet.none(size));
  return {
    trait: trait as FacetTrait,
    biomarker,
    several: biomarker !== null,
    bins: told.toSorted(byPlace),
    missing: known.complement(),
  };
}

/** In the order of best to worst. */
async function responsesOf(everybody: Everybody): Promise<FacetSet> {
  const had = await askResponses(everybody);
  const bins = RESPONSES.flatMap((value): readonly PeopleOfBin[] => {
    const people = had.get(value);
    return people ? [{ value, number: null, people }] : [];
  });
  const missing = had.get(null) ?? PatientSet.none(everybody.size);
  return { trait: 'BEST_RESPONSE', biomarker: null, several: false, bins, missing };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Numbers and days as they count, categories by the alphabet. */
const byPlace = (one: PeopleOfBin, other: PeopleOfBin): number =>
  (one.number ?? 0) - (other.number ?? 0) || ((one.value ?? '') < (other.value ?? '') ? -1 : 1);

const TRAITS: readonly FacetTrait[] = [
  ...(['TUMOUR_TYPE', 'DRUG', 'ALTERATION', 'BIOMARKER', 'BEST_RESPONSE', 'LINE'] as const),
  ...(['AGE', 'SEX', 'HEALTH_REGION', 'ECOG', 'TREATED_ON', 'DIAGNOSED_ON'] as const),
];

const byTrait = (one: FacetSet, other: FacetSet): number =>
  TRAITS.indexOf(one.trait) - TRAITS.indexOf(other.trait) || (one.biomarker! < other.biomarker! ? -1 : 1);
