import type { Leaf } from './alternative.ts';
import { BiomarkerField } from './biomarker-field.tsx';
import { CategoryField } from './category-field.tsx';
import { MemberField } from './member-field.tsx';
import { DayField, NumberField } from './range-field.tsx';

interface LeafEditorProps {
  readonly leaf: Leaf;
  /** Whether those of whom it is unknown are taken in; null where nothing can be unknown. */
  readonly kept: boolean | null;
  /** `what` names a part that is typed letter by letter. */
  readonly onChange: (leaf: Leaf, what?: string | null) => void;
  readonly onKeep: (kept: boolean) => void;
}

/** The part of a criterion that says what is asked of whom. */
export function LeafEditor({ leaf, kept, onChange, onKeep }: LeafEditorProps) {
  if ('member' in leaf) return <MemberField member={leaf.member} onChange={(member) => onChange({ member })} />;
  const unknown = { kept: kept ?? false, onKeep };
  if ('category' in leaf) {
    return <CategoryField category={leaf.category} {...unknown} onChange={(category) => onChange({ category })} />;
  }
  if ('biomarker' in leaf) {
    return <BiomarkerField biomarker={leaf.biomarker} {...unknown} onChange={(biomarker) => onChange({ biomarker })} />;
  }
  if ('number' in leaf) {
    return <NumberField number={leaf.number} {...unknown} onChange={(number, what) => onChange({ number }, what)} />;
  }
  return <DayField day={leaf.day} {...unknown} onChange={(day, what) => onChange({ day }, what)} />;
}
