import { useQuery } from '@apollo/client/react';
import { CohortSurvivalDocument } from '../../../contract.ts';
import { Answer } from '../../../parts/answer.tsx';
import { FigureSkeleton } from '../../../parts/figure-skeleton.tsx';
import { Paragraph } from '../../../parts/kit.ts';
import { Withheld } from '../../../parts/withheld.tsx';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { SurvivalFigure } from '../survival-figure.tsx';
import { type SurvivalQuestion, survivalVariables } from '../survival-question.ts';

const QUESTION: SurvivalQuestion = {
  ...{ endpoint: 'TOT', by: 'NONE', biomarker: null, unit: 'MONTHS' },
  ...{ atText: '6,12', chosen: [6, 12] },
};

/** Time on treatment by Kaplan-Meier: what drives the cost of a drug. */
export function TreatmentTime({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  return cohort.endpoints.includes('TOT') ? <Asked cohort={cohort} /> : <Paragraph>{t('treatment.none')}</Paragraph>;
}

function Asked({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  const asked = useQuery(CohortSurvivalDocument, { variables: survivalVariables(QUESTION, cohort) });
  return (
    <Answer asked={asked} what={t('what.treatment')} skeleton={<FigureSkeleton height="30rem" />}>
      {({ survival }) =>
        survival.__typename === 'Survival' ? (
          <SurvivalFigure cohort={cohort} survival={survival} question={QUESTION} />
        ) : (
          <Withheld {...survival} />
        )
      }
    </Answer>
  );
}
