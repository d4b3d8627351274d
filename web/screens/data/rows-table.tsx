import type { ReactNode } from 'react';
import { Table } from '../../parts/kit.ts';

export interface RowsColumn<T> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  readonly numeric?: boolean;
}

interface RowsTableProps<T> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly RowsColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T, index: number) => string;
}

/**
 * A table that becomes a list of labelled values where it is narrow. Its roles are spelt out,
 * as a browser forgets that a table is one when its rows are no longer laid out as rows.
 */
export function RowsTable<T>({ caption, captionHidden = false, columns, rows, keyOf }: RowsTableProps<T>) {
  return (
    <div className="data-rows">
      <Table role="table" data-size="sm" data-color="neutral">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <Table.Head role="rowgroup">
          <Table.Row role="row">
            {columns.map(({ key, head, numeric }) => (
              <Table.HeaderCell
                key={key}
                role="columnheader"
                scope="col"
                className={numeric ? 'data-numeric' : undefined}
              >
                {head}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body role="rowgroup">
          {rows.map((row, index) => (
            <Table.Row key={keyOf(row, index)} role="row">
              {columns.map(({ key, head, cell, numeric }) => (
                <Table.Cell key={key} role="cell" data-label={head} className={numeric ? 'data-numeric' : undefined}>
                  <span className="data-cell">{cell(row)}</span>
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
