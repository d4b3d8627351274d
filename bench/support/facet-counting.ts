import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../../api/access/audit-trail.ts';
import { Disclosure } from '../../api/access/disclosure.ts';
import { DisclosurePolicy } from '../../api/access/disclosure-policy.ts';
import { ProtectedTables } from '../../api/access/protected-tables.ts';
import { Releases } from '../../api/access/releases.ts';
import { CohortEvaluator } from '../../api/cohort/cohort-evaluator.ts';
import { FacetCounts } from '../../api/cohort/facet-counts.ts';
import { FacetSets } from '../../api/cohort/facet-sets.ts';
import { Selections } from '../../api/cohort/selections.ts';
import { readConfig } from '../../api/config.ts';
import { AuditLog } from '../../api/record/audit-log.ts';
import { CohortBook } from '../../api/record/cohort-book.ts';
import { openRecord } from '../../api/record/open-record.ts';
import { ENTITIES } from '../../api/record/record.module.ts';
import { ReleaseBook } from '../../api/record/release-book.ts';

/** What counts facets, as the server has it, on a Postgres of its own. */
export interface FacetCounting {
  readonly counting: FacetCounts;
  close(): Promise<void>;
}

/**
 * @param folder for Postgres and the policy; to be removed by whoever made it
 * @param open the source that the policy names as open
 */
export async function facetCounting(folder: string, open: string): Promise<FacetCounting> {
  const policyFile = join(folder, 'policy.json');
  const why = 'Invented for a benchmark';
  const shipped = JSON.parse(await readFile(readConfig({}).policyFile, 'utf8')) as object;
  await writeFile(policyFile, JSON.stringify({ ...shipped, sources: [{ source: open, open: true, why }] }));
  const record = await openRecord(readConfig({ DATA_DIR: folder, LOG: 'silent' }), 'command');
  const postgres = new DataSource({ type: 'postgres', url: record.url.href, entities: [...ENTITIES] });
  await postgres.initialize();
  const policy = DisclosurePolicy.read(policyFile);
  const disclosure = new Disclosure(policy);
  // Asked of a second snapshot only, and there is one.
  const names = { of: async (): Promise<readonly string[]> => [] };
  const releases = new Releases(new ReleaseBook(postgres), new AuditTrail(new AuditLog(postgres)), policy, names);
  const counting = new FacetCounts(
    new CohortEvaluator(new CohortBook(postgres)),
    new FacetSets(),
    new ProtectedTables(disclosure, releases),
    new Selections(releases, disclosure),
  );
  const close = async (): Promise<void> => {
    await postgres.destroy();
    await record.close();
  };
  return { counting, close };
}
