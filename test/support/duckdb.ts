import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

/** Asks a DuckDB of its own, that knows nothing of the product. */
export async function askDuckDb(
  sql: string,
  params: Record<string, DuckDBValue>,
): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql, params)).getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
