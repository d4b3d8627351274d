import { useQuery } from '@apollo/client/react';
import { CohortResponseDocument, type CohortResponseQuery, type MissingWeek16 } from '../../contract.ts';
import { oneOf, useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Choice } from '../../parts/choice.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Heading, Paragraph } from '../../parts/kit.ts';
import { Withheld } from '../../parts/withheld.tsx';
import { useWords } from '../../words/language.ts';
import { BestFigure } from './best-figure.tsx';
import type { CohortFound } from './cohort.tsx';
import { RatesFigure } from './rates-figure.tsx';
import { countsFinding } from './response-finding.ts';
import { TwoStage } from './two-stage.tsx';

export type Summary = Extract<CohortResponseQuery['response'], { __typename?: 'ResponseSummary' }>;

const POLICIES = ['NOT_EVALUABLE', 'NO_CONTROL', 'LATER_SCAN_COUNTS'] as const satisfies readonly MissingWeek16[];
const WINDOWS = ['14', '7', '21', '28'] as const;
const windowsOf = ({ source }: CohortFound) => (source.disclosure === 'OPEN' ? WINDOWS : (['14'] as const));

/** How the cohort responded, under a policy for missing scans that is chosen and seen. */
export function ResponseSection({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  return (
    <section className="section" aria-labelledby="response">
      <Heading level={2} data-size="sm" id="response">
        {t('response.title')}
      </Heading>
      {cohort.assessed ? <Assessed cohort={cohort} /> : <Paragraph>{t('response.none')}</Paragraph>}
    </section>
  );
}

function Assessed({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const codes = useWords('codes');
  const { search, change } = useAddress();
  const missingWeek16 = oneOf(search, 'missing', POLICIES);
  // Of a protected source another window would move single people in and out: it is not answered.
  const days = oneOf<(typeof WINDOWS)[number]>(search, 'window', windowsOf(cohort));
  const asked = useQuery(CohortResponseDocument, {
    variables: { cohort: cohort.id, missingWeek16, window: Number(days), snapshot: cohort.snapshot },
  });
  return (
    <>
      <div className="choices">
        <Choice
          label={t('response.policy')}
          value={missingWeek16}
          options={POLICIES.map((value) => ({ value, label: codes.t(`missing.${value}`) }))}
          onChange={(missing) => change({ missing })}
        />
        <Choice
          label={t('response.window')}
          value={days}
          options={windowsOf(cohort).map((value) => ({ value, label: t('response.windowDays', { days: value }) }))}
          onChange={(window) => change({ window })}
        />
      </div>
      {cohort.source.disclosure === 'PROTECTED' && <Paragraph className="quiet">{t('response.oneWindow')}</Paragraph>}
      <Answer asked={asked} what={t('what.response')} skeleton={<FigureSkeleton height="20rem" />}>
        {({ response }) =>
          response.__typename === 'ResponseSummary' ? (
            <Responses summary={response} policy={missingWeek16} />
          ) : (
            <Withheld {...response} />
          )
        }
      </Answer>
    </>
  );
}

function Responses({ summary, policy }: { readonly summary: Summary; readonly policy: MissingWeek16 }) {
  const { t, write } = useWords('cohort');
  const codes = useWords('codes');
  const { look, diseaseControlDefinition, twoStage } = summary;
  return (
    <>
      <div className="prose">
        <p>{countsFinding(summary, { t, write })}</p>
        {look !== null && <p>{t('response.look', { look: write.count(look) })}</p>}
        <p className="quiet">
          {t('response.missingNote', { policy: codes.t(`missing.${policy}`).toLowerCase() })}{' '}
          {diseaseControlDefinition && t('response.definition', { definition: diseaseControlDefinition })}
        </p>
      </div>
      <div className={summary.best === null ? 'section' : 'pair'}>
        <BestFigure summary={summary} />
        <RatesFigure summary={summary} />
      </div>
      {twoStage && <TwoStage estimate={twoStage} />}
    </>
  );
}
