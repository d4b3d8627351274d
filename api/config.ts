import { type DynamicModule, Module } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { PROJECT_ROOT } from './project-root.ts';

/** All the server takes from its surroundings, read once, at the start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Null: an embedded Postgres in the data folder. */
  readonly databaseUrl: URL | null;
  /** Absolute path of everything that is kept: originals, lake, staging, the embedded Postgres. */
  readonly dataDir: string;
  /** Whether the invented people and data of the demonstration are there. */
  readonly demo: boolean;
  /** Where people reach us, without a closing slash. */
  readonly publicUrl: string;
  readonly policyFile: string;
  readonly log: LogLevel;
}

export type LogLevel = (typeof LOG_LEVELS)[number];
const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Under which Nest injects the Config. */
export const CONFIG = Symbol('Config');

export const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];
const POLICY = join(PROJECT_ROOT, 'seeds/reference/disclosure-policy.json');
const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET_FILE'];

/** @throws {Error} naming every setting that is wrong, not only the first */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const read = <T>(name: string, absent: T, wanted: string, parse: (text: string) => T | undefined): T => {
    const text = env[name]?.trim() ?? '';
    const value = text === '' ? absent : parse(text);
    if (value === undefined) faults.push(`${name} must be ${wanted}: got "${text}"`);
    return value as T;
  };
  const host = read('HOST', '127.0.0.1', 'a host name or address', (text) =>
    /^[\w.:-]+$/.test(text) ? text : undefined,
  );
  const port = read('PORT', 3000, 'a port from 1 to 65535', port1);
  const demo = read('DEMO', true, '1 or 0', (text) => ({ 1: true, 0: false })[text]);
  const config: Config = {
    host,
    port,
    demo,
    databaseUrl: read<URL | null>('DATABASE_URL', null, 'a postgres:// address', (text) =>
      address(text, /^postgres(ql)?:$/),
    ),
    dataDir: read('DATA_DIR', join(PROJECT_ROOT, '.data'), 'a folder', absolute),
    publicUrl: read('PUBLIC_URL', `http://${host}:${port}`, 'an http:// or https:// address', (text) =>
      address(text, /^https?:$/)?.href.replace(/\/$/, ''),
    ),
    policyFile: read('POLICY_FILE', POLICY, 'a file that is there', present),
    log: read<LogLevel>('LOG', 'warn', `one of ${LOG_LEVELS.join(', ')}`, (text) =>
      LOG_LEVELS.find((level) => level === text),
    ),
  };
  // A DEMO that cannot be read counts as 1 here, so that every fault is named at once.
  if (demo !== false && !LOOPBACK.includes(host)) {
    faults.push(`HOST must be loopback while sign-in is by demonstration (set DEMO=0): got "${host}"`);
  }
  for (const name of OIDC.filter((name) => env[name]))
    faults.push(`${name} must be unset as sign-in by OIDC is not built yet`);
  if (faults.length > 0) throw new Error(`Cannot start: ${faults.join('; ')}`);
  return config;
}

/** Gives every room the Config. */
@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}

function port1(text: string): number | undefined {
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}

function address(text: string, scheme: RegExp): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && scheme.test(url.protocol) ? url : undefined;
}

const present = (text: string): string | undefined => (existsSync(absolute(text)) ? absolute(text) : undefined);

const absolute = (text: string): string => (isAbsolute(text) ? text : join(process.cwd(), text));
