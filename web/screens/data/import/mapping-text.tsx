import { Textfield } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { changeDraft } from './draft-store.ts';

interface MappingTextProps {
  readonly text: string;
  readonly faulty: boolean;
}

/** The mapping as its YAML. What is typed is kept as it is, whether it can be read or not. */
export function MappingText({ text, faulty }: MappingTextProps) {
  const { t } = useWords('data');
  return (
    <Textfield
      multiline
      className="import-yaml"
      label={t('import.mapping.text')}
      description={t('import.mapping.textMeaning')}
      value={text}
      rows={Math.min(40, Math.max(16, text.split('\n').length + 2))}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      aria-invalid={faulty}
      onChange={({ target }) => changeDraft({ mapping: target.value })}
    />
  );
}
