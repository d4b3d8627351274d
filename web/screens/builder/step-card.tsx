import type { Criterion } from '../../parts/criterion.ts';
import { stepInWords } from '../../parts/definition-words.ts';
import { CrossIcon, DownIcon, GripIcon, UpIcon } from '../../parts/icons.tsx';
import { Button } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { isWhole } from './alternative.ts';
import { useBuilderVoice } from './builder-source.tsx';
import { StepEditor } from './step-editor.tsx';

interface StepCardProps {
  readonly step: Criterion;
  readonly at: number;
  readonly last: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (step: Criterion, what?: string | null) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onDrag: (dragging: boolean) => void;
}

/** One step as it reads, and open, as it is written. */
export function StepCard(props: StepCardProps) {
  const { step, open, onOpen, onChange } = props;
  return (
    <>
      <StepHead {...props} />
      {open && (
        <div
          className="step-body"
          onKeyDown={({ key }) => {
            if (key === 'Escape') onOpen(false);
          }}
        >
          <StepEditor step={step} onChange={onChange} onDone={() => onOpen(false)} />
        </div>
      )}
    </>
  );
}

function StepHead({ step, at, last, open, onOpen, onMove, onRemove, onDrag }: StepCardProps) {
  const { t } = useWords('builder');
  const voice = useBuilderVoice();
  const words = isWhole(step) ? stepInWords(step, voice) : t('unfinished');
  const number = at + 1;
  return (
    <div className="step-head">
      <span
        className="step-grip"
        draggable
        aria-hidden="true"
        onDragStart={() => onDrag(true)}
        onDragEnd={() => onDrag(false)}
      >
        <GripIcon />
      </span>
      <button type="button" className="step-words" aria-expanded={open} onClick={() => onOpen(!open)}>
        <span className="step-number">{number}</span>
        <span>{words}</span>
      </button>
      <span className="step-acts">
        <Button
          variant="tertiary"
          data-size="sm"
          icon
          aria-label={t('moveUp', { number })}
          aria-disabled={at === 0}
          onClick={() => onMove(-1)}
        >
          <UpIcon />
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          icon
          aria-label={t('moveDown', { number })}
          aria-disabled={at === last}
          onClick={() => onMove(1)}
        >
          <DownIcon />
        </Button>
        <Button variant="tertiary" data-size="sm" icon aria-label={t('remove', { number })} onClick={onRemove}>
          <CrossIcon />
        </Button>
      </span>
    </div>
  );
}
