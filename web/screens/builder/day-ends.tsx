import { useId } from 'react';
import type { DayCriterion } from '../../parts/criterion.ts';
import { Input, Label } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';

interface DayEndsProps {
  readonly day: DayCriterion;
  readonly onChange: (day: DayCriterion, what: 'from' | 'to') => void;
}

/** From and to, both included; an end that is empty is open. */
export function DayEnds({ day, onChange }: DayEndsProps) {
  const { t } = useWords('builder');
  const id = useId();
  return (
    <div className="ends">
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className="end">
          <Label htmlFor={`${id}-${end}`} data-size="sm">
            {t(`${end}Day`)}
          </Label>
          <Input
            id={`${id}-${end}`}
            type="date"
            autoFocus={end === 'from'}
            data-size="sm"
            value={day[end] ?? ''}
            onChange={({ target }) => onChange({ ...day, [end]: target.value || null }, end)}
          />
        </span>
      ))}
    </div>
  );
}
