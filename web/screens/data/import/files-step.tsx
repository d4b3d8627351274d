import { useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { Alert, Button, Textfield } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { changeDraft, useDraft } from './draft-store.ts';
import { faultsOf, type Fault } from './draft.ts';
import { DropZone } from './drop-zone.tsx';
import { NewSourceField } from './new-source-field.tsx';
import { SourceField } from './source-field.tsx';
import { stepAddress } from './stepper.tsx';

/** Which files, from whom, and cut on which day. */
export function FilesStep() {
  const { t } = useWords('data');
  const draft = useDraft();
  const navigate = useNavigate();
  const [tried, setTried] = useState(false);
  const alert = useRef<HTMLDivElement>(null);
  const filesId = useId();
  const sourceId = useId();
  const faults = faultsOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) void navigate(stepAddress('recognised'));
    else requestAnimationFrame(() => alert.current?.focus());
  };
  const ids = { files: filesId, source: sourceId, newId: `${sourceId}-id`, newTitle: `${sourceId}-title` };
  const faultOf = (fault: Fault) => (tried && faults.includes(fault) ? t(`import.files.fault.${fault}`) : null);
  return (
    <form className="data-form" onSubmit={submit} noValidate>
      {tried && faults.length > 0 && (
        <Alert data-color="danger" ref={alert} tabIndex={-1}>
          <strong>{t('import.files.missing')}</strong>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>
                <a href={`#${ids[fault]}`}>{t(`import.files.fault.${fault}`)}</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <DropZone id={filesId} fault={faultOf('files')} />
      <SourceField id={sourceId} fault={faultOf('source')} />
      <NewSourceField id={sourceId} idFault={faultOf('newId')} titleFault={faultOf('newTitle')} />
      <Textfield
        type="date"
        className="import-short"
        label={t('import.files.dataCut')}
        description={t('import.files.dataCutMeaning')}
        value={draft.dataCut}
        onChange={({ target }) => changeDraft({ dataCut: target.value })}
      />
      <div className="data-actions">
        <Button type="submit">{t('import.next')}</Button>
      </div>
    </form>
  );
}
