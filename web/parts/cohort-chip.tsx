import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { CohortOfChipDocument, type CohortOfChipQuery } from '../contract.ts';
import { useWords } from '../words/language.ts';
import { Answer } from './answer.tsx';
import { cohortInWords } from './cohort-words.ts';
import { type Counted, People } from './count.tsx';
import { useCriterionVoice } from './criterion-voice.ts';
import { Dialog, Heading, Paragraph, Skeleton } from './kit.ts';
import { Link } from './link.tsx';
import { SourceTags } from './source-tags.tsx';

interface CohortChipProps {
  readonly id: string;
  readonly snapshot: string | null;
  readonly label: string;
  /** Of a defined cohort; null for others. */
  readonly version: number | null;
  readonly subjects: Counted;
}

/** A cohort by name, version and number; pressed, it says who is in it. */
export function CohortChip({ id, snapshot, label, version, subjects }: CohortChipProps) {
  const { t, write } = useWords('figure');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" className="cohort-chip" aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <span className="cohort-chip-name">{label}</span>
        {version !== null && <span>{t('cohort.version', { version: write.count(version) })}</span>}
        <span>
          {t('people')}: <People of={subjects} />
        </span>
      </button>
      {opened && <Drawer id={id} snapshot={snapshot} label={label} onClose={() => setOpened(false)} />}
    </>
  );
}

interface DrawerProps extends Pick<CohortChipProps, 'id' | 'snapshot' | 'label'> {
  readonly onClose: () => void;
}

function Drawer({ id, snapshot, label, onClose }: DrawerProps) {
  const { t } = useWords('figure');
  const title = useId();
  const asked = useQuery(CohortOfChipDocument, { variables: { id, snapshot } });
  return (
    <Dialog open placement="right" closedby="any" closeButton={t('close')} aria-labelledby={title} onClose={onClose}>
      <div className="cohort-drawer">
        <Heading level={2} data-size="sm" id={title}>
          {label}
        </Heading>
        <Answer asked={asked} what={t('cohort.what')} skeleton={<Skeleton height="12rem" />}>
          {({ cohort }) => cohort && <Described cohort={cohort} />}
        </Answer>
      </div>
    </Dialog>
  );
}

function Described({ cohort }: { readonly cohort: NonNullable<CohortOfChipQuery['cohort']> }) {
  const { t, write } = useWords('figure');
  const voice = useCriterionVoice();
  const { id, source, subjects, definition } = cohort;
  const facts = [
    [t('people'), <People of={subjects} />],
    [t('source'), source.title],
    ...(definition === null
      ? []
      : ([
          [t('cohort.purpose'), definition.purpose],
          [t('cohort.author'), definition.author.name],
          [t('cohort.saved'), write.moment(definition.createdAt)],
        ] as const)),
  ] as const;
  return (
    <>
      <SourceTags source={source} />
      <Paragraph>{cohortInWords(cohort, voice)}</Paragraph>
      <dl className="account">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to={`/cohorts/${id}?tab=definition`}>{t('cohort.open')}</Link>
      </p>
    </>
  );
}
