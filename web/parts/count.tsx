import type { CellStatus } from '../contract.ts';
import { NOTHING } from '../words/format.ts';
import { useWords } from '../words/language.ts';

/** A number of people as answers carry it. */
export interface Counted {
  readonly value: number | null;
  readonly status: CellStatus;
}

export const exactly = (value: number): Counted => ({ value, status: 'OK' });

/** A number of people, or a mark that it is withheld. */
export function People({ of: { value, status } }: { readonly of: Counted }) {
  const { t, write } = useWords('figure');
  if (status === 'SUPPRESSED_SMALL') return <span className="withheld-cell">{t('withheld.cell')}</span>;
  return <span className="number">{value === null ? NOTHING : write.count(value)}</span>;
}
