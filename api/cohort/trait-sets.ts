import type { CharacteristicTrait } from '../contract.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { setOf, type Everybody } from './ask-leaf.ts';

/** Those who have one value of a trait. */
export interface TraitPart {
  /** Null for a number. */
  readonly value: string | null;
  readonly number: number | null;
  readonly people: PatientSet;
}

/** A trait and who has which value of it: everybody is in one part, or among those of whom it is not known. */
export interface TraitSets {
  readonly trait: CharacteristicTrait;
  readonly parts: readonly TraitPart[];
  readonly missing: PatientSet;
}

const TRAITS = [
  ...['AGE', 'SEX', 'ECOG', 'HEALTH_REGION', 'TUMOUR_TYPE', 'PRIOR_LINES', 'DRUG', 'ALTERATION', 'LINE'],
] as readonly CharacteristicTrait[];

interface SourceTraits {
  /** The traits that the source tells of anybody. */
  readonly traits: readonly TraitSets[];
  readonly treated: PatientSet;
}

/** What a source tells of its patients before treatment, as sets. */
export async function askTraitSets({ snapshot, source, size }: Everybody): Promise<SourceTraits> {
  const rows = await snapshot.ask('cohort/trait_sets', { source });
  const partsOf = (wanted: string): readonly TraitPart[] => {
    const own = rows.filter(({ trait }) => trait === wanted);
    const keys = new Map(own.map(({ value, number }) => [`${value} ${number}`, { value, number }]));
    return [...keys.values()].map(({ value, number }) => {
      const chunks = own.filter((row) => row.value === value && row.number === number);
      return { value, number, people: setOf(size, chunks, 'holds') };
    });
  };
  const traits = TRAITS.map((trait) => {
    const parts = partsOf(trait);
    const missing = parts.find((part) => !isTold(part))?.people ?? PatientSet.none(size);
    return { trait, parts: parts.filter(isTold), missing };
  });
  const treated = partsOf('TREATED').find(({ number }) => number === 1)?.people ?? PatientSet.none(size);
  return { traits: traits.filter(({ parts }) => parts.length > 0), treated };
}

const isTold = ({ value, number }: TraitPart): boolean => value !== null || number !== null;
