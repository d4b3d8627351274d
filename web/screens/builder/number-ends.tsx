import { useId, useState } from 'react';
import type { NumberCriterion } from '../../parts/criterion.ts';
import { Input, Label } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';

interface NumberEndsProps {
  readonly number: NumberCriterion;
  /** `what` names the end that was changed. */
  readonly onChange: (number: NumberCriterion, what: 'from' | 'to') => void;
}

/** From and to, both included; an end that is empty is open. */
export function NumberEnds({ number, onChange }: NumberEndsProps) {
  const { t } = useWords('builder');
  return (
    <div className="ends">
      {(['from', 'to'] as const).map((end) => (
        <NumberEnd
          key={end}
          label={t(end)}
          focused={end === 'from'}
          value={number[end]}
          onChange={(value) => onChange({ ...number, [end]: value }, end)}
        />
      ))}
    </div>
  );
}

interface NumberEndProps {
  readonly label: string;
  readonly focused: boolean;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function NumberEnd({ label, focused, value, onChange }: NumberEndProps) {
  const id = useId();
  const [text, setText] = useState(value === null ? '' : String(value));
  // What was undone or came with another address replaces what is typed.
  const shown = numberOf(text) === value ? text : value === null ? '' : String(value);
  const type = (typed: string) => {
    setText(typed);
    onChange(numberOf(typed));
  };
  return (
    <span className="end">
      <Label htmlFor={id} data-size="sm">
        {label}
      </Label>
      <Input
        id={id}
        data-size="sm"
        autoFocus={focused}
        inputMode="numeric"
        autoComplete="off"
        size={5}
        value={shown}
        onChange={({ target }) => type(target.value.replace(/\D/g, ''))}
      />
    </span>
  );
}

const numberOf = (text: string): number | null => (text === '' ? null : Number(text));
