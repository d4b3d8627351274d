import { runCommand, surround } from '../../test/support/command.ts';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { TinyLake } from '../../test/support/tiny-lake.ts';
import { registerPerson } from './person.ts';
import { registerToken } from './token.ts';

let record: TestRecord;
let lake: TinyLake;
let restore: () => void;

beforeAll(async () => {
  [record, lake] = await Promise.all([testRecord(), TinyLake.create()]);
  restore = surround({ DATABASE_URL: record.url.href, DATA_DIR: lake.dataDir, DEMO: '0' });
});

afterAll(async () => {
  restore();
  await lake.drop();
  await record.drop();
});

const person = (...args: readonly string[]) => runCommand(registerPerson, ['person', ...args]);

test('person add lets a server without a demonstration be used by tokens', async () => {
  expect(JSON.parse((await person('list', '--json')).stdout)).toEqual([]);
  const added = await person('add', 'kari.nordmann', '--name', 'Kari Nordmann', '--role', 'HEALTH_ECONOMIST');
  expect(added.stdout).toBe('kari.nordmann  Kari Nordmann  HEALTH_ECONOMIST\n');
  expect((await person('list')).stdout).toBe(added.stdout);
  const token = await runCommand(registerToken, ['token', 'create', '--as', 'kari.nordmann', '--json']);
  expect(JSON.parse(token.stdout)).toMatchObject({ person: 'kari.nordmann' });
});

test.each([
  [
    'the same id again',
    ['kari.nordmann', '--name', 'Another', '--role', 'DATA_STEWARD'],
    'there is a person of that id',
  ],
  ['an id with a blank', ['kari nordmann', '--name', 'Kari', '--role', 'DATA_STEWARD'], 'the id must be 2 to 63'],
  ['the public as a role', ['ola', '--name', 'Ola', '--role', 'PUBLIC'], 'Allowed choices'],
])('person add refuses %s', async (_, args, sentence) => {
  await expect(person('add', ...args)).rejects.toThrow(sentence);
});
