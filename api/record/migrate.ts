import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { PROJECT_ROOT } from '../project-root.ts';
import { recordQuery } from './record-query.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const SHIPPED = join(PROJECT_ROOT, 'sql/record');

/**
 * Runs the files of sql/record that have not run yet, in the order of their names, each whole or not at all.
 *
 * @throws {Error} when a file that has run is missing or was changed since
 */
export async function migrate(url: URL, folder = SHIPPED): Promise<void> {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(recordQuery('migration_lock'));
    await client.query(recordQuery('migration_table'));
    const { rows } = await client.query<Omit<Migration, 'sql'>>(recordQuery('migration_applied'));
    for (const migration of pending(migrationsIn(folder), rows)) await apply(client, migration);
  } finally {
    await client.end();
  }
}

function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

function pending(files: readonly Migration[], applied: readonly Omit<Migration, 'sql'>[]): readonly Migration[] {
  for (const { name, sha256 } of applied) {
    const file = files.find((one) => one.name === name);
    if (file === undefined) {
      throw new Error(
        `Cannot use this database as ${name} has run on it and is unknown here: a newer release has used it`,
      );
    }
    if (file.sha256 !== sha256) {
      throw new Error(`Cannot use this database as ${name} must be as it was when it ran: it was changed since`);
    }
  }
  return files.filter(({ name }) => !applied.some((one) => one.name === name));
}

async function apply(client: Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(recordQuery('migration_note'), [name, sha256]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new Error(`Cannot run ${name}: ${(cause as Error).message}`, { cause });
  }
}
