import { Heading, Paragraph } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { Summary } from './response-section.tsx';

type Estimate = NonNullable<Summary['twoStage']>;

/** The plain share of a cohort that was let on, beside the estimate that allows for it. */
export function TwoStage({ estimate }: { readonly estimate: Estimate }) {
  const { t, write } = useWords('cohort');
  const { naive, umvue, limits, pValue, attained, design } = estimate;
  const facts = [
    [t('response.twoStage.naive'), write.percent(naive)],
    [t('response.twoStage.umvue'), write.percent(umvue)],
    [t('response.twoStage.limits', { level: write.percent(limits.level, 0) }), write.percentRange(limits)],
    [t('response.twoStage.p', { p0: write.percent(design.p0, 0) }), write.pValue(pValue)],
  ] as const;
  return (
    <section className="two-stage" aria-labelledby="two-stage">
      <Heading level={3} data-size="xs" id="two-stage">
        {t('response.twoStage.title')}
      </Heading>
      <Paragraph>{t('response.twoStage.lead')}</Paragraph>
      <dl className="facts facts-large">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!attained && <Paragraph className="quiet">{t('response.twoStage.notAttained')}</Paragraph>}
    </section>
  );
}
