import { useId, useState } from 'react';
import { Input, Label } from '../../parts/kit.ts';
import { chosenTimes } from './survival-question.ts';

interface TimesFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Times as text, asked for when the field is left or Enter is pressed, not at every key. */
export function TimesField({ label, help, value, onChange }: TimesFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const commit = () => {
    const times = chosenTimes(text).join(',');
    if (times !== '' && times !== value) onChange(times);
    else setText(value);
  };
  return (
    <form
      className="choice"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <Label htmlFor={id} data-size="sm">
        {label}
      </Label>
      <Input
        id={id}
        data-size="sm"
        inputMode="decimal"
        title={help}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
      />
    </form>
  );
}
