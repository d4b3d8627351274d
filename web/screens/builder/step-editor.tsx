import { Button, Paragraph } from '../../parts/kit.ts';
import type { Criterion } from '../../parts/criterion.ts';
import { criterionInWords } from '../../parts/criterion-words.ts';
import { useWords } from '../../words/language.ts';
import { AddStep } from './add-step.tsx';
import { type Alternative, alternativesOf, emptyAlternative, stepOf } from './alternative.ts';
import { AlternativeEditor } from './alternative-editor.tsx';
import { useBuilderVoice } from './builder-source.tsx';

interface StepEditorProps {
  readonly step: Criterion;
  readonly onChange: (step: Criterion, what?: string | null) => void;
  readonly onDone: () => void;
}

/** One criterion, or several of which one is enough. */
export function StepEditor({ step, onChange, onDone }: StepEditorProps) {
  const { t } = useWords('builder');
  const voice = useBuilderVoice();
  const alternatives = alternativesOf(step);
  if (!alternatives) return <Paragraph>{t('tooDeep', { criterion: criterionInWords(step, voice) })}</Paragraph>;
  const put = (next: readonly Alternative[], what?: string | null) => onChange(stepOf(next), what);
  return (
    <>
      {alternatives.map((alternative, at) => (
        <div key={at} className="alternative">
          {at > 0 && (
            <p className="alternative-or">
              {t('or')}
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => put(alternatives.filter((_, other) => other !== at))}
              >
                {t('removeAlternative')}
              </Button>
            </p>
          )}
          <AlternativeEditor
            alternative={alternative}
            onChange={(next, what) =>
              put(
                alternatives.map((old, other) => (other === at ? next : old)),
                what && `${at} ${what}`,
              )
            }
          />
        </div>
      ))}
      <div className="step-foot">
        <Button variant="secondary" data-size="sm" onClick={onDone}>
          {t('done')}
        </Button>
        <AddStep
          label={t('addAlternative')}
          openAtFirst={false}
          onAdd={(field) => put([...alternatives, emptyAlternative(field)])}
        />
      </div>
    </>
  );
}
