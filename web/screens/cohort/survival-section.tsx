import { useQuery } from '@apollo/client/react';
import { CohortSurvivalDocument, type CohortSurvivalQuery } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Heading, Paragraph } from '../../parts/kit.ts';
import { Withheld } from '../../parts/withheld.tsx';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from './cohort.tsx';
import { SurvivalChoices } from './survival-choices.tsx';
import { SurvivalFigure } from './survival-figure.tsx';
import { type SurvivalQuestion, survivalQuestion, survivalVariables } from './survival-question.ts';

export type SurvivalFound = Extract<CohortSurvivalQuery['survival'], { __typename?: 'Survival' }>;

export function SurvivalSection({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const { search } = useAddress();
  const question = survivalQuestion(search, cohort);
  return (
    <section className="section" aria-labelledby="survival">
      <Heading level={2} data-size="sm" id="survival">
        {t('survival.title')}
      </Heading>
      {question ? <Asked cohort={cohort} question={question} /> : <Paragraph>{t('survival.none')}</Paragraph>}
    </section>
  );
}

interface AskedProps {
  readonly cohort: CohortFound;
  readonly question: SurvivalQuestion;
}

function Asked({ cohort, question }: AskedProps) {
  const { t } = useWords('cohort');
  const asked = useQuery(CohortSurvivalDocument, { variables: survivalVariables(question, cohort) });
  return (
    <>
      <SurvivalChoices cohort={cohort} question={question} />
      <Answer asked={asked} what={t('what.survival')} skeleton={<FigureSkeleton height="34rem" />}>
        {({ survival }) =>
          survival.__typename === 'Survival' ? (
            <SurvivalFigure cohort={cohort} survival={survival} question={question} />
          ) : (
            <Withheld {...survival} />
          )
        }
      </Answer>
    </>
  );
}
