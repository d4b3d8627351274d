import { useEffect, useRef, type ReactNode } from 'react';
import { Boundary } from '../../../parts/boundary.tsx';
import { Heading, Paragraph } from '../../../parts/kit.ts';
import { Link } from '../../../parts/link.tsx';
import { useTitle } from '../../../parts/title.ts';
import { useWords } from '../../../words/language.ts';
import { MissingRight, useRights } from '../../../parts/rights.tsx';
import { claimDraft, useDraft } from './draft-store.ts';
import { faultsOf, fingerprint, type Draft, type Step } from './draft.ts';
import { FilesStep } from './files-step.tsx';
import { LoadStep } from './load-step.tsx';
import { MappingStep } from './mapping-step.tsx';
import { RecognisedStep } from './recognised-step.tsx';
import { useRun, type Run } from './runs.ts';
import { Stepper, useStep } from './stepper.tsx';
import { TrialStep } from './trial-step.tsx';

const SCREENS = {
  files: FilesStep,
  recognised: RecognisedStep,
  mapping: MappingStep,
  trial: TrialStep,
  load: LoadStep,
} as const satisfies Record<Step, () => ReactNode>;

/** From chosen files to an accepted delivery, in five steps that can be gone back and forth between. */
export function ImportPage() {
  const { t } = useWords('data');
  const rights = useRights();
  useTitle(t('import.title'));
  return (
    <div className="page import-page">
      <header>
        <p className="data-back">
          <Link to="/data">← {t('title')}</Link>
        </p>
        <Heading level={1} data-size="lg">
          {t('import.title')}
        </Heading>
        <Paragraph className="quiet">{t('import.lead')}</Paragraph>
      </header>
      {rights.known && (rights.may('DELIVER') ? <Steps person={rights.person} /> : <MissingRight right="DELIVER" />)}
    </div>
  );
}

function Steps({ person }: { readonly person: string | null }) {
  const { t } = useWords('data');
  const draft = useDraft();
  const trial = useRun('trial');
  const load = useRun('load');
  const asked = useStep();
  const step = faultsOf(draft).length > 0 && load.state !== 'done' ? 'files' : asked;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (person !== null) claimDraft(person);
  }, [person]);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  const Screen = SCREENS[step];
  const open = (one: Step) => one === 'files' || faultsOf(draft).length === 0;
  return (
    <>
      <Stepper current={step} open={open} done={(one) => isDone(one, draft, trial, load)} />
      <section className="import-step-screen" aria-labelledby="import-step">
        <Heading level={2} data-size="sm" id="import-step" ref={heading} tabIndex={-1}>
          {t(`import.step.${step}`)}
        </Heading>
        <Boundary key={step}>
          <Screen />
        </Boundary>
      </section>
    </>
  );
}

function isDone(step: Step, draft: Draft, trial: Run, load: Run): boolean {
  const tried = trial.state === 'done' && trial.about === fingerprint(draft);
  switch (step) {
    case 'files':
      return faultsOf(draft).length === 0;
    case 'recognised':
    case 'mapping':
      return tried;
    case 'trial':
      return tried && trial.report?.findingCount === 0;
    case 'load':
      return load.state === 'done' && load.report?.state === 'ACCEPTED';
  }
}
