import { Button, Heading, Paragraph } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { editMapping, useDraft } from './draft-store.ts';
import { addFiles } from './edit-mapping.ts';
import { MappedFile } from './mapped-file.tsx';
import { baseName, isAbout, type KnownTable, type MappingRules } from './mapping-rules.ts';
import type { Recognition } from './recognition.ts';

interface MappingTableProps {
  readonly rules: MappingRules;
  readonly known: readonly KnownTable[];
  readonly recognition: Recognition | null;
}

/** The mapping, file by file. */
export function MappingTable({ rules, known, recognition }: MappingTableProps) {
  const { t } = useWords('data');
  const { files } = useDraft();
  const unnamed = files
    .map(({ name }) => baseName(name))
    .filter((name) => !rules.files.some((rule) => isAbout(rule, name)));
  return (
    <div className="import-mapping">
      {rules.files.map((rule, at) => {
        const chosen = files.find(({ name }) => isAbout(rule, name));
        const recognised = recognition?.files.find(({ name }) => name === chosen?.name);
        return (
          <section key={at} className="import-mapped-file" aria-label={t('import.mapping.file', { name: rule.file })}>
            <Heading level={3} data-size="xs">
              {t('import.mapping.file', { name: rule.file })}
            </Heading>
            {!chosen && <Paragraph className="data-fault">{t('import.mapping.notChosen')}</Paragraph>}
            <MappedFile
              at={at}
              rule={rule}
              known={known}
              file={chosen?.name ?? null}
              header={rule.header ?? recognised?.header ?? []}
            />
          </section>
        );
      })}
      {unnamed.length > 0 && (
        <section className="data-nothing">
          <Paragraph>{t('import.mapping.unnamed', { files: unnamed.join(', ') })}</Paragraph>
          <Button variant="secondary" data-size="sm" onClick={() => editMapping((text) => addFiles(text, unnamed))}>
            {t('import.mapping.addFiles')}
          </Button>
        </section>
      )}
    </div>
  );
}
