import { cohortInWords } from '../../parts/cohort-words.ts';
import { ContextBar } from '../../parts/context-bar.tsx';
import { People } from '../../parts/count.tsx';
import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import { Heading, Paragraph, Tag } from '../../parts/kit.ts';
import { SourceTags } from '../../parts/source-tags.tsx';
import { useWords } from '../../words/language.ts';
import { CohortActs } from './cohort-acts.tsx';
import type { CohortFound } from './cohort.tsx';

/** Whom the page is about, whatever tab is open. */
export function CohortHead({ cohort }: { readonly cohort: CohortFound }) {
  const { t, write } = useWords('cohort');
  const voice = useCriterionVoice();
  const { id, label, subjects, source, snapshot, dataCut, definition } = cohort;
  return (
    <>
      <ContextBar snapshot={snapshot} dataCut={dataCut} sources={[source]} />
      <header className="cohort-head">
        <div>
          <p className="quiet kicker">
            {id} <SourceTags source={source} />{' '}
            {definition && (
              <Tag data-color="info" data-size="sm">
                {t('version', { version: write.count(definition.version) })}
              </Tag>
            )}
          </p>
          <Heading level={1} data-size="lg">
            {label}
          </Heading>
          <p className="cohort-n">
            <People of={subjects} /> {t('patients')}
          </p>
          <Paragraph className="quiet">{cohortInWords(cohort, voice)}</Paragraph>
        </div>
        <CohortActs cohort={cohort} />
      </header>
    </>
  );
}
