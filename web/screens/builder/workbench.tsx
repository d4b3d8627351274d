import './builder.css';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { type BuilderSourcesQuery, BuilderTraitsDocument } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { ContextBar } from '../../parts/context-bar.tsx';
import type { Definition } from '../../parts/criterion.ts';
import { Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { Builder } from './builder.tsx';
import { BuilderSourceContext, type Traits } from './builder-source.tsx';
import { joinable } from './joinable.ts';
import type { BaseVersion } from './saving.ts';
import { SourceChoice } from './source-choice.tsx';
import { type Draft, useDraft } from './use-draft.ts';

interface WorkbenchProps {
  readonly known: BuilderSourcesQuery;
  /** What is built on until something is changed. */
  readonly start: Definition;
  /** The version that a new one is written from; null for a new cohort. */
  readonly base: BaseVersion | null;
}

/** The source first; then, when what it has is known, the steps. */
export function Workbench({ known, start, base }: WorkbenchProps) {
  const draft = useDraft(start);
  const { snapshot, cohorts } = known.cohorts;
  const wholes = cohorts.filter(({ code }) => code === null);
  const whole = wholes.find(({ id }) => id === draft.source);
  return (
    <>
      {whole && <ContextBar snapshot={snapshot} dataCut={whole.dataCut} sources={[whole.source]} />}
      {!base && (
        <SourceChoice
          wholes={wholes}
          source={whole?.id ?? ''}
          onChange={(source) => draft.change({ source, steps: [] })}
        />
      )}
      {whole && <OnSource key={whole.id} known={known} whole={whole} draft={draft} base={base} />}
    </>
  );
}

interface OnSourceProps {
  readonly known: BuilderSourcesQuery;
  readonly whole: BuilderSourcesQuery['cohorts']['cohorts'][number];
  readonly draft: Draft;
  readonly base: BaseVersion | null;
}

function OnSource({ known, whole, draft, base }: OnSourceProps) {
  const { t } = useWords('builder');
  const { snapshot } = known.cohorts;
  const asked = useQuery(BuilderTraitsDocument, { variables: { source: whole.id, snapshot } });
  return (
    <Answer asked={asked} what={t('what.values')} skeleton={<Skeleton height="30rem" />}>
      {({ traitValues }) => (
        <WithTraits known={known} whole={whole} traits={traitValues}>
          <Builder draft={draft} base={base} snapshot={snapshot} />
        </WithTraits>
      )}
    </Answer>
  );
}

interface WithTraitsProps extends Pick<OnSourceProps, 'known' | 'whole'> {
  readonly traits: Traits;
  readonly children: React.ReactNode;
}

function WithTraits({ known, whole, traits, children }: WithTraitsProps) {
  const words = useWords('builder');
  const source = useMemo(
    () => ({
      id: whole.id,
      named: whole.source,
      snapshot: known.cohorts.snapshot,
      cohorts: joinable(known, whole.id, words),
      traits,
    }),
    [known, whole, traits, words],
  );
  return <BuilderSourceContext value={source}>{children}</BuilderSourceContext>;
}
