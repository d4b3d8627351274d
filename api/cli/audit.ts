import type { Command } from 'commander';
import { type AuditCheckpoint, AuditTrail } from '../access/audit-trail.ts';
import { withApplication } from './with-application.ts';

interface Options {
  readonly json?: boolean;
}

const CHECKPOINT = /^(\d{1,15}):([0-9a-f]{64})$/;

/** Adds `audit verify|checkpoint`: whether the trail of what was done and asked is whole. */
export function registerAudit(program: Command): void {
  const audit = program.command('audit').description('the trail of what was done and asked');
  audit
    .command('verify')
    .description('check that no entry was changed, taken out or added')
    .option('--checkpoint <entry>', 'what audit checkpoint printed earlier: then a cut end is noticed too')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExit: 0 whole, 1 failed, 2 wrong use, 3 not whole.')
    .action(verify);
  audit
    .command('checkpoint')
    .description('print the last entry, to be kept on another machine')
    .option('--json', 'print JSON')
    .action(checkpoint);
}

async function verify({ checkpoint: kept, json }: Options & { readonly checkpoint?: string }): Promise<void> {
  const earlier = kept === undefined ? null : parseCheckpoint(kept);
  await withApplication(async (application) => {
    const faults = await application.get(AuditTrail).verify(earlier);
    if (json) print(JSON.stringify({ whole: faults.length === 0, faults }));
    else print(faults.length === 0 ? 'The trail is whole' : faults.join('\n'));
    if (faults.length > 0) process.exitCode = 3;
  });
}

async function checkpoint({ json }: Options): Promise<void> {
  await withApplication(async (application) => {
    const state = await application.get(AuditTrail).checkpoint();
    if (json) return print(JSON.stringify(state));
    print(state === null ? 'The trail is empty' : `${state.entries}:${state.last}`);
  });
}

function parseCheckpoint(text: string): AuditCheckpoint {
  const [, entries, last] = CHECKPOINT.exec(text) ?? [];
  if (last !== undefined) return { entries: Number(entries), last };
  throw new SyntaxError(`Cannot verify as --checkpoint must be what audit checkpoint prints: got "${text}"`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
