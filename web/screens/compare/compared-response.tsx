import { useQuery } from '@apollo/client/react';
import { CohortResponseDocument } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Paragraph } from '../../parts/kit.ts';
import { Withheld } from '../../parts/withheld.tsx';
import { useWords } from '../../words/language.ts';
import { BestFigure } from '../cohort/best-figure.tsx';
import type { CohortFound } from '../cohort/cohort.tsx';
import { RatesFigure } from '../cohort/rates-figure.tsx';

/** Response as the trial counts it: the same reading for every cohort. */
const AS_REGISTERED = { missingWeek16: 'NOT_EVALUABLE', window: 14 } as const;

export function ComparedResponse({ cohort, place }: { readonly cohort: CohortFound; readonly place: number }) {
  const { t } = useWords('cohort');
  return cohort.assessed ? <Assessed cohort={cohort} place={place} /> : <Paragraph>{t('response.none')}</Paragraph>;
}

function Assessed({ cohort: { id, snapshot }, place }: { readonly cohort: CohortFound; readonly place: number }) {
  const { t } = useWords('cohort');
  const asked = useQuery(CohortResponseDocument, { variables: { cohort: id, snapshot, ...AS_REGISTERED } });
  return (
    <Answer asked={asked} what={t('what.response')} skeleton={<FigureSkeleton height="20rem" />}>
      {({ response }) =>
        response.__typename === 'ResponseSummary' ? (
          <>
            <RatesFigure name={`rates-${place}`} summary={response} />
            <BestFigure name={`best-${place}`} summary={response} />
          </>
        ) : (
          <Withheld {...response} />
        )
      }
    </Answer>
  );
}
