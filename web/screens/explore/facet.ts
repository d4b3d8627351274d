import type { ExploredBinFragment, ExploredFacetFragment } from '../../contract.ts';
import type { CategoryTrait } from '../../parts/criterion.ts';
import { type CriterionVoice, resultInWords, valueInWords } from '../../parts/criterion-words.ts';
import type { Chooseable } from './facet-choice.ts';

export type Facet = ExploredFacetFragment;
export type Bin = ExploredBinFragment;

/** A bin of whom something is known. */
export type KnownBin = Bin & { readonly from: string; readonly to: string };

export const knownBins = ({ bins }: Facet): readonly KnownBin[] => bins as readonly KnownBin[];

export const chooseable = (facet: Facet): Chooseable => ({
  trait: facet.trait,
  biomarker: facet.biomarker,
  bins: knownBins(facet),
});

/** False where not one number of a trait can be told of anybody in the source. */
export const isTold = ({ bins, missing }: Facet): boolean =>
  [...bins, missing].some(({ everyone }) => (everyone.value ?? 0) > 0);

/** Traits that are looked at before biomarkers, and after them; a biomarker is looked at among the others. */
export function traitsOf(facets: readonly Facet[], place: 'before' | 'after'): readonly Facet[] {
  return facets.filter(({ trait }) => trait !== 'BIOMARKER' && BEFORE.has(trait) === (place === 'before'));
}

const BEFORE: ReadonlySet<string> = new Set(['TUMOUR_TYPE']);

export const biomarkersOf = (facets: readonly Facet[]): readonly Facet[] =>
  facets.filter(({ trait }) => trait === 'BIOMARKER');

/** What a bin is called. */
export function binInWords(
  { trait, biomarker }: Pick<Facet, 'trait' | 'biomarker'>,
  { from, to }: Pick<KnownBin, 'from' | 'to'>,
  voice: CriterionVoice,
): string {
  const { t, write } = voice;
  if (biomarker !== null) return resultInWords(from, voice);
  if (trait === 'TREATED_ON' || trait === 'DIAGNOSED_ON') return write.quarter(from);
  if (from === to && /^\d+$/.test(from) && !CATEGORICAL.has(trait)) return write.count(Number(from));
  if (trait === 'AGE') return t('years', { range: `${write.count(Number(from))}–${write.count(Number(to))}` });
  if (trait === 'SEX') return voice.codes(`groupLabel.${from as 'F'}`, { defaultValue: from });
  return valueInWords(trait as CategoryTrait, from, voice);
}

const CATEGORICAL: ReadonlySet<string> = new Set(['TUMOUR_TYPE', 'DRUG', 'ALTERATION', 'SEX', 'HEALTH_REGION']);
