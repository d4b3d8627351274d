import { useQuery } from '@apollo/client/react';
import { CohortSurvivalDocument } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Paragraph } from '../../parts/kit.ts';
import { Withheld } from '../../parts/withheld.tsx';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from '../cohort/cohort.tsx';
import { SurvivalFigure } from '../cohort/survival-figure.tsx';
import { type SurvivalQuestion, survivalQuestion, survivalVariables } from '../cohort/survival-question.ts';
import { askedEndpoint } from './compared-endpoint.ts';

interface ComparedSurvivalProps {
  readonly cohort: CohortFound;
  readonly place: number;
}

/** The endpoint that is asked of all, if this cohort has it. */
export function ComparedSurvival({ cohort, place }: ComparedSurvivalProps) {
  const { t } = useWords('compare');
  const { search } = useAddress();
  const question = survivalQuestion(search, cohort);
  const endpoint = askedEndpoint(search);
  if (question === null || !cohort.endpoints.includes(endpoint)) return <Paragraph>{t('without')}</Paragraph>;
  return <Asked cohort={cohort} place={place} question={{ ...question, endpoint, by: 'NONE', biomarker: null }} />;
}

function Asked({ cohort, place, question }: ComparedSurvivalProps & { readonly question: SurvivalQuestion }) {
  const { t } = useWords('cohort');
  const asked = useQuery(CohortSurvivalDocument, { variables: survivalVariables(question, cohort) });
  return (
    <Answer asked={asked} what={t('what.survival')} skeleton={<FigureSkeleton height="34rem" />}>
      {({ survival }) =>
        survival.__typename === 'Survival' ? (
          <SurvivalFigure name={`survival-curves-${place}`} cohort={cohort} survival={survival} question={question} />
        ) : (
          <Withheld {...survival} />
        )
      }
    </Answer>
  );
}
