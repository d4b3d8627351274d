import { useQuery } from '@apollo/client/react';
import { BuilderDraftDocument, type BuilderDraftQuery } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import type { Criterion, Definition } from '../../parts/criterion.ts';
import { People } from '../../parts/count.tsx';
import { useDebounced } from '../../parts/debounced.ts';
import { definitionInWords } from '../../parts/definition-words.ts';
import { canonicalCriterion } from '../../parts/draft-address.ts';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { Attrition } from '../../parts/attrition.tsx';
import { useBuilderSource, useBuilderVoice } from './builder-source.tsx';
import { Dwindled } from './dwindled.tsx';
import { wholeSteps } from './steps.ts';

const PAUSE_MS = 250;

interface ResultProps {
  readonly definition: Definition;
  /** Takes a step away, by its place. */
  readonly onRemove: (at: number) => void;
}

/** What the draft makes of the source, counted anew whenever it has stood still for a moment. */
export function Result({ definition, onRemove }: ResultProps) {
  const { t } = useWords('builder');
  const { id: source, snapshot } = useBuilderSource();
  const settled = useDebounced(JSON.stringify(wholeSteps(definition.steps)), PAUSE_MS);
  const steps = JSON.parse(settled) as Definition['steps'];
  const asked = useQuery(BuilderDraftDocument, { variables: { source, steps, snapshot } });
  return (
    <>
      <Heading level={2} data-size="xs" id="result-title">
        {t('result.title')}
      </Heading>
      <Answer asked={asked} what={t('what.counts')} skeleton={<Skeleton height="14rem" />}>
        {({ draftCohort }) =>
          draftCohort.__typename === 'Draft' ? (
            <Counts draft={draftCohort} steps={definition.steps} onRemove={onRemove} />
          ) : (
            <Paragraph role="alert">{draftCohort.message}</Paragraph>
          )
        }
      </Answer>
    </>
  );
}

interface CountsProps {
  readonly draft: Extract<BuilderDraftQuery['draftCohort'], { __typename: 'Draft' }>;
  /** The steps as they are now: the answer may still be of the steps before. */
  readonly steps: Definition['steps'];
  readonly onRemove: (at: number) => void;
}

function Counts({ draft, steps, onRemove }: CountsProps) {
  const { t } = useWords('builder');
  const voice = useBuilderVoice();
  const { id, named } = useBuilderSource();
  const counted = draft.steps.map(({ criterion, ...counts }) => ({ ...counts, step: criterion as Criterion }));
  const written = steps.map(canonicalCriterion);
  const numberOf = (step: Criterion) => written.indexOf(canonicalCriterion(step)) + 1;
  return (
    <>
      <p className="builder-n" role="status" id="builder-n">
        <People of={draft.members} /> <small>{t('result.people')}</small>
      </p>
      <p>{definitionInWords({ source: id, steps: counted.map(({ step }) => step) }, named, voice)}</p>
      <Attrition everyone={draft.subjects} steps={counted} voice={voice} numberOf={numberOf} />
      <Dwindled steps={counted} numberOf={numberOf} onRemove={(step) => onRemove(numberOf(step) - 1)} />
    </>
  );
}
