import { useWords } from '../../words/language.ts';
import type { Facet } from './facet.ts';

/** Traits of which nothing can be told here: they are named, so that nobody takes them for not delivered. */
export function Untold({ facets }: { readonly facets: readonly Facet[] }) {
  const { t, write } = useWords('explore');
  const { t: criteria } = useWords('criteria');
  if (facets.length === 0) return null;
  const names = facets.map(({ trait, biomarker }) => biomarker ?? criteria(`within.${trait as 'AGE'}`));
  return (
    <p role="note" className="withheld">
      {t('untold', { traits: write.list(names) })}
    </p>
  );
}
