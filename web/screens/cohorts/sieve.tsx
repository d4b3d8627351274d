import { Choice } from '../../parts/choice.tsx';
import { Search } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { SORTS } from './listed.ts';
import type { Selection } from './selection.ts';

const EVERY = '';

/** Search, source and order. */
export function Sieve({ selection }: { readonly selection: Selection }) {
  const { t } = useWords('cohorts');
  const { sources, source, words, sort, change } = selection;
  return (
    <div className="sieve">
      <Search>
        <Search.Input
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={({ target }) => change({ q: target.value || null })}
        />
        <Search.Clear aria-label={t('clear')} />
      </Search>
      <Choice
        label={t('source')}
        value={source ?? EVERY}
        options={[
          { value: EVERY, label: t('everySource') },
          ...sources.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(chosen) => change({ source: chosen || null })}
      />
      <Choice
        label={t('sort.label')}
        value={sort}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(chosen) => change({ sort: chosen })}
      />
    </div>
  );
}
