import { useId, useState } from 'react';
import { type Counted, People } from '../../parts/count.tsx';
import { Input } from '../../parts/kit.ts';
import { share } from '../../parts/share.ts';
import { useWords } from '../../words/language.ts';

export interface ListedValue {
  readonly value: string;
  readonly name: string;
  readonly subjects: Counted;
}

interface ValueListProps {
  readonly legend: string;
  readonly values: readonly ListedValue[];
  readonly chosen: readonly string[];
  /** True where the reader has come to choose among these. */
  readonly focused?: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

const WITHOUT_FILTER = 9;

/** Values to tick, with how many people have each. */
export function ValueList({ legend, values, chosen, focused = false, onChange }: ValueListProps) {
  const { t } = useWords('builder');
  const [filter, setFilter] = useState('');
  const id = useId();
  const asked = filter.toLowerCase();
  const shown = values.filter(({ value, name }) => chosen.includes(value) || name.toLowerCase().includes(asked));
  const most = Math.max(1, ...values.map(({ subjects }) => subjects.value ?? 0));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort());
  return (
    <fieldset className="values">
      <legend>{legend}</legend>
      {values.length > WITHOUT_FILTER && (
        <Input
          type="search"
          autoFocus={focused}
          data-size="sm"
          aria-label={t('filter')}
          aria-controls={id}
          placeholder={t('filter')}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      )}
      <ul id={id}>
        {shown.map((one, place) => (
          <li key={one.value}>
            <Value
              {...one}
              focused={focused && place === 0 && values.length <= WITHOUT_FILTER}
              most={most}
              chosen={chosen.includes(one.value)}
              toggle={() => toggle(one.value)}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="quiet">{values.length === 0 ? t('noValues') : t('noValuesFound', { filter })}</p>
      )}
    </fieldset>
  );
}

interface ValueProps extends ListedValue {
  readonly most: number;
  readonly chosen: boolean;
  readonly focused: boolean;
  readonly toggle: () => void;
}

function Value({ name, subjects, most, chosen, focused, toggle }: ValueProps) {
  return (
    <label className="value">
      <Input type="checkbox" data-size="sm" autoFocus={focused} checked={chosen} onChange={toggle} />
      <span className="value-name">{name}</span>
      <span className="value-bar" style={share((subjects.value ?? 0) / most)} aria-hidden="true" />
      <People of={subjects} />
    </label>
  );
}
