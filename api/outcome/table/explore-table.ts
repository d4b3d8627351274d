import type { Characteristic, Characteristics, Count, CrossLine, CrossTable, Facet, Facets } from '../../contract.ts';
import { counted, flag, text } from './column.ts';
import { tabulate, type Table } from './table.ts';

interface FacetRow {
  readonly facet: Facet;
  readonly from: string | null;
  readonly to: string | null;
  readonly missing: boolean;
  readonly selected: Count;
  readonly everyone: Count;
}

/** A row for each bin of each trait, and one for those of whom it is not known. */
export function facetsTable({ facets }: Facets): Table {
  const rows = facets.flatMap((facet): FacetRow[] => [
    ...facet.bins.map((bin) => ({ facet, missing: false, ...bin })),
    { facet, missing: true, ...facet.missing },
  ]);
  return tabulate<FacetRow>(
    [
      text('trait', ({ facet }) => facet.trait, ['egenskap', 'trait']),
      text('biomarker', ({ facet }) => facet.biomarker, ['biomarkør', 'biomarker']),
      text('from', ({ from }) => from, ['fra og med, eller verdien', 'from, or the value']),
      text('to', ({ to }) => to, ['til og med, eller verdien', 'to, or the value']),
      flag('missing', ({ missing }) => missing, ['ikke kjent', 'not known']),
      ...counted<FacetRow>('selected', ({ selected }) => selected, [
        'av dem som oppfyller kriteriene om andre egenskaper',
        'of those who meet the criteria about other traits',
      ]),
      ...counted<FacetRow>('everyone', ({ everyone }) => everyone, ['av alle i kilden', 'of everybody in the source']),
    ],
    rows,
  );
}

interface CrossRow {
  /** Null in totals. */
  readonly row: CrossLine | null;
  readonly column: CrossLine | null;
  readonly subjects: Count;
}

/** A row for each cell, then totals of rows, of columns and of all. */
export function crossTable({ rows, columns, cells, total }: CrossTable): Table {
  const laid: readonly CrossRow[] = [
    ...rows.flatMap((row, i) => columns.map((column, j) => ({ row, column, subjects: cells[i]![j]! }))),
    ...rows.map((row) => ({ row, column: null, subjects: row.people })),
    ...columns.map((column) => ({ row: null, column, subjects: column.people })),
    { row: null, column: null, subjects: total },
  ];
  const line = (name: 'row' | 'column', nb: string, en: string) => [
    text<CrossRow>(`${name}_kind`, (cell) => cell[name]?.kind ?? 'TOTAL', [`${nb}: slag`, `${en}: kind`]),
    text<CrossRow>(`${name}_from`, (cell) => cell[name]?.from ?? null, [
      `${nb}: fra og med, eller verdien`,
      `${en}: from, or the value`,
    ]),
    text<CrossRow>(`${name}_to`, (cell) => cell[name]?.to ?? null, [
      `${nb}: til og med, eller verdien`,
      `${en}: to, or the value`,
    ]),
  ];
  return tabulate<CrossRow>(
    [
      ...line('row', 'rad', 'row'),
      ...line('column', 'kolonne', 'column'),
      ...counted<CrossRow>('subjects', ({ subjects }) => subjects, ['deltakere', 'subjects']),
    ],
    laid,
  );
}

interface CharacteristicRow {
  readonly trait: Characteristic['trait'];
  readonly from: string | null;
  readonly to: string | null;
  readonly missing: boolean;
  readonly subjects: Count;
}

/** A row for each value of each trait, and one for those of whom it is not known. */
export function characteristicsTable({ traits }: Characteristics): Table {
  const rows = traits.flatMap(({ trait, values, missing }): CharacteristicRow[] => [
    ...values.map(({ value, from, to, subjects }) => {
      const end = (number: number | null) => value ?? (number === null ? null : String(number));
      return { trait, from: end(from), to: end(to), missing: false, subjects };
    }),
    { trait, from: null, to: null, missing: true, subjects: missing },
  ]);
  return tabulate<CharacteristicRow>(
    [
      text('trait', ({ trait }) => trait, ['egenskap', 'trait']),
      text('from', ({ from }) => from, ['fra og med, eller verdien', 'from, or the value']),
      text('to', ({ to }) => to, ['til og med, eller verdien', 'to, or the value']),
      flag('missing', ({ missing }) => missing, ['ikke kjent', 'not known']),
      ...counted<CharacteristicRow>('subjects', ({ subjects }) => subjects, ['deltakere', 'subjects']),
    ],
    rows,
  );
}
