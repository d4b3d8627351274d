import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, testApplication, type Agent, type TestApplication } from '../../test/support/application.ts';
import { DeliveryBook } from '../record/delivery-book.ts';
import type { Delivery } from '../contract.ts';

let app: TestApplication;
let steward: Agent;

beforeAll(async () => {
  app = await testApplication();
  await app.nest.get(DeliveryBook).register({ id: 'TEST', title: 'Source of a test', kind: 'TRIAL', synthetic: true });
  steward = await app.signedIn('DATA_STEWARD');
});

afterAll(() => app?.close());

const SUBJECTS = 'subject;sex\nP1;F\nP2;M\n';

const deliver = (text: string, fields: Readonly<Record<string, string>> = {}, accept = 'application/json') => {
  const request = steward.post('/api/v1/deliveries').set('x-connect-evidence', '1').set('accept', accept);
  for (const [name, value] of Object.entries({ source: 'TEST', ...fields })) request.field(name, value);
  return request.attach('files', Buffer.from(text), '../../../../etc/cron.d/subject.csv');
};

test('POST /api/v1/deliveries answers 200 with the delivery, and 422 with its findings', async () => {
  const good = await deliver(SUBJECTS);
  expect([good.status, good.body]).toEqual([200, expect.objectContaining({ state: 'ACCEPTED', recordsRead: 2 })]);
  const bad = await deliver('subject;sex\nP1;X\n');
  expect([bad.status, bad.body.state]).toEqual([422, 'REFUSED']);
  expect(bad.body.findings).toMatchObject([{ code: 'IMPORT_CODE_UNKNOWN', line: 2, column: 'sex', found: 'X' }]);
});
