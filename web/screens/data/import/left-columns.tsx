import { Heading, Paragraph, Select } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { editMapping } from './draft-store.ts';
import { setFate, type Fate } from './edit-mapping.ts';
import { columnsRead, type FileRule } from './mapping-rules.ts';

interface LeftColumnsProps {
  readonly at: number;
  readonly rule: FileRule;
  readonly header: readonly string[];
}

/** Columns that no table reads: each must be left out or refused, so that nothing is lost unseen. */
export function LeftColumns({ at, rule, header }: LeftColumnsProps) {
  const { t, write } = useWords('data');
  const read = new Set(rule.tables.flatMap(columnsRead));
  const left = [...new Set(header)].filter((column) => !read.has(column) && column !== '');
  if (left.length === 0) return null;
  const undecided = left.filter((column) => fateOf(rule, column) === null);
  return (
    <section className="import-left">
      <Heading level={4} data-size="2xs">
        {t('import.mapping.left', { n: write.count(left.length) })}
      </Heading>
      <Paragraph data-size="sm" className={undecided.length > 0 ? 'data-fault' : 'quiet'}>
        {undecided.length > 0
          ? t('import.mapping.undecided', { columns: undecided.slice(0, 12).join(', ') })
          : t('import.mapping.leftMeaning')}
      </Paragraph>
      <ul className="import-left-list">
        {left.map((column) => (
          <li key={column}>
            <code>{column}</code>
            <Select
              data-size="sm"
              width="auto"
              aria-label={t('import.mapping.fateOf', { column })}
              value={fateOf(rule, column) ?? ''}
              aria-invalid={fateOf(rule, column) === null}
              onChange={({ target }) =>
                editMapping((text) => setFate(text, at, column, (target.value || null) as Fate))
              }
            >
              <Select.Option value="">{t('import.mapping.fate.none')}</Select.Option>
              <Select.Option value="ignore">{t('import.mapping.fate.ignore')}</Select.Option>
              <Select.Option value="refuse">{t('import.mapping.fate.refuse')}</Select.Option>
            </Select>
          </li>
        ))}
      </ul>
    </section>
  );
}

function fateOf({ ignore, refuse }: FileRule, column: string): Fate {
  if (refuse.includes(column)) return 'refuse';
  return ignore === 'all' || ignore.includes(column) ? 'ignore' : null;
}
