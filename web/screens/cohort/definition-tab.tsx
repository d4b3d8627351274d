import { useQuery } from '@apollo/client/react';
import { CohortAttritionDocument } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Attrition } from '../../parts/attrition.tsx';
import { People } from '../../parts/count.tsx';
import type { Criterion } from '../../parts/criterion.ts';
import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import { canonicalCriterion } from '../../parts/draft-address.ts';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from './cohort.tsx';

/** Who belongs to the cohort, in words, in facts and step by step. */
export function DefinitionTab({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  return (
    <section className="section" aria-labelledby="definition">
      <Heading level={2} data-size="sm" id="definition">
        {t('tab.definition')}
      </Heading>
      <Facts cohort={cohort} />
      {cohort.definition && <Steps cohort={cohort} steps={cohort.definition.steps as readonly Criterion[]} />}
    </section>
  );
}

function Facts({ cohort }: { readonly cohort: CohortFound }) {
  const { t, write } = useWords('cohort');
  const { drug, tumourType, alteration, subjects, source, definition } = cohort;
  const facts = [
    [t('n'), <People of={subjects} />],
    [t('drug'), drug],
    [t('tumour'), tumourType],
    [t('alteration'), alteration],
    [t('source'), source.title],
    [t('purpose'), definition?.purpose],
    [t('author'), definition?.author.name],
    [t('saved'), definition && write.moment(definition.createdAt)],
  ] as const;
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface StepsProps {
  readonly cohort: CohortFound;
  readonly steps: readonly Criterion[];
}

/** How many are left after each step, on the snapshot that is shown. */
function Steps({ cohort: { source, snapshot }, steps }: StepsProps) {
  const { t } = useWords('cohort');
  const voice = useCriterionVoice();
  const asked = useQuery(CohortAttritionDocument, { variables: { source: source.id, steps, snapshot } });
  const written = steps.map(canonicalCriterion);
  return (
    <>
      <Heading level={3} data-size="xs">
        {t('steps')}
      </Heading>
      <Answer asked={asked} what={t('what.cohort')} skeleton={<Skeleton height="16rem" />}>
        {({ draftCohort }) =>
          draftCohort.__typename === 'Draft' ? (
            <Attrition
              everyone={draftCohort.subjects}
              steps={draftCohort.steps.map(({ criterion, ...counts }) => ({ ...counts, step: criterion as Criterion }))}
              voice={voice}
              numberOf={(step) => written.indexOf(canonicalCriterion(step)) + 1}
            />
          ) : (
            <Paragraph>{draftCohort.message}</Paragraph>
          )
        }
      </Answer>
    </>
  );
}
