import { join } from 'node:path';
import { Freezer } from '../../api/lake/freezer.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { SeedDelivery } from '../../api/seeding/seed-delivery.ts';
import { readSeeds } from '../../api/seeding/seed.ts';
import { testApplication, type TestApplication } from '../support/application.ts';

/** The application with the public data of seeds/public, delivered by its own import and frozen. */
export async function publicData(): Promise<TestApplication> {
  const application = await testApplication();
  const delivery = application.nest.get(SeedDelivery, { strict: false });
  for (const seed of await readSeeds(join(PROJECT_ROOT, 'seeds/public'))) await delivery.deliver(seed);
  await application.nest.get(Freezer, { strict: false }).freeze({ deliveries: null, note: 'Test', by: null });
  return application;
}
