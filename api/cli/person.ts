import { type Command, Option } from 'commander';
import { AuditTrail } from '../access/audit-trail.ts';
import { CAPABILITIES } from '../access/capability.ts';
import type { Role } from '../contract.ts';
import { People } from '../record/people.ts';
import type { Person } from '../record/person.entity.ts';
import { withApplication } from './with-application.ts';

const ID = /^[a-z0-9][a-z0-9._-]{1,62}$/;
const ROLES = (Object.keys(CAPABILITIES) as Role[]).filter((role) => role !== 'PUBLIC');

interface Options {
  readonly json?: boolean;
}

/** Adds `person add|list`: who there is, for a server without the people of the demonstration. */
export function registerPerson(program: Command): void {
  const person = program.command('person').description('people, each with one role; they act by tokens');
  person
    .command('add <id>')
    .description('add a person')
    .requiredOption('--name <name>', 'as others know them')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .option('--json', 'print JSON')
    .action(add);
  person.command('list').description('list everyone').option('--json', 'print JSON').action(list);
}

async function add(id: string, { name, role, json }: Options & Pick<Person, 'name' | 'role'>): Promise<void> {
  if (!ID.test(id)) {
    throw new RangeError(
      `Cannot add a person as the id must be 2 to 63 of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit: got "${id}"`,
    );
  }
  await withApplication(async (application) => {
    const people = application.get(People);
    if ((await people.find(id)) !== null) throw new RangeError(`Cannot add "${id}" as there is a person of that id`);
    await application.get(AuditTrail).record('person.add', null, { id, role });
    await people.addIfAbsent([{ id, name, role, demo: false }]);
    print(json ? JSON.stringify({ id, name, role }) : `${id}  ${name}  ${role}`);
  });
}

async function list({ json }: Options): Promise<void> {
  await withApplication(async (application) => {
    const people = await application.get(People).list();
    const shown = people.map(({ id, name, role, demo }) => ({ id, name, role, demo }));
    if (json) return print(JSON.stringify(shown));
    for (const { id, name, role } of shown) print(`${id}  ${name}  ${role}`);
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
