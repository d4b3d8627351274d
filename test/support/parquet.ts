import { DuckDBInstance } from '@duckdb/node-api';

/** Rows of a Parquet file, every value as text or null, for a look at what was written. */
export async function rowsOf(path: string): Promise<readonly Record<string, string | null>[]> {
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  try {
    const reader = await connection.runAndReadAll('SELECT COLUMNS(*)::VARCHAR FROM read_parquet($path)', { path });
    return reader.getRowObjectsJS() as Record<string, string | null>[];
  } finally {
    connection.closeSync();
    duckdb.closeSync();
  }
}
