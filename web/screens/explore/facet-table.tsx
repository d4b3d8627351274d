import { People } from '../../parts/count.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useWords } from '../../words/language.ts';
import type { NamedBin } from './facet-finding.ts';

interface FacetTableProps {
  readonly question: string;
  readonly bins: readonly NamedBin[];
}

/** The bars as numbers: of the selection, and of everybody in the source. */
export function FacetTable({ question, bins }: FacetTableProps) {
  const { t, write } = useWords('explore');
  const share = ({ selected, everyone }: NamedBin['bin']) =>
    selected.value === null || !everyone.value ? null : selected.value / everyone.value;
  return (
    <DataTable
      caption={question}
      captionHidden
      columns={[
        { title: t('column.value') },
        { title: t('column.selected'), numeric: true },
        { title: t('column.everyone'), numeric: true },
        { title: t('column.share'), unit: '%', numeric: true },
      ]}
      rows={bins.map(({ name, bin }) => ({
        key: name,
        cells: [name, <People of={bin.selected} />, <People of={bin.everyone} />, write.percent(share(bin), 0)],
      }))}
    />
  );
}
