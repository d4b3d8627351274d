import { useState } from 'react';
import type { Criterion } from '../../parts/criterion.ts';
import { RedoIcon, UndoIcon } from '../../parts/icons.tsx';
import { Button, Heading } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { AddStep } from './add-step.tsx';
import { emptyAlternative, type Field, stepOf } from './alternative.ts';
import { Result } from './result.tsx';
import { SavePart } from './save-part.tsx';
import type { BaseVersion } from './saving.ts';
import { StepList } from './step-list.tsx';
import { withoutStep, withStep } from './steps.ts';
import type { Draft } from './use-draft.ts';

interface BuilderProps {
  readonly draft: Draft;
  readonly base: BaseVersion | null;
  readonly snapshot: string;
}

/** The steps as they are written, and beside them what they make of the source. */
export function Builder({ draft, base, snapshot }: BuilderProps) {
  const { t } = useWords('builder');
  const [open, setOpen] = useState<number | null>(null);
  const { steps, change } = draft;
  const changeSteps = (next: readonly Criterion[], what?: string | null) => change({ steps: next }, what);
  const add = (field: Field) => {
    changeSteps(withStep(steps, stepOf([emptyAlternative(field)])));
    setOpen(steps.length);
  };
  const remove = (at: number) => {
    changeSteps(withoutStep(steps, at));
    setOpen(null);
  };
  return (
    <div className="builder">
      <div className="builder-write">
        {draft.unreadable && <p role="alert">{t('unreadable')}</p>}
        <StepsHead draft={draft} onStep={() => setOpen(null)} />
        {steps.length > 0 && <StepList steps={steps} open={open} onOpen={setOpen} onChange={changeSteps} />}
        <AddStep label={t('addStep')} openAtFirst={steps.length === 0} onAdd={add} />
      </div>
      <aside className="builder-result" aria-labelledby="result-title">
        <Result definition={draft} onRemove={remove} />
      </aside>
      <SavePart draft={draft} base={base} snapshot={snapshot} />
    </div>
  );
}

function StepsHead({ draft: { steps, undo, redo }, onStep }: { readonly draft: Draft; readonly onStep: () => void }) {
  const { t } = useWords('builder');
  const go = (step: (() => void) | null) => {
    step?.();
    onStep();
  };
  return (
    <div className="builder-bar">
      <Heading level={2} data-size="xs">
        {t(steps.length === 0 ? 'addFirst' : 'steps')}
      </Heading>
      <div className="builder-undo">
        <Button variant="tertiary" data-size="sm" aria-disabled={!undo} onClick={() => go(undo)}>
          <UndoIcon /> {t('undo')}
        </Button>
        <Button variant="tertiary" data-size="sm" aria-disabled={!redo} onClick={() => go(redo)}>
          <RedoIcon /> {t('redo')}
        </Button>
      </div>
    </div>
  );
}
