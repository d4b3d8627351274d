import type { Command } from 'commander';
import { Option } from 'commander';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { SourceKind } from '../contract.ts';
import type { DeliveryReport, DeliveryRequest, Format, ReceivedFile } from '../intake/delivery-request.ts';
import type { Declared } from '../intake/dialect.ts';
import { Intake } from '../intake/intake.ts';
import { SOURCE_ID } from '../intake/new-source.ts';
import { reportInWords } from './report-in-words.ts';
import { withApplication } from './with-application.ts';

const REFUSED = 3;

interface Options {
  readonly source: string;
  readonly format?: string;
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly encoding?: NonNullable<Declared['encoding']>;
  readonly delimiter?: 'comma' | 'semicolon' | 'tab';
  readonly decimal?: 'point' | 'comma';
  readonly dates?: NonNullable<Declared['dates']>;
  readonly timeUnit?: NonNullable<Declared['timeUnit']>;
  readonly dataCut?: string;
  readonly allowShrink?: boolean;
  readonly register?: string;
  readonly kind: SourceKind;
  readonly json?: boolean;
}

/** Adds `import PATH...`: files or folders as one delivery, accepted whole or refused whole with findings. */
export function registerImport(program: Command): void {
  const one = (flags: string, description: string, choices: readonly string[]) =>
    new Option(flags, description).choices(choices);
  program
    .command('import <path...>')
    .description('read files or a folder as one delivery: accepted whole, or refused whole with findings')
    .requiredOption('--source <name>', 'id of the source that delivers')
    .addOption(one('--format <format>', 'what the files are; else told by themselves', ['flat', 'adam', 'cbioportal']))
    .option('--mapping <file>', 'YAML that says how foreign columns, codes and units become ours: docs/import.md')
    .option('--dry-run', 'check, and keep nothing')
    .addOption(one('--encoding <encoding>', 'declared, else UTF-8', ['utf-8', 'windows-1252']))
    .addOption(one('--delimiter <delimiter>', 'declared, else detected', ['comma', 'semicolon', 'tab']))
    .addOption(one('--decimal <mark>', 'declared, else detected', ['point', 'comma']))
    .addOption(one('--dates <order>', 'declared, else detected', ['yyyy-mm-dd', 'dd.mm.yyyy']))
    .addOption(one('--time-unit <unit>', 'of times in files that do not say', ['days', 'weeks', 'months', 'years']))
    .option('--data-cut <day>', 'day the data were cut, as yyyy-mm-dd')
    .option('--allow-shrink', 'fewer subjects than last time are meant')
    .option('--register <title>', 'register the source under this title, if it is new; a dry run registers nothing')
    .addOption(one('--kind <kind>', 'of a source to register', ['TRIAL', 'REGISTER', 'PUBLISHED']).default('TRIAL'))
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nExample: connect-evidence import delivery/ --source IMPRESS --data-cut 2026-06-30 --dry-run',
    )
    .addHelpText('after', 'Exit: 0 accepted, 1 failed, 2 wrong use, 3 refused with findings.')
    .action(runImport);
}

async function runImport(paths: readonly string[], options: Options): Promise<void> {
  const request = await requestOf(paths, options);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    await withApplication(async (application) => {
      const report = await application.get(Intake).deliver({ ...request, signal: stop.signal, onProgress: progress() });
      print(report, options.json ?? false);
    });
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function requestOf(paths: readonly string[], options: Options): Promise<DeliveryRequest> {
  const { source, format, mapping, dataCut = null, dryRun = false, encoding, delimiter, decimal, dates } = options;
  if (!SOURCE_ID.test(source)) {
    throw new RangeError(`Cannot import as --source must be 2 to 40 of A-Z 0-9 _ -: got "${source}"`);
  }
  if (dataCut !== null && !/^\d{4}-\d{2}-\d{2}$/.test(dataCut)) {
    throw new RangeError(`Cannot import as --data-cut must be a day as yyyy-mm-dd: got "${dataCut}"`);
  }
  return {
    files: await filesUnder(paths),
    source,
    register: options.register === undefined ? null : { title: options.register, kind: options.kind },
    format: (format?.toUpperCase() as Format | undefined) ?? null,
    mapping: mapping === undefined ? null : await readFile(mapping, 'utf8'),
    declared: {
      encoding: encoding ?? null,
      delimiter: delimiter === undefined ? null : ({ comma: ',', semicolon: ';', tab: '\t' } as const)[delimiter],
      decimal: decimal === undefined ? null : ({ point: '.', comma: ',' } as const)[decimal],
      dates: dates ?? null,
      timeUnit: options.timeUnit ?? null,
      allowShrink: options.allowShrink ?? false,
    },
    dataCut,
    dryRun,
    person: null,
  };
}

/** Words about the data and mappings that lie beside them are no part of a folder's delivery. */
const BESIDE = /^(\..*|readme.*|licen[cs]e.*|.*\.(md|ya?ml|json|pdf|docx?))$/i;

/** @throws {RangeError} when there is nothing to deliver */
async function filesUnder(paths: readonly string[]): Promise<readonly ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null)
      throw new RangeError(`Cannot import as every path must be a file or a folder: ${path} is neither`);
    if (!found.isDirectory()) files.push({ name: basename(path), path });
    else files.push(...(await filesOfFolder(path)));
  }
  if (files.length === 0)
    throw new RangeError(`Cannot import as there must be files to read: none in ${paths.join(', ')}`);
  return files;
}

async function filesOfFolder(folder: string): Promise<ReceivedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile() && !BESIDE.test(entry.name));
  const files = found.map((entry) => join(entry.parentPath, entry.name)).sort();
  return files.map((path) => ({ name: relative(folder, path), path }));
}

/** Shows how far the import has come, where somebody is looking. */
function progress(): DeliveryRequest['onProgress'] {
  if (!process.stderr.isTTY) return undefined;
  return (share, step) => {
    process.stderr.write(`\r${step.toLowerCase().padEnd(10)} ${String(Math.round(share * 100)).padStart(3)} %`);
  };
}

function print(report: DeliveryReport, json: boolean): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportInWords(report));
  if (report.state === 'REFUSED') process.exitCode = REFUSED;
}
