import { ContextBar } from '../../parts/context-bar.tsx';
import { People } from '../../parts/count.tsx';
import { Heading } from '../../parts/kit.ts';
import { SourceTags } from '../../parts/source-tags.tsx';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from './cohort.tsx';

/** Whom the page is about, whatever tab is open. */
export function CohortHead({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const { id, label, subjects, source, snapshot, dataCut } = cohort;
  return (
    <>
      <ContextBar snapshot={snapshot} dataCut={dataCut} sources={[source]} />
      <header className="cohort-head">
        <p className="quiet kicker">
          {id} <SourceTags source={source} />
        </p>
        <Heading level={1} data-size="lg">
          {label}
        </Heading>
        <p className="cohort-n">
          {t('n')}: <People of={subjects} />
        </p>
      </header>
    </>
  );
}
