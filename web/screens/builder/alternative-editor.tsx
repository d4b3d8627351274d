import { useId } from 'react';
import { Label, Select } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { type Alternative, fieldOf, keepingUnknown, keepsUnknown, lackOf, turned } from './alternative.ts';
import { LeafEditor } from './leaf-editor.tsx';

interface AlternativeEditorProps {
  readonly alternative: Alternative;
  readonly onChange: (alternative: Alternative, what?: string | null) => void;
}

/** Whom to take in or leave out, by what, and what becomes of those of whom it is unknown. */
export function AlternativeEditor({ alternative, onChange }: AlternativeEditorProps) {
  const { t } = useWords('builder');
  const criteria = useWords('criteria');
  const id = useId();
  const { leaf, negated } = alternative;
  const kept = keepsUnknown(alternative);
  const lack = lackOf(leaf);
  return (
    <div role="group" aria-labelledby={id} className="alternative-editor">
      <div className="alternative-head">
        <strong id={id}>{criteria.t(`trait.${fieldOf(leaf)}`)}</strong>
        <span className="choice">
          <Label htmlFor={`${id}-take`} data-size="sm" className="visually-hidden">
            {t('take.label')}
          </Label>
          <Select
            id={`${id}-take`}
            data-size="sm"
            width="auto"
            value={negated ? 'out' : 'in'}
            onChange={({ target }) => onChange(turned(alternative, target.value === 'out'))}
          >
            <Select.Option value="in">{t('take.in')}</Select.Option>
            <Select.Option value="out">{t('take.out')}</Select.Option>
          </Select>
        </span>
      </div>
      <LeafEditor
        leaf={leaf}
        kept={kept}
        onChange={(next, what) => onChange({ leaf: next, negated }, what)}
        onKeep={(keep) => onChange(keepingUnknown(alternative, keep))}
      />
      {lack && (
        <p className="quiet" role="status">
          {t(`lack.${lack}`)}
        </p>
      )}
    </div>
  );
}
