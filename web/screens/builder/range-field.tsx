import type { DayCriterion, NumberCriterion } from '../../parts/criterion.ts';
import { useWords } from '../../words/language.ts';
import { NOT_TOLD, useBuilderSource } from './builder-source.tsx';
import { DayEnds } from './day-ends.tsx';
import { type Bin, Histogram } from './histogram.tsx';
import { NumberEnds } from './number-ends.tsx';
import { UnknownChoice } from './unknown-choice.tsx';

interface Unknown {
  readonly kept: boolean;
  readonly onKeep: (kept: boolean) => void;
}

interface NumberFieldProps extends Unknown {
  readonly number: NumberCriterion;
  /** `what` names the end that was changed. */
  readonly onChange: (number: NumberCriterion, what: 'from' | 'to') => void;
}

/** A range of numbers, over how they lie in the source. */
export function NumberField({ number, kept, onChange, onKeep }: NumberFieldProps) {
  const { write } = useWords('builder');
  const { t: criteria } = useWords('criteria');
  const { traits } = useBuilderSource();
  const told = traits.numbers.find(({ trait }) => trait === number.trait);
  const bins = (told?.bins ?? []).map(({ from, to, subjects }): Bin => {
    const within = (number.from ?? -Infinity) <= to && from <= (number.to ?? Infinity);
    return { name: from === to ? write.count(from) : `${write.count(from)}–${write.count(to)}`, subjects, within };
  });
  return (
    <>
      <NumberEnds number={number} onChange={onChange} />
      <Histogram bins={bins} />
      <div className="value-box">
        <UnknownChoice
          of={criteria(`within.${number.trait}`)}
          kept={kept}
          subjects={told?.missing ?? NOT_TOLD}
          onChange={onKeep}
        />
      </div>
    </>
  );
}

interface DayFieldProps extends Unknown {
  readonly day: DayCriterion;
  readonly onChange: (day: DayCriterion, what: 'from' | 'to') => void;
}

/** A range of days, over how they lie in the source. */
export function DayField({ day, kept, onChange, onKeep }: DayFieldProps) {
  const { write } = useWords('builder');
  const { t: criteria } = useWords('criteria');
  const { traits } = useBuilderSource();
  const told = traits.days.find(({ trait }) => trait === day.trait);
  const bins = (told?.bins ?? []).map(({ from, to, subjects }): Bin => {
    const within = (day.from ?? '') <= to && from <= (day.to ?? '9999');
    return { name: `${write.date(from)}–${write.date(to)}`, subjects, within };
  });
  return (
    <>
      <DayEnds day={day} onChange={onChange} />
      <Histogram bins={bins} />
      <div className="value-box">
        <UnknownChoice
          of={criteria(`within.${day.trait}`)}
          kept={kept}
          subjects={told?.missing ?? NOT_TOLD}
          onChange={onKeep}
        />
      </div>
    </>
  );
}
