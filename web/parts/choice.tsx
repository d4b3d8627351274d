import { useId } from 'react';
import { Label, Select } from './kit.ts';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few, with its label above. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <span className="choice">
      <Label htmlFor={id} data-size="sm">
        {label}
      </Label>
      <Select id={id} data-size="sm" width="auto" value={value} onChange={({ target }) => onChange(target.value as T)}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
    </span>
  );
}
