import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { listMethods } from '../compute/catalogue.ts';
import { compute } from '../compute/compute.ts';
import type { Method } from '../contract.ts';

/** What a command says to whoever called it. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ComputeOptions {
  readonly list?: boolean;
  readonly json?: boolean;
}

/** Adds `compute METHOD [FILE|-]` to the command line: JSON in, JSON out, no server and no database. */
export function registerCompute(program: Command): void {
  program
    .command('compute [METHOD] [FILE]')
    .description('run a method on numbers of your own: JSON in, JSON out, no server and no database')
    .option('--list', 'print every method with the JSON Schema of its input, its source and its conventions')
    .option('--json', 'print refusals and the list as JSON too')
    .addHelpText(
      'after',
      '\nFILE holds the input as JSON; without it, or with -, the input is read from standard input.',
    )
    .addHelpText('after', 'Exit: 0 computed, 1 failed, 2 wrong use, 3 the input is refused.')
    .action(async (method: string | undefined, file: string | undefined, options: ComputeOptions) => {
      const outcome = await runCompute(method, options, () => readInput(file ?? '-'));
      process.stdout.write(outcome.stdout);
      process.stderr.write(outcome.stderr);
      process.exitCode = outcome.exitCode;
    });
}

/** The command without its surroundings: what it prints and how it exits. */
export async function runCompute(
  method: string | undefined,
  { list = false, json = false }: ComputeOptions,
  input: () => Promise<string>,
): Promise<Outcome> {
  if (list) return done(json ? asJson(listMethods()) : listMethods().map(inWords).join('\n'));
  if (method === undefined) return failed(2, 'Cannot compute as METHOD must be named: see compute --list');
  let given: string;
  try {
    given = await input();
  } catch (error) {
    return failed(1, `Cannot compute ${method} as its input must be readable: ${(error as Error).message}`);
  }
  const result = answer(method, given);
  if ('output' in result) return done(asJson(result.output));
  const outcome = failed(result.code === 'UNKNOWN_METHOD' ? 2 : 3, result.message);
  return json ? { ...outcome, stdout: asJson(result) } : outcome;
}

function answer(method: string, given: string): ReturnType<typeof compute> {
  let input: unknown;
  try {
    input = JSON.parse(given);
  } catch (error) {
    const message = `Cannot compute ${method} as its input must be JSON: ${(error as Error).message}`;
    return { __typename: 'Refusal', code: 'BAD_INPUT', message };
  }
  return compute(method, input);
}

const readInput = (file: string): Promise<string> => (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const done = (stdout: string): Outcome => ({ exitCode: 0, stdout, stderr: '' });

const failed = (exitCode: 1 | 2 | 3, message: string): Outcome => ({ exitCode, stdout: '', stderr: `${message}\n` });

function inWords({ id, title, variant, source, conventions, input }: Method): string {
  const lines = [`${id}: ${title}`, variant, `Source: ${source}`, ...conventions, `Input: ${JSON.stringify(input)}`];
  return `${lines.join('\n  ')}\n`;
}
