import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { BuilderDefinitionDocument, type BuilderDefinitionQuery, BuilderSourcesDocument } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import type { Criterion } from '../../parts/criterion.ts';
import { Heading, Paragraph, Skeleton } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { Workbench } from './workbench.tsx';

type Found = NonNullable<BuilderDefinitionQuery['cohortDefinition']>;

/** A new version of a cohort, written from the version in the address, or from the newest. */
export function EditCohort() {
  const { t } = useWords('builder');
  const { id = '' } = useParams();
  const asked = useQuery(BuilderDefinitionDocument, { variables: { id } });
  return (
    <div className="page">
      <Answer asked={asked} what={t('what.cohort')} skeleton={<Skeleton height="30rem" />}>
        {({ cohortDefinition }) =>
          cohortDefinition ? <Editing id={id} definition={cohortDefinition} /> : <NotSaved />
        }
      </Answer>
    </div>
  );
}

function Editing({ id, definition }: { readonly id: string; readonly definition: Found }) {
  const { t } = useWords('builder');
  const { search } = useAddress();
  const [newest] = definition.versions;
  const from = definition.versions.find((version) => version.id === id) ?? newest!;
  useTitle(t('titleEdit', { name: from.name }));
  const asked = useQuery(BuilderSourcesDocument, { variables: { snapshot: search.get('snapshot') } });
  const base = { definition: definition.id, version: newest!.version, name: from.name, purpose: from.purpose };
  return (
    <>
      <div>
        <Heading level={1} data-size="lg">
          {t('titleEdit', { name: from.name })}
        </Heading>
        <Paragraph className="quiet">{t('leadEdit', { version: from.version })}</Paragraph>
      </div>
      <Answer asked={asked} what={t('what.sources')} skeleton={<Skeleton height="30rem" />}>
        {(known) => (
          <Workbench
            known={known}
            start={{ source: definition.source.id, steps: from.steps as readonly Criterion[] }}
            base={base}
          />
        )}
      </Answer>
    </>
  );
}

function NotSaved() {
  const { t } = useWords('builder');
  return (
    <div className="empty">
      <Heading level={1} data-size="lg">
        {t('notSaved.title')}
      </Heading>
      <Paragraph>{t('notSaved.text')}</Paragraph>
      <Link to="/cohorts">{t('notSaved.back')}</Link>
    </div>
  );
}
