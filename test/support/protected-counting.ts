import { DataSource } from 'typeorm';
import { AuditTrail } from '../../api/access/audit-trail.ts';
import { Disclosure } from '../../api/access/disclosure.ts';
import { DisclosurePolicy } from '../../api/access/disclosure-policy.ts';
import { ProtectedTables } from '../../api/access/protected-tables.ts';
import { Releases } from '../../api/access/releases.ts';
import { CohortEvaluator } from '../../api/cohort/cohort-evaluator.ts';
import { FacetSets } from '../../api/cohort/facet-sets.ts';
import { Selections } from '../../api/cohort/selections.ts';
import { readConfig } from '../../api/config.ts';
import { AuditLog } from '../../api/record/audit-log.ts';
import { CohortBook } from '../../api/record/cohort-book.ts';
import { ENTITIES } from '../../api/record/record.module.ts';
import { ReleaseBook } from '../../api/record/release-book.ts';
import { testRecord } from './record.ts';
import { TinyLake } from './tiny-lake.ts';

/** All that counts of selections go through, on a lake of a few rows and a Postgres of its own. */
export interface ProtectedCounting {
  readonly lake: TinyLake;
  readonly evaluator: CohortEvaluator;
  readonly sets: FacetSets;
  readonly tables: ProtectedTables;
  readonly selections: Selections;
  drop(): Promise<void>;
}

/** @param subjects names of the patients of every snapshot, in their order */
export async function protectedCounting(subjects: readonly string[]): Promise<ProtectedCounting> {
  const lake = await TinyLake.create();
  const record = await testRecord();
  const postgres = new DataSource({ type: 'postgres', url: record.url.href, entities: [...ENTITIES] });
  await postgres.initialize();
  const policy = DisclosurePolicy.read(readConfig({}).policyFile);
  const disclosure = new Disclosure(policy);
  const names = { of: () => Promise.resolve(subjects) };
  const releases = new Releases(new ReleaseBook(postgres), new AuditTrail(new AuditLog(postgres)), policy, names);
  return {
    lake,
    evaluator: new CohortEvaluator(new CohortBook(postgres)),
    sets: new FacetSets(),
    tables: new ProtectedTables(disclosure, releases),
    selections: new Selections(releases, disclosure),
    async drop() {
      await postgres.destroy();
      await record.drop();
      await lake.drop();
    },
  };
}
