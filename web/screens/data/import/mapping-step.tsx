import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { DataTemplatesDocument } from '../../../contract.ts';
import { Answer } from '../../../parts/answer.tsx';
import { Button, Paragraph, Skeleton, ToggleGroup } from '../../../parts/kit.ts';
import { Link } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.ts';
import { changeDraft, useDraft } from './draft-store.ts';
import { MappingFaults } from './mapping-faults.tsx';
import { MappingStart } from './mapping-start.tsx';
import { MappingTable } from './mapping-table.tsx';
import { MappingText } from './mapping-text.tsx';
import type { KnownTable } from './mapping-rules.ts';
import { readMapping } from './read-mapping.ts';
import { useRecognition } from './recognition.ts';
import { stepAddress } from './stepper.tsx';

/** Which columns of the files become ours, as a table and as text. */
export function MappingStep() {
  const { t, lang } = useWords('data');
  const asked = useQuery(DataTemplatesDocument, { variables: { lang } });
  return (
    <div className="data-form">
      <Paragraph className="data-lead">{t('import.mapping.lead')}</Paragraph>
      <Answer asked={asked} what={t('tabs.templates').toLowerCase()} skeleton={<Skeleton height="20rem" />}>
        {({ templates }) => <Editor known={templates} />}
      </Answer>
      <Onward />
    </div>
  );
}

function Editor({ known }: { readonly known: readonly KnownTable[] }) {
  const { t } = useWords('data');
  const draft = useDraft();
  const [address, setAddress] = useSearchParams();
  const asText = address.get('view') === 'text';
  const read = readMapping(draft.mapping ?? '', known);
  const sound = draft.mapping && read.faults.length === 0 ? draft.mapping : null;
  const recognising = useRecognition(draft, sound);
  if (!draft.mapping) return <MappingStart recognising={recognising} />;
  const show = (view: string) =>
    setAddress((now) => {
      if (view === 'text') now.set('view', 'text');
      else now.delete('view');
      return now;
    });
  return (
    <>
      <div className="import-mapping-head">
        <ToggleGroup
          data-size="sm"
          aria-label={t('import.mapping.view')}
          value={asText ? 'text' : 'table'}
          onChange={show}
        >
          <ToggleGroup.Item value="table">{t('import.mapping.asTable')}</ToggleGroup.Item>
          <ToggleGroup.Item value="text">{t('import.mapping.asText')}</ToggleGroup.Item>
        </ToggleGroup>
        <div className="data-actions">
          <a
            className="ds-link"
            download="mapping.yaml"
            href={`data:application/yaml;charset=utf-8,${encodeURIComponent(draft.mapping)}`}
          >
            {t('import.mapping.save')}
          </a>
          <Button variant="tertiary" data-size="sm" data-color="danger" onClick={() => changeDraft({ mapping: '' })}>
            {t('import.mapping.remove')}
          </Button>
        </div>
      </div>
      <MappingFaults faults={read.faults} table={!asText} />
      {asText ? (
        <MappingText text={draft.mapping} faulty={read.faults.length > 0} />
      ) : (
        read.rules && <MappingTable rules={read.rules} known={known} recognition={recognising.recognition} />
      )}
    </>
  );
}

function Onward() {
  const { t } = useWords('data');
  const navigate = useNavigate();
  return (
    <div className="data-actions">
      <Button onClick={() => void navigate(stepAddress('trial'))}>{t('import.mapping.next')}</Button>
      <Link to={stepAddress('recognised')}>{t('import.back', { step: t('import.step.recognised') })}</Link>
    </div>
  );
}
