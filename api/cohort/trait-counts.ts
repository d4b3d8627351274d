import type { Disclosure, SourceRules } from '../access/disclosure.ts';
import type {
  BiomarkerValues,
  CategoryTrait,
  CategoryTraitValues,
  Count,
  DayTrait,
  DayTraitValues,
  NumberTrait,
  NumberTraitValues,
  TraitValue,
} from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import { quarterOf } from './facet-bin.ts';

/** How many have a value of a trait, or begin in a bin; both null for those of whom it is not known. */
export type TraitCount = Queries['cohort/subject_values']['row'];

/** What clears the counts, and how far one may speak. */
export interface Telling {
  readonly disclosure: Disclosure;
  readonly rules: SourceRules;
  /** Of a protected source, the counts that may be told beside what was shown; those not here are withheld. */
  readonly told: ReadonlyMap<string, Count>;
}

/** Under which a count is told: where both value and number are null, those of whom the trait is not known. */
export const keyOfValue = (trait: string, biomarker: string | null, value: string | number | null): string =>
  JSON.stringify([trait, biomarker, value]);

const CATEGORIES = [
  ...['TUMOUR_TYPE', 'ICD10', 'ALTERATION', 'DRUG', 'COHORT', 'SEX', 'HEALTH_REGION', 'BEST_RESPONSE'],
] as readonly CategoryTrait[];
const NUMBERS = ['AGE', 'ECOG', 'PRIOR_LINES', 'LINE'] as const satisfies readonly NumberTrait[];
const DAYS = ['DIAGNOSED_ON', 'SCREENED_ON', 'TREATED_ON'] as const satisfies readonly DayTrait[];

/** The traits that the source tells of anybody. */
export function categoriesOf(counts: readonly TraitCount[], telling: Telling): readonly CategoryTraitValues[] {
  return CATEGORIES.flatMap((trait) => {
    const cleared = clearedOf(trait, counts, telling);
    const values = cleared.told.map(({ value, count }) => ({ value: value!, subjects: count }));
    return values.length === 0 ? [] : [{ trait, values: inTold(values, telling), missing: cleared.missing }];
  });
}

export function numbersOf(counts: readonly TraitCount[], telling: Telling): readonly NumberTraitValues[] {
  return NUMBERS.flatMap((trait) => {
    const cleared = clearedOf(trait, counts, telling);
    const width = trait === 'AGE' ? 10 : 1;
    const bins = inOrder(cleared.told).map(({ number, count }) => ({
      from: number,
      to: number + width - 1,
      subjects: count,
    }));
    return bins.length === 0 ? [] : [{ trait, bins, missing: cleared.missing }];
  });
}

export function daysOf(counts: readonly TraitCount[], telling: Telling): readonly DayTraitValues[] {
  return DAYS.flatMap((trait) => {
    const cleared = clearedOf(trait, counts, telling);
    const bins = inOrder(cleared.told).map(({ number, count }) => ({ ...quarterOf(number), subjects: count }));
    return bins.length === 0 ? [] : [{ trait, bins, missing: cleared.missing }];
  });
}

/** @param subjects how many there are in the source */
export function biomarkersOf(
  rows: readonly Queries['cohort/biomarker_values']['row'][],
  subjects: number,
  telling: Telling,
): readonly BiomarkerValues[] {
  return [...new Set(rows.map(({ biomarker }) => biomarker))].map((biomarker) => {
    const own = rows.filter((row) => row.biomarker === biomarker);
    const tested = own.find(({ result }) => result === null)!.subjects;
    const results = own.filter(({ result }) => result !== null);
    const counts = results.map((row) => ({ value: row.result, subjects: row.subjects }));
    const [missing, ...told] = clear([{ value: null, subjects: subjects - tested }, ...counts], telling, [
      'BIOMARKER',
      biomarker,
    ]);
    return {
      biomarker,
      results: inTold(
        results.map(({ result }, at) => ({ value: result!, subjects: told[at]! })),
        telling,
      ),
      missing: missing!,
    };
  });
}

type Told = TraitCount & { readonly count: Count };

/** The values of one trait, and those missing. */
function clearedOf(
  trait: string,
  counts: readonly TraitCount[],
  telling: Telling,
): { readonly told: readonly Told[]; readonly missing: Count } {
  const own = counts.filter((row) => row.trait === trait);
  const known = own.filter(({ value, number }) => value !== null || number !== null);
  const unknown = own.find(({ value, number }) => value === null && number === null)?.subjects ?? 0;
  const values = known.map(({ value, number, subjects }) => ({ value: value ?? number, subjects }));
  const [missing, ...told] = clear([{ value: null, subjects: unknown }, ...values], telling, [trait, null]);
  return { told: known.map((row, at) => ({ ...row, count: told[at]! })), missing: missing! };
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

interface Counted {
  readonly value: string | number | null;
  readonly subjects: number;
}

/** Of a protected source whoever has a value is a selection: it is counted only where the releases let it. */
function clear(
  counts: readonly Counted[],
  { disclosure, rules, told }: Telling,
  [trait, biomarker]: readonly [trait: string, biomarker: string | null],
): readonly Count[] {
  return counts.map(({ value, subjects }) =>
    rules.open ? disclosure.count(subjects, rules) : (told.get(keyOfValue(trait, biomarker, value)) ?? WITHHELD),
  );
}

/** The order tells how frequent values are: it is that of the alphabet where that is not told. */
function inTold(values: readonly TraitValue[], { rules }: Telling): readonly TraitValue[] {
  return rules.open ? values : values.toSorted((one, other) => (one.value < other.value ? -1 : 1));
}

function inOrder(told: readonly Told[]): readonly { readonly number: number; readonly count: Count }[] {
  return told
    .map(({ number, count }) => ({ number: number!, count }))
    .toSorted((one, other) => one.number - other.number);
}
