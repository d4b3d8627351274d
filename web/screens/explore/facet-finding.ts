import type { TFunction } from 'i18next';
import type { Counted } from '../../parts/count.tsx';
import type { Writer } from '../../words/format.ts';
import type { Bin } from './facet.ts';

export interface NamedBin {
  readonly name: string;
  readonly bin: Bin;
}

/** The largest known bin of whom the trait is counted, in one sentence. */
export function facetFinding(
  bins: readonly NamedBin[],
  selected: Counted,
  { t, write }: { readonly t: TFunction<'explore'>; readonly write: Writer },
): string {
  const told = bins.flatMap(({ name, bin }) => (bin.selected.value === null ? [] : [{ name, n: bin.selected.value }]));
  if (told.length === 0) return t('finding.withheld');
  const [first] = [...told].sort((a, b) => b.n - a.n);
  if (first!.n === 0) return t(selected.value === null ? 'finding.withheld' : 'finding.none');
  const hidden = told.length < bins.length;
  if (selected.value === null) return t('finding.count', { name: first!.name, n: write.count(first!.n) });
  return t(hidden ? 'finding.mostTold' : 'finding.most', {
    ...{ name: first!.name, n: write.count(first!.n), all: write.count(selected.value) },
    share: write.percent(first!.n / selected.value, 0),
  });
}
