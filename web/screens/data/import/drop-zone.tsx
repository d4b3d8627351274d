import { useRef, useState, type DragEvent } from 'react';
import { Button, Paragraph } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { sizeOf } from '../amounts.ts';
import { filesOfDrop, filesOfInput, withFiles, type ChosenFile } from './chosen-files.ts';
import { changeDraft, currentDraft, useDraft } from './draft-store.ts';

interface DropZoneProps {
  readonly id: string;
  readonly fault: string | null;
}

/** Files and folders, dropped or chosen; with the keyboard, by its two buttons. */
export function DropZone({ id, fault }: DropZoneProps) {
  const { t } = useWords('data');
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(await filesOfDrop(event.dataTransfer));
  };
  const picked = (input: HTMLInputElement) => {
    add(filesOfInput(input.files!));
    input.value = ''; // so that the same file, mended, can be chosen again
  };
  return (
    <fieldset className="data-fieldset" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{t('import.files.legend')}</legend>
      <div
        className="import-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void drop(event)}
      >
        <Paragraph>{t('import.files.drop')}</Paragraph>
        <div className="data-actions">
          <Button id={id} variant="secondary" onClick={() => files.current!.click()}>
            {t('import.files.chooseFiles')}
          </Button>
          <Button variant="secondary" onClick={() => folder.current!.click()}>
            {t('import.files.chooseFolder')}
          </Button>
        </div>
        <Paragraph data-size="sm" className="quiet">
          {t('import.files.formats')}
        </Paragraph>
        <input ref={files} type="file" multiple hidden data-testid="files" onChange={({ target }) => picked(target)} />
        <input
          ref={folder}
          type="file"
          hidden
          data-testid="folder"
          {...{ webkitdirectory: '' }}
          onChange={({ target }) => picked(target)}
        />
      </div>
      {fault && (
        <Paragraph id={`${id}-fault`} className="data-fault">
          {fault}
        </Paragraph>
      )}
      <Chosen />
    </fieldset>
  );
}

/** Added to what is chosen when the files are there, not when they were asked for. */
function add(more: readonly ChosenFile[]): void {
  changeDraft({ files: withFiles(currentDraft().files, more) });
}

function Chosen() {
  const { t, lang, write } = useWords('data');
  const { files } = useDraft();
  const total = files.reduce((bytes, { file }) => bytes + file.size, 0);
  return (
    <>
      <p role="status" className="data-sum">
        {files.length === 0
          ? ''
          : t('import.files.chosen', { count: files.length, n: write.count(files.length), size: sizeOf(lang, total) })}
      </p>
      {files.length > 0 && (
        <ul className="import-files">
          {files.map(({ name, file }) => (
            <li key={name}>
              <span className="import-file-name">{name}</span>
              <span className="quiet number">{sizeOf(lang, file.size)}</span>
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => changeDraft({ files: files.filter((one) => one.name !== name) })}
              >
                {t('import.files.remove')} <span className="visually-hidden">{name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
