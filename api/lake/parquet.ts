import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, structValue } from '@duckdb/node-api';
import { Injectable } from '@nestjs/common';
import { statement } from './questions.ts';

/** A column of a table that is handed out. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
}

export type ParquetRow = Readonly<Record<string, string | number | boolean | null>>;

interface Copy {
  readonly columns: readonly ParquetColumn[];
  readonly about: Readonly<Record<string, string>>;
  /** File of one JSON object a line. */
  readonly rows: string;
  readonly out: string;
}

/** Writes small tables as Parquet. */
@Injectable()
export class Parquet {
  /**
   * @param rows a date as yyyy-mm-dd; what a row does not have is null
   * @param about what the file says of itself, read by parquet_kv_metadata() in DuckDB and schema.metadata in Arrow
   */
  async fromRows(
    columns: readonly ParquetColumn[],
    rows: readonly ParquetRow[],
    about: Readonly<Record<string, string>>,
  ): Promise<Buffer> {
    const folder = await mkdtemp(join(tmpdir(), 'connect-evidence-'));
    try {
      await writeFile(join(folder, 'rows'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''), { mode: 0o600 });
      await this.copy({ columns, about, rows: join(folder, 'rows'), out: join(folder, 'table') });
      return await readFile(join(folder, 'table'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async copy({ columns, about, rows, out }: Copy): Promise<void> {
    const types = structValue(Object.fromEntries(columns.map(({ name, type }) => [name, type])));
    const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '256MB' });
    try {
      const connection = await instance.connect();
      await connection.run(statement('lake/parquet_from_rows'), {
        ...{ rows, out, columns: types },
        about: structValue({ ...about }),
      });
      connection.closeSync();
    } finally {
      instance.closeSync();
    }
  }
}
