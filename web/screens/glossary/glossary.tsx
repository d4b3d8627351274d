import { DataTable } from '../../parts/data-table.tsx';
import { Heading, Paragraph } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { dictionary } from '../../words/dictionary.ts';
import { useWords } from '../../words/language.ts';

type Term = keyof typeof dictionary.nb.glossary.terms;

const TERMS = Object.keys(dictionary.nb.glossary.terms) as readonly Term[];

/** Every word in both languages, in the alphabet of the reader. */
export function Glossary() {
  const { t, lang } = useWords('glossary');
  useTitle(t('title'));
  const { compare } = new Intl.Collator(lang);
  const sorted = [...TERMS].sort((a, b) => compare(t(`terms.${a}.term`), t(`terms.${b}.term`)));
  return (
    <div className="page">
      <div>
        <Heading level={1} data-size="lg">
          {t('title')}
        </Heading>
        <Paragraph className="quiet">{t('lead')}</Paragraph>
      </div>
      <DataTable
        caption={t('caption')}
        columns={[{ title: t('nb') }, { title: t('en') }, { title: t('meaning') }]}
        rows={sorted.map((term) => ({
          key: term,
          cells: [
            <span lang="nb">{dictionary.nb.glossary.terms[term].term}</span>,
            <span lang="en">{dictionary.en.glossary.terms[term].term}</span>,
            t(`terms.${term}.meaning`),
          ],
        }))}
      />
    </div>
  );
}
