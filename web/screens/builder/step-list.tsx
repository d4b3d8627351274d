import { useState } from 'react';
import type { Criterion } from '../../parts/criterion.ts';
import { StepCard } from './step-card.tsx';
import { movedStep, withoutStep, withStepAt } from './steps.ts';

interface StepListProps {
  readonly steps: readonly Criterion[];
  readonly open: number | null;
  readonly onOpen: (at: number | null) => void;
  readonly onChange: (steps: readonly Criterion[], what?: string | null) => void;
}

/** The steps in order; one of them can be open. They are moved by their buttons, by Alt and the arrow keys, or dragged. */
export function StepList({ steps, open, onOpen, onChange }: StepListProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= steps.length || from === to) return;
    onChange(movedStep(steps, from, to));
    onOpen(open === from ? to : null);
    focusStep(to);
  };
  const remove = (at: number) => {
    onChange(withoutStep(steps, at));
    onOpen(null);
    focusStep(Math.min(at, steps.length - 2));
  };
  return (
    <ol className="steps">
      {steps.map((step, at) => (
        <li
          // A step has no name but its place: what it says changes with every key.
          key={at}
          id={`step-${at + 1}`}
          tabIndex={-1}
          data-dragged={dragged === at || undefined}
          onDragOver={(event) => {
            if (dragged !== null) event.preventDefault();
          }}
          onDrop={() => dragged !== null && move(dragged, at)}
          onKeyDown={(event) => {
            const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
            if (by === undefined) return;
            event.preventDefault();
            move(at, at + by);
          }}
        >
          <StepCard
            key={open === at ? 'open' : 'closed'}
            step={step}
            at={at}
            last={steps.length - 1}
            open={open === at}
            onOpen={(opened) => onOpen(opened ? at : null)}
            onChange={(next, what) => onChange(withStepAt(steps, at, next), what && `${at} ${what}`)}
            onMove={(by) => move(at, at + by)}
            onRemove={() => remove(at)}
            onDrag={(dragging) => setDragged(dragging ? at : null)}
          />
        </li>
      ))}
    </ol>
  );
}

/** After the steps have been drawn anew. */
function focusStep(at: number): void {
  requestAnimationFrame(() => document.getElementById(at < 0 ? 'add-step' : `step-${at + 1}`)?.focus());
}
