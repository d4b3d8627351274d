import { useQuery } from '@apollo/client/react';
import { CohortQualityOfLifeDocument, type CohortQualityOfLifeQuery } from '../../../contract.ts';
import { Answer } from '../../../parts/answer.tsx';
import { FigureSkeleton } from '../../../parts/figure-skeleton.tsx';
import { Heading, Paragraph } from '../../../parts/kit.ts';
import { Withheld } from '../../../parts/withheld.tsx';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { VisitFigure } from './visit-figure.tsx';

export type QualityFound = Extract<CohortQualityOfLifeQuery['qualityOfLife'], { __typename?: 'QualityOfLife' }>;

/** How patients say they are: by the tariff, and by their own mark on a scale. */
export function QualityTab({ cohort: { id, snapshot } }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  const asked = useQuery(CohortQualityOfLifeDocument, { variables: { cohort: id, snapshot } });
  return (
    <section className="section" aria-labelledby="quality">
      <Heading level={2} data-size="sm" id="quality">
        {t('title.quality')}
      </Heading>
      <Answer asked={asked} what={t('what.quality')} skeleton={<FigureSkeleton height="24rem" />}>
        {({ qualityOfLife }) => {
          if (qualityOfLife.__typename !== 'QualityOfLife') return <Withheld {...qualityOfLife} />;
          return qualityOfLife.index.length === 0 ? (
            <Paragraph>{t('quality.none')}</Paragraph>
          ) : (
            <>
              <VisitFigure quality={qualityOfLife} measure="index" />
              <VisitFigure quality={qualityOfLife} measure="scale" />
            </>
          );
        }}
      </Answer>
    </section>
  );
}
