import { NavLink, useSearchParams } from 'react-router';
import { useWords } from '../../../words/language.ts';
import { STEPS, type Step } from './draft.ts';

export function useStep(): Step {
  const [address] = useSearchParams();
  return STEPS.find((step) => step === address.get('step')) ?? 'files';
}

export const stepAddress = (step: Step): string => (step === 'files' ? '/data/import' : `/data/import?step=${step}`);

interface StepperProps {
  readonly current: Step;
  /** Steps that can be gone to. */
  readonly open: (step: Step) => boolean;
  readonly done: (step: Step) => boolean;
}

/** Where one is in the import, and the way back to what has been done. */
export function Stepper({ current, open, done }: StepperProps) {
  const { t } = useWords('data');
  return (
    <nav aria-label={t('import.steps')}>
      <ol className="import-stepper">
        {STEPS.map((step, index) => (
          <li key={step} data-state={state(step === current, done(step))}>
            <StepName step={step} number={index + 1} current={step === current} open={open(step)} done={done(step)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepNameProps {
  readonly step: Step;
  readonly number: number;
  readonly current: boolean;
  readonly open: boolean;
  readonly done: boolean;
}

function StepName({ step, number, current, open, done }: StepNameProps) {
  const { t } = useWords('data');
  const name = (
    <>
      <span className="import-step-number" aria-hidden="true">
        {done && !current ? '✓' : number}
      </span>
      <span>{t(`import.step.${step}`)}</span>
      {done && <span className="visually-hidden">, {t('import.stepDone')}</span>}
    </>
  );
  if (!open) return <span className="import-step">{name}</span>;
  return (
    <NavLink className="import-step" to={stepAddress(step)} aria-current={current ? 'step' : 'false'}>
      {name}
    </NavLink>
  );
}

function state(current: boolean, done: boolean): string {
  if (current) return 'current';
  return done ? 'done' : 'ahead';
}
