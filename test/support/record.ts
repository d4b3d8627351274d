import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { EmbeddedPostgres } from '../../api/record/embedded-postgres.ts';
import { migrate } from '../../api/record/migrate.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';

/** A migrated Postgres database that nobody else uses. */
export interface TestRecord {
  readonly url: URL;
  /** For a look at what the tested code has written. */
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** On the server of TEST_DATABASE_URL, else on an embedded one that all tests share while they run. */
export async function testRecord(): Promise<TestRecord> {
  const given = process.env['TEST_DATABASE_URL'];
  const embedded = given ? null : await EmbeddedPostgres.open(join(PROJECT_ROOT, '.data-test'));
  const server = given ? new URL(given) : embedded!.url;
  const template = await templateOn(server);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(server, `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  const url = databaseOn(server, name);
  return {
    url,
    query: (sql, params) => run(url, sql, params),
    drop: async () => {
      await run(server, `DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`);
      await embedded?.close();
    },
  };
}

/** Named by what is in the migrations: made once for each state of sql/record, then only copied. */
async function templateOn(server: URL): Promise<string> {
  const name = `connect_template_${hashOfMigrations()}`;
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('test template'))");
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(client, server, name);
  } finally {
    await client.end();
  }
  return name;
}

/** Renamed once it is whole, as a run may be stopped in the middle. */
async function makeTemplate(client: Client, server: URL, name: string): Promise<void> {
  const unfinished = `${name}_new`;
  await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(unfinished)}`);
  await client.query(`CREATE DATABASE ${escapeIdentifier(unfinished)}`);
  await migrate(databaseOn(server, unfinished));
  await client.query(`ALTER DATABASE ${escapeIdentifier(unfinished)} RENAME TO ${escapeIdentifier(name)}`);
}

function hashOfMigrations(): string {
  const folder = join(PROJECT_ROOT, 'sql/record');
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

function databaseOn(server: URL, name: string): URL {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url;
}

async function run<Row extends object>(url: URL, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...params])).rows;
  } finally {
    await client.end();
  }
}
