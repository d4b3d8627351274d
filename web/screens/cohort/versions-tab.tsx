import { useQuery } from '@apollo/client/react';
import { CohortNumberDocument, CohortVersionsDocument, type CohortVersionsQuery } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { People } from '../../parts/count.tsx';
import type { Criterion } from '../../parts/criterion.ts';
import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import { type Change, changesBetween } from '../../parts/definition-changes.ts';
import { stepInWords } from '../../parts/definition-words.ts';
import { Heading, Paragraph, Skeleton, Tag } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from './cohort.tsx';

type Version = NonNullable<CohortVersionsQuery['cohortDefinition']>['versions'][number];

/** Every version of a defined cohort, the newest first, each with what it changed and how many it holds now. */
export function VersionsTab({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  return (
    <section className="section" aria-labelledby="versions">
      <Heading level={2} data-size="sm" id="versions">
        {t('tab.versions')}
      </Heading>
      {cohort.definition ? <Versions id={cohort.id} /> : <Paragraph>{t('versions.registered')}</Paragraph>}
    </section>
  );
}

function Versions({ id }: { readonly id: string }) {
  const { t } = useWords('cohort');
  const asked = useQuery(CohortVersionsDocument, { variables: { id } });
  return (
    <Answer asked={asked} what={t('versions.what')} skeleton={<Skeleton height="20rem" />}>
      {({ cohortDefinition }) => (
        <>
          <Paragraph className="quiet">{t('versions.lead')}</Paragraph>
          <ol className="versions" reversed>
            {(cohortDefinition?.versions ?? []).map((version, at, all) => (
              <li key={version.id} aria-current={version.id === id || undefined}>
                <OneVersion version={version} before={all[at + 1] ?? null} shown={version.id === id} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Answer>
  );
}

interface OneVersionProps {
  readonly version: Version;
  readonly before: Version | null;
  readonly shown: boolean;
}

function OneVersion({ version, before, shown }: OneVersionProps) {
  const { t, write } = useWords('cohort');
  return (
    <>
      <div className="version-head">
        <strong>
          <Link to={`/cohorts/${version.id}?tab=versions`}>
            {t('version', { version: write.count(version.version) })}
          </Link>
        </strong>
        {shown && (
          <Tag data-color="info" data-size="sm">
            {t('versions.shown')}
          </Tag>
        )}
        <span>{version.name}</span>
        <span className="quiet">
          {t('versions.by', { author: version.author.name, when: write.moment(version.createdAt) })}
        </span>
        <span>
          n = <Number id={version.id} />
          {before && (
            <span className="quiet">
              {' '}
              ({t('versions.before')} <Number id={before.id} />)
            </span>
          )}
        </span>
      </div>
      <Paragraph>{version.purpose}</Paragraph>
      {before && <Changes before={before} after={version} />}
    </>
  );
}

/** How many belong on the newest snapshot: old and new stand side by side on the same data. */
function Number({ id }: { readonly id: string }) {
  const { data } = useQuery(CohortNumberDocument, { variables: { id } });
  return data?.cohort ? <People of={data.cohort.subjects} /> : null;
}

function Changes({ before, after }: { readonly before: Version; readonly after: Version }) {
  const { t } = useWords('cohort');
  const changes = changesBetween(before.steps as readonly Criterion[], after.steps as readonly Criterion[]);
  return (
    <ul className="changes">
      {changes.map((change, at) => (
        <li key={at}>
          <OneChange change={change} />
        </li>
      ))}
      {before.name !== after.name && <li>{t('change.name', { before: before.name, after: after.name })}</li>}
      {before.purpose !== after.purpose && <li>{t('change.purpose')}</li>}
    </ul>
  );
}

function OneChange({ change }: { readonly change: Change }) {
  const { t } = useWords('cohort');
  const voice = useCriterionVoice();
  if (change.kind === 'REORDERED') return t('change.REORDERED');
  const before = 'before' in change ? stepInWords(change.before, voice) : '';
  const after = 'after' in change ? stepInWords(change.after, voice) : '';
  return t(`change.${change.kind}`, { before, after });
}
