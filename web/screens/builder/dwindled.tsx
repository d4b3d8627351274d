import { Button } from '../../parts/kit.ts';
import type { Counted } from '../../parts/count.tsx';
import type { Criterion } from '../../parts/criterion.ts';
import { criterionInWords } from '../../parts/criterion-words.ts';
import { useWords } from '../../words/language.ts';
import type { CountedStep } from '../../parts/attrition.tsx';
import { useBuilderSource, useBuilderVoice } from './builder-source.tsx';

interface DwindledProps {
  readonly steps: readonly CountedStep[];
  readonly numberOf: (step: Criterion) => number;
  readonly onRemove: (step: Criterion) => void;
}

/** When nobody is left, or too few to be shown: which step made it so, and the way back. */
export function Dwindled({ steps, numberOf, onRemove }: DwindledProps) {
  const { t, write } = useWords('builder');
  const { named } = useBuilderSource();
  const voice = useBuilderVoice();
  const last = steps.at(-1);
  const culprit = dwindlingStep(steps);
  if (!last || !culprit) return null;
  const { step, lost } = culprit;
  const told = { number: numberOf(step), criterion: criterionInWords(step, voice) };
  const empty = last.left.value === 0;
  return (
    <div role="alert" className="dwindled">
      <p>
        <strong>{empty ? t('result.empty') : t('result.tooFew', { threshold: write.count(named.threshold) })}</strong>{' '}
        {empty && lost.value !== null
          ? t('result.emptyStep', { ...told, lost: write.count(lost.value) })
          : t('result.tooFewStep', told)}
      </p>
      <Button variant="secondary" data-size="sm" onClick={() => onRemove(step)}>
        {t('result.takeAway', { number: told.number })}
      </Button>
    </div>
  );
}

/** The step after which nobody is left to the end, or nobody can be told of; none where the last number is shown. */
export function dwindlingStep<T extends { readonly left: Counted }>(steps: readonly T[]): T | undefined {
  const shown = steps.findLastIndex(({ left: { value } }) => value !== null && value > 0);
  return steps[shown + 1];
}
