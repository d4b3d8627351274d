import type { FunnelStepName } from '../../contract.ts';
import type { Speech } from '../../words/language.ts';
import type { Step } from './programme.ts';

/** The funnel in one sentence, from the numbers it shows. */
export function funnelFinding(
  steps: readonly Step[],
  nameOf: (step: Step) => string,
  { t, write }: Pick<Speech<'overview'>, 't' | 'write'>,
): string {
  const of = (code: FunnelStepName) => steps.find((step) => step.code === code)?.subjects.value ?? null;
  const [screened, treated, control] = [of('SCREENED'), of('TREATED'), of('DISEASE_CONTROL')];
  if (screened && treated !== null && control !== null) {
    return t('funnel.finding', {
      screened: write.count(screened),
      treated: write.count(treated),
      share: write.percent(treated / screened),
      control: write.count(control),
    });
  }
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return '';
  return t('funnel.findingPlain', {
    first: write.count(first.subjects.value),
    firstName: nameOf(first),
    last: write.count(last.subjects.value),
    lastName: nameOf(last),
  });
}
