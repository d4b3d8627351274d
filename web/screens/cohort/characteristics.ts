import type { TFunction } from 'i18next';
import type { Counted } from '../../parts/count.tsx';
import type { Writer } from '../../words/format.ts';
import type { Characteristics } from './characteristics-tab.tsx';

type Trait = Characteristics['traits'][number];

/** A line of the table: a value, or those of whom it is unknown. */
export interface Line {
  readonly key: string;
  readonly value: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly subjects: Counted;
  /** Of everybody in the cohort; null where it cannot be told. */
  readonly part: number | null;
}

/** The values somebody has, or may have, and always those missing. */
export function linesOf({ values, missing }: Pick<Trait, 'values' | 'missing'>, all: number | null): readonly Line[] {
  const part = ({ value }: Counted) => (value === null || all === null || all === 0 ? null : value / all);
  return [
    ...values
      .filter(({ subjects }) => subjects.value !== 0)
      .map((line) => ({ ...line, key: `${line.value} ${line.from}`, part: part(line.subjects) })),
    { key: 'missing', value: null, from: null, to: null, subjects: missing, part: part(missing) },
  ];
}

/** True where not one number of a trait can be told. */
export const isWithheld = ({ values, missing }: Pick<Trait, 'values' | 'missing'>): boolean =>
  missing.value === null && values.every(({ subjects }) => subjects.value === null);

interface FindingVoice {
  readonly t: TFunction<'cohort'>;
  readonly write: Writer;
  readonly nameOf: (trait: Trait['trait'], line: Line) => string;
}

const TOLD = ['AGE', 'SEX', 'TUMOUR_TYPE'] as const satisfies readonly Trait['trait'][];

/** The largest known group of age, sex and tumour, in one sentence. */
export function characteristicsFinding({ traits, subjects }: Characteristics, voice: FindingVoice): string {
  const { t, write, nameOf } = voice;
  const largest = TOLD.flatMap((wanted) => {
    const trait = traits.find((one) => one.trait === wanted);
    const lines = trait ? linesOf(trait, subjects.value).filter(({ key, part }) => key !== 'missing' && part) : [];
    const [first] = [...lines].sort((a, b) => b.part! - a.part!);
    return first
      ? [t(`characteristics.largest.${wanted}`, { name: nameOf(wanted, first), share: write.percent(first.part, 0) })]
      : [];
  });
  const people = subjects.value === null ? '' : t('characteristics.people', { n: write.count(subjects.value) });
  return [people, largest.length > 0 ? t('characteristics.most', { largest: write.list(largest) }) : '']
    .filter(Boolean)
    .join(' ');
}
