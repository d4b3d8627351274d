import { useEffect } from 'react';
import { useWords } from '../words/language.ts';

/** Names the document after the screen. */
export function useTitle(title: string): void {
  const { t } = useWords('frame');
  const product = t('product');
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
}
