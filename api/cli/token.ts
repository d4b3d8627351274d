import type { Command } from 'commander';
import { People } from '../record/people.ts';
import { TokenLedger } from '../record/token-ledger.ts';
import type { Token } from '../record/token.entity.ts';
import { AuditTrail } from '../access/audit-trail.ts';
import { Tokens } from '../access/tokens.ts';
import { parseSpan } from './span.ts';
import { withApplication } from './with-application.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Options {
  readonly json?: boolean;
}

/** Adds `token create|revoke|list`: bearer tokens for scripts, R and Python. */
export function registerToken(program: Command): void {
  const token = program.command('token').description('bearer tokens for scripts, R and Python');
  token
    .command('create')
    .description('print a new token; it is shown this once')
    .requiredOption('--as <user>', 'id of the person as whom the script acts')
    .option('--expires <span>', 'how long it is good for, such as 30m, 8h or 7d', '8h')
    .option('--json', 'print id, token and expiry as JSON')
    .action(create);
  token
    .command('revoke <id>')
    .description('make a token good for nothing')
    .option('--json', 'print JSON')
    .action(revoke);
  token.command('list').description('list tokens, never their secrets').option('--json', 'print JSON').action(list);
}

async function create({
  as,
  expires,
  json,
}: Options & { readonly as: string; readonly expires: string }): Promise<void> {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + parseSpan(expires));
  await withApplication(async (application) => {
    if ((await application.get(People).find(as)) === null) {
      throw new RangeError(`Cannot create a token as --as must be the id of a person: got "${as}"`);
    }
    await application.get(AuditTrail).record('token.create', null, { as, expiresAt });
    const { id, secret } = await application.get(Tokens).create(as, expiresAt);
    if (json) return print(JSON.stringify({ id, token: secret, person: as, expiresAt }));
    process.stderr.write(`Token ${id} acts as ${as} until ${expiresAt.toISOString()}. It is shown this once.\n`);
    print(secret);
  });
}

async function revoke(id: string, { json }: Options): Promise<void> {
  if (!UUID.test(id)) throw new RangeError(`Cannot revoke as the id must be one of token list: got "${id}"`);
  await withApplication(async (application) => {
    await application.get(AuditTrail).record('token.revoke', null, { id });
    const revoked = await application.get(TokenLedger).revoke(id, new Date());
    if (!revoked) throw new RangeError(`Cannot revoke as the id must be of a token in force: got "${id}"`);
    print(json ? JSON.stringify({ id, revoked }) : `Revoked ${id}`);
  });
}

async function list({ json }: Options): Promise<void> {
  await withApplication(async (application) => {
    const tokens = await application.get(TokenLedger).list();
    const shown = tokens.map(({ id, person, createdAt, expiresAt, revokedAt }) => ({
      id,
      person,
      createdAt,
      expiresAt,
      revokedAt,
    }));
    if (json) return print(JSON.stringify(shown));
    for (const one of tokens) print(lineOf(one, new Date()));
  });
}

function lineOf({ id, person, expiresAt, revokedAt }: Token, now: Date): string {
  const state = revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'in force';
  return `${id}  ${person}  ${state}, until ${expiresAt.toISOString()}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
