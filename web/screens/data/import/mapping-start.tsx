import { useEffect, useRef } from 'react';
import { Button, Heading, Paragraph, Skeleton } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { changeDraft, useDraft } from './draft-store.ts';
import { addFiles, EMPTY_MAPPING } from './edit-mapping.ts';
import { baseName } from './mapping-rules.ts';
import type { Recognising } from './recognition.ts';

/** No mapping yet: whether one is needed, and the ways to begin one. A needed one begins with the suggestion. */
export function MappingStart({ recognising: { recognition, state } }: { readonly recognising: Recognising }) {
  const { t } = useWords('data');
  const { mapping, files } = useDraft();
  const suggestion = recognition?.mapping ?? null;
  useEffect(() => {
    if (mapping === null && suggestion !== null) changeDraft({ mapping: suggestion });
  }, [mapping, suggestion]);
  if (recognition === null && state === 'working') {
    return (
      <>
        <p role="status">{t('import.mapping.fetching')}</p>
        <Skeleton height="12rem" />
      </>
    );
  }
  const names = files.map(({ name }) => baseName(name));
  return (
    <section className="data-nothing">
      <Heading level={3} data-size="2xs">
        {t('import.mapping.none')}
      </Heading>
      <Paragraph>{t('import.mapping.noneBody')}</Paragraph>
      <div className="data-actions">
        {suggestion !== null && (
          <Button variant="secondary" onClick={() => changeDraft({ mapping: suggestion })}>
            {t('import.mapping.start')}
          </Button>
        )}
        <Button variant="secondary" onClick={() => changeDraft({ mapping: addFiles(EMPTY_MAPPING, names) })}>
          {t('import.mapping.startEmpty')}
        </Button>
        <OpenMapping />
      </div>
    </section>
  );
}

/** A mapping that was saved before. */
function OpenMapping() {
  const { t } = useWords('data');
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined) => {
    if (file) changeDraft({ mapping: await file.text() });
  };
  return (
    <>
      <Button variant="secondary" onClick={() => input.current!.click()}>
        {t('import.mapping.open')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,text/yaml"
        data-testid="mapping"
        onChange={({ target }) => void open(target.files?.[0])}
      />
    </>
  );
}
