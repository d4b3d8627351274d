import type { MonitoredFragment } from '../../contract.ts';
import { Heading, Paragraph } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { MonitorAnswer } from './board.tsx';

interface SuccessChanceProps {
  readonly monitored: MonitoredFragment;
  readonly design: MonitorAnswer['design'];
}

/** How likely the cohort was to become positive at its last look, in words and in figures. */
export function SuccessChance({ monitored, design }: SuccessChanceProps) {
  const { t, write } = useWords('monitor');
  const { success, posterior } = monitored;
  const sentence = useSentence(monitored);
  const decided = success !== null && success.atP0 === success.atP1;
  return (
    <section>
      <Heading level={4} data-size="2xs">
        {t('success.title')}
      </Heading>
      <Paragraph>{sentence}</Paragraph>
      {success !== null && !decided && (
        <dl className="facts facts-large">
          <Chance name={t('success.atP0', { p: write.percent(design.p0, 0) })} share={success.atP0} />
          <Chance name={t('success.atP1', { p: write.percent(design.p1, 0) })} share={success.atP1} />
          {success.atObserved !== null && <Chance name={t('success.atObserved')} share={success.atObserved} />}
        </dl>
      )}
      {posterior !== null && (
        <Paragraph data-size="sm" className="quiet">
          {t('success.posterior', {
            ...{ mean: write.percent(posterior.mean), range: write.percentRange(posterior) },
            ...{ level: write.percent(posterior.level, 0), p0: write.percent(design.p0, 0) },
            ...{ above: write.percent(posterior.aboveP0), a: write.number(posterior.priorA) },
            b: write.number(posterior.priorB),
          })}
        </Paragraph>
      )}
    </section>
  );
}

function useSentence({ success, state }: MonitoredFragment): string {
  const { t, write } = useWords('monitor');
  const codes = useWords('codes');
  if (success === null) return t('success.hidden');
  if (success.atP0 === success.atP1)
    return t('success.decided', { state: codes.t(`state.${state}`).toLocaleLowerCase() });
  const predictive = write.percent(success.predictive);
  return success.look === 0
    ? t('success.sentenceBefore', { predictive })
    : t('success.sentence', { predictive, look: write.count(success.look) });
}

function Chance({ name, share }: { readonly name: string; readonly share: number }) {
  const { write } = useWords('monitor');
  return (
    <div>
      <dt>{name}</dt>
      <dd>{write.percent(share)}</dd>
    </div>
  );
}
