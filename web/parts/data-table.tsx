import type { ReactNode } from 'react';
import { Table } from './kit.ts';

export interface TableColumn {
  readonly title: string;
  /** Printed under the title. */
  readonly unit?: string;
  readonly numeric?: boolean;
}

export interface TableRow {
  readonly key: string;
  /** The first cell heads its row. */
  readonly cells: readonly ReactNode[];
}

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly captionHidden?: boolean;
}

/** A table with caption, scopes and units; it scrolls sideways inside its own box, by keyboard too. */
export function DataTable({ caption, columns, rows, captionHidden = false }: DataTableProps) {
  return (
    <div className="table-box" role="region" aria-label={caption} tabIndex={0}>
      <Table data-size="sm" data-color="neutral">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <Table.Head>
          <Table.Row>
            {columns.map(({ title, unit, numeric }) => (
              <Table.HeaderCell key={`${title} ${unit}`} scope="col" className={numeric ? 'numeric' : undefined}>
                {title}
                {unit && <span className="unit">{unit}</span>}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <Table.Row key={key}>
              <th scope="row">{head}</th>
              {columns.slice(1).map(({ title, unit, numeric }, index) => (
                <Table.Cell key={`${title} ${unit}`} className={numeric ? 'numeric' : undefined}>
                  {cells[index]}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
