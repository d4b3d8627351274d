import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { PROJECT_ROOT } from '../project-root.ts';
import { registerCompute } from './compute.ts';

const WRONG_USE = 2;

const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const program = new Command('connect-evidence')
  .description('Evidence for precision cancer medicine: from a delivered file to a figure people can trust')
  .version(version)
  .exitOverride()
  .addHelpText('after', '\nExit: 0 done, 1 failed, 2 wrong use, 3 refused with findings.');

registerCompute(program);
await registerData(process.argv[2]);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  } else {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = error instanceof RangeError || error instanceof SyntaxError ? WRONG_USE : 1;
  }
}

/** Commands that need the server's data bring its libraries with them: what computes does not wait for those. */
async function registerData(command: string | undefined): Promise<void> {
  if (command === 'compute') return;
  const { registerPerson } = await import('./person.ts');
  registerPerson(program);
  const { registerToken } = await import('./token.ts');
  registerToken(program);
  const { registerAudit } = await import('./audit.ts');
  registerAudit(program);
  const { registerImport } = await import('./import.ts');
  registerImport(program);
  const { registerSnapshot } = await import('./snapshot.ts');
  registerSnapshot(program);
}
