import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { SavedNumberDocument } from '../../contract.ts';
import { People } from '../../parts/count.tsx';
import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import { cohortInWords } from '../../parts/cohort-words.ts';
import { Button, Heading, Paragraph, Tag } from '../../parts/kit.ts';
import { SourceTags } from '../../parts/source-tags.tsx';
import { useWords } from '../../words/language.ts';
import type { Chosen } from './chosen.ts';
import { Pick } from './pick.tsx';
import type { SavedCohort } from './saved-cohort.ts';

const AT_FIRST = 12;

interface SavedProps {
  readonly cohorts: readonly SavedCohort[];
  /** How many there are, whatever is searched for. */
  readonly total: number;
  readonly chosen: Chosen;
}

/** The cohorts that people have defined, each by its newest version. */
export function Saved({ cohorts, total, chosen }: SavedProps) {
  const { t, write } = useWords('cohorts');
  const [all, setAll] = useState(false);
  const shown = all ? cohorts : cohorts.slice(0, AT_FIRST);
  return (
    <section className="section" aria-labelledby="saved">
      <Heading level={2} data-size="sm" id="saved">
        {t('saved.title')} <span className="quiet">({write.count(cohorts.length)})</span>
      </Heading>
      {cohorts.length === 0 && <Paragraph>{t(total === 0 ? 'saved.none' : 'none')}</Paragraph>}
      <ul className="saved-list">
        {shown.map((cohort) => (
          <li key={cohort.id}>
            <Card cohort={cohort} chosen={chosen} />
          </li>
        ))}
      </ul>
      {shown.length < cohorts.length && (
        <Button variant="secondary" data-size="sm" className="start" onClick={() => setAll(true)}>
          {t('saved.all', { n: write.count(cohorts.length) })}
        </Button>
      )}
    </section>
  );
}

function Card({ cohort, chosen }: { readonly cohort: SavedCohort; readonly chosen: Chosen }) {
  const { t, write } = useWords('cohorts');
  const voice = useCriterionVoice();
  const { id, source, definition } = cohort;
  return (
    <>
      <div className="saved-head">
        <Pick cohort={cohort} chosen={chosen} />
        <span className="saved-tags">
          <Tag data-color="info" data-size="sm">
            {t('saved.version', { version: write.count(definition.version) })}
          </Tag>
          <SourceTags source={source} />
        </span>
        <span className="saved-n">
          n = <Number id={id} />
        </span>
      </div>
      <p>{cohortInWords({ code: null, source, definition }, voice)}</p>
      <p className="quiet">
        {definition.purpose}
        <br />
        {t('saved.by', { author: definition.author.name, when: write.date(definition.createdAt) })}
      </p>
    </>
  );
}

function Number({ id }: { readonly id: string }) {
  const { data } = useQuery(SavedNumberDocument, { variables: { id } });
  return data?.cohort ? <People of={data.cohort.subjects} /> : <span aria-hidden="true">…</span>;
}
