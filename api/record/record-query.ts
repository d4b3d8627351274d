import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';

const read = new Map<string, string>();

/** The text of sql/record/queries/<name>.sql. */
export function recordQuery(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(PROJECT_ROOT, 'sql/record/queries', `${name}.sql`), 'utf8');
  read.set(name, text);
  return text;
}
