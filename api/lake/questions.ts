import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';

const LAKE = join(PROJECT_ROOT, 'sql/lake');

/** Names of the tables of the lake, in the order of sql/lake/tables.sql. */
export const TABLES: readonly string[] = [...statement('tables').matchAll(/^CREATE TABLE (\w+)/gm)].map(
  ([, name]) => name!,
);

/** The text of sql/lake/<name>.sql. */
export function statement(name: string): string {
  return readFileSync(join(LAKE, `${name}.sql`), 'utf8');
}

/** Every question under sql/lake by its name, `room/question`. */
export function readQuestions(): ReadonlyMap<string, string> {
  const files = readdirSync(LAKE, { recursive: true, encoding: 'utf8' }).filter((file) => /[\\/].+\.sql$/.test(file));
  const names = files.map((file) => file.replaceAll(sep, '/').replace(/\.sql$/, ''));
  return new Map(names.map((name) => [name, statement(name)]));
}
