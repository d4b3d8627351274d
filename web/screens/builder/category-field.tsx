import type { CategoryCriterion } from '../../parts/criterion.ts';
import { valueInWords } from '../../parts/criterion-words.ts';
import { useWords } from '../../words/language.ts';
import { NOT_TOLD, useBuilderSource, useBuilderVoice } from './builder-source.tsx';
import { UnknownChoice } from './unknown-choice.tsx';
import { ValueList } from './value-list.tsx';

interface CategoryFieldProps {
  readonly category: CategoryCriterion;
  readonly kept: boolean;
  readonly onChange: (category: CategoryCriterion) => void;
  readonly onKeep: (kept: boolean) => void;
}

/** The values of a trait in the source, and the unknown among them. */
export function CategoryField({ category, kept, onChange, onKeep }: CategoryFieldProps) {
  const { t } = useWords('builder');
  const { traits } = useBuilderSource();
  const voice = useBuilderVoice();
  const { trait, values: chosen } = category;
  const told = traits.categories.find((one) => one.trait === trait);
  const of = voice.t(`within.${trait}`);
  return (
    <div className="value-box">
      <ValueList
        legend={t('values', { trait: of })}
        values={(told?.values ?? []).map((one) => ({ ...one, name: valueInWords(trait, one.value, voice) }))}
        chosen={chosen}
        focused
        onChange={(values) => onChange({ ...category, values })}
      />
      <UnknownChoice of={of} kept={kept} subjects={told?.missing ?? NOT_TOLD} onChange={onKeep} />
    </div>
  );
}
