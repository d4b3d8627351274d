import { jest } from '@jest/globals';
import { Command } from 'commander';

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | string;
}

/** Runs a command of connect-evidence in this process: what it prints, and how it exits. */
export async function runCommand(register: (program: Command) => void, args: readonly string[]): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  try {
    const program = new Command().exitOverride();
    register(program);
    for (const command of program.commands) for (const one of [command, ...command.commands]) one.exitOverride();
    await program.parseAsync(['node', 'connect-evidence', ...args]);
    return { ...printed, exitCode: process.exitCode ?? 0 };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = undefined;
  }
}

/** Sets what the command line reads from its surroundings. @returns what puts them back */
export function surround(settings: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
