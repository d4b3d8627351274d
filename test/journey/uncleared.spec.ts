import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../api/project-root.ts';

/** Every field of the contract that must be answered with a cleared value, by the contract's own text. */
const FIELDS = [
  'cohorts',
  'cohort',
  'funnel',
  'publishedFunnels',
  'monitor',
  'response',
  'survival',
  'publishedCohorts',
  'adverseEvents',
  'characteristics',
  'crossTable',
  'draftCohort',
  'facets',
  'pfsRatio',
  'qualityOfLife',
  'spider',
  'stopReasons',
  'swimmer',
  'traitValues',
  'waterfall',
];

const resolver = (field: string, answer: string): string => `
import type { Cleared } from './access/disclosure.ts';
import type { Query, QueryFields } from './contract.ts';
declare const answer: ${answer.replaceAll('ANSWER', `Query['${field}']`)};
export class Resolver implements Pick<QueryFields, '${field}'> {
  async ${field}() {
    return answer;
  }
}
`;

/** Files that are only in memory, compiled beside the real ones. */
function compile(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(join(PROJECT_ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT_ROOT);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists.call(host, path);
  host.readFile = (path) => files.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile.call(host, path, language, ...rest)
      : ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram([...files.keys()], { ...options, noEmit: true, types: [] }, host);
  return new Map(
    [...files.keys()].map((path) => [
      path,
      program
        .getSemanticDiagnostics(program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

const file = (field: string, how: string): string => join(PROJECT_ROOT, 'api', `${field}-${how}.ts`);
const faults = compile(
  new Map(
    FIELDS.flatMap((field) => [
      [file(field, 'plain'), resolver(field, 'ANSWER')],
      [file(field, 'cleared'), resolver(field, 'Cleared<ANSWER>')],
    ]),
  ),
);

test.each(FIELDS)('a resolver of %s compiles when its answer is cleared, and does not when it is not', (field) => {
  expect(faults.get(file(field, 'cleared'))).toEqual([]);
  expect(faults.get(file(field, 'plain'))!.join('\n')).toMatch(
    /not assignable to the same property in base type[\s\S]*(\[cleared\]|Cleared<)/,
  );
});

test('every question about people in the contract demands a cleared answer', () => {
  const contract = readFileSync(join(PROJECT_ROOT, 'api/contract.ts'), 'utf8');
  const demanded = [...contract.matchAll(/^ {2}(\w+)\(.*\): Promise<Cleared</gm)].map(([, field]) => field!);
  expect(demanded.toSorted()).toEqual(FIELDS.toSorted());
});

const API = join(PROJECT_ROOT, 'api');
const resolvers = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.resolver.ts'))
  .map((name) => readFileSync(join(API, name), 'utf8'));

test.each(FIELDS)('%s is answered by a resolver that the contract binds', (field) => {
  const answering = resolvers.filter((text) => new RegExp(`@Query\\(\\)\\s+(async )?${field}\\(`).test(text));
  const bound = answering.map((text) => {
    const promised = /implements ([^{]+)\{/.exec(text)?.[1] ?? '';
    // Many fields are named first.
    const named = /\bFields\b/.test(promised) ? (/^type Fields =([^;]+);/m.exec(text)?.[1] ?? '') : '';
    return /QueryFields/.test(promised + named) ? promised + named : '';
  });
  expect(bound).toEqual([expect.stringContaining(`'${field}'`)]);
});
