import type { OverviewCohortsQuery, OverviewPublishedQuery, SourceLabelFragment } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Choice, type Option } from '../../parts/choice.tsx';
import { ContextBar } from '../../parts/context-bar.tsx';
import { useWords } from '../../words/language.ts';
import { DeliveredProgramme } from './delivered-programme.tsx';
import { FunnelFigure } from './funnel-figure.tsx';
import { Headline } from './headline.tsx';
import { ProgrammeSkeleton } from './programme-skeleton.tsx';
import { isWholeFunnel, publishedControl, publishedSteps } from './programme.ts';

interface ProgrammesProps {
  readonly cohorts: OverviewCohortsQuery['cohorts'];
  /** Null until it is there; what has been delivered does not wait for it. */
  readonly published: OverviewPublishedQuery | null;
  /** True while the published may still come. */
  readonly waiting: boolean;
}

/** The programme chosen: one that delivers to us, or one whose funnel is printed. */
export function Programmes({ cohorts: { snapshot, cohorts }, published, waiting }: ProgrammesProps) {
  const { t } = useWords('overview');
  const { search, change } = useAddress();
  const trials = trialsOf(cohorts);
  const funnels = (published?.publishedFunnels ?? []).filter(isWholeFunnel);
  const options = [
    ...trials.map(({ source }) => ({ value: source.id, label: source.title })),
    ...funnels.map(({ programme, period }) => ({
      value: printedKey(programme, period),
      label: t('publishedProgramme', { programme, period: period.replace('..', '–') }),
    })),
  ];
  const asked = search.get('programme');
  const chosen = options.find(({ value }) => value === asked) ?? preferred(trials, options, waiting);
  if (!chosen) return waiting ? <ProgrammeSkeleton /> : null;
  const trial = trials.find(({ source }) => source.id === chosen.value);
  const funnel = funnels.find(({ programme, period }) => printedKey(programme, period) === chosen.value);
  return (
    <>
      <Choice
        label={t('programme')}
        value={chosen.value}
        options={options}
        onChange={(value) => change({ programme: value })}
      />
      {trial && (
        <>
          <ContextBar snapshot={snapshot} dataCut={trial.dataCut} sources={[trial.source]} />
          <DeliveredProgramme key={trial.source.id} source={trial.source.id} snapshot={snapshot} />
        </>
      )}
      {funnel && published && (
        <>
          <Headline
            steps={publishedSteps(funnel)}
            control={publishedControl(funnel, published.publishedCohorts.cohorts)}
          />
          <FunnelFigure steps={publishedSteps(funnel)} origin={null} citation={citations(funnel.steps)} />
        </>
      )}
    </>
  );
}

interface Trial {
  readonly source: SourceLabelFragment;
  readonly dataCut: string | null;
}

/** The sources that run a trial of their own, each once. */
function trialsOf(cohorts: OverviewCohortsQuery['cohorts']['cohorts']): readonly Trial[] {
  return cohorts.filter(({ code, source }) => code === null && source.kind === 'TRIAL');
}

/** A programme that screens before one that is printed, and that before the open trials, which treat all they enrol. */
function preferred(trials: readonly Trial[], options: readonly Option<string>[], waiting: boolean) {
  const screening = trials.find(({ source }) => source.disclosure === 'PROTECTED')?.source.id;
  const printed = options.find(({ value }) => value.startsWith(PRINTED));
  return options.find(({ value }) => value === screening) ?? printed ?? (waiting ? undefined : options[0]);
}

const PRINTED = 'printed:';
const printedKey = (programme: string, period: string): string => `${PRINTED}${programme} ${period}`;

const citations = (steps: OverviewPublishedQuery['publishedFunnels'][number]['steps']): string =>
  [...new Set(steps.map(({ citation }) => citation))].join('; ');
