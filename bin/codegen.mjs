// Writes schema.graphql, api/contract.ts and web/contract.ts from the .graphql files, and api/lake/queries.ts from sql/lake;
// with --check, fails where one is out of date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  buildASTSchema,
  concatAST,
  extendSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { lakeQueries } from './lake-queries.mjs';

const check = process.argv.includes('--check');
const graphqlFiles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ location: `${folder}/${file}`, document: parse(readFileSync(`${folder}/${file}`, 'utf8')) }));

const parts = graphqlFiles('api').map(({ document }) => document);
const schema = mergedSchema(parts);
const scalars = { DateTime: 'string', JSON: 'unknown' };
const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  scalars,
  maybeValue: 'T | null',
  skipTypename: false,
  nonOptionalTypename: false,
  avoidOptionals: { field: true, object: true },
};

write('schema.graphql', `${printSchemaWithDirectives(schema)}\n`);
write('api/contract.ts', await apiContract());
write('web/contract.ts', await webContract());
write('api/lake/queries.ts', await lakeQueries());

/** extend type Mutation needs a Mutation to extend, in whatever order the files come. */
function mergedSchema(documents) {
  const all = concatAST(documents);
  const extensions = { ...all, definitions: all.definitions.filter((node) => node.kind.endsWith('Extension')) };
  const base = { ...all, definitions: all.definitions.filter((node) => !node.kind.endsWith('Extension')) };
  return extendSchema(buildASTSchema(base, { assumeValidSDL: true }), extensions);
}

function printSchemaWithDirectives(built) {
  return printSchema(lexicographicSortSchema(built));
}

async function apiContract() {
  const types = await codegen({
    schema: parse(printSchema(schema)),
    documents: [],
    filename: 'api/contract.ts',
    config,
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });
  return [
    '// Written by npm run codegen from api/**/*.graphql. Do not edit.',
    "import type { Cleared } from './access/disclosure.ts';",
    types,
    '/** What each root field must be answered with; where the contract says @cleared, only a Cleared value will do. */',
    ...['Query', 'Mutation'].flatMap((root) => rootFields(root)),
    '/** Root fields whose answers tell of people. */',
    `export const CLEARED_FIELDS: readonly string[] = ${JSON.stringify(clearedFields())};\n`,
  ].join('\n');
}

function clearedFields() {
  return ['Query', 'Mutation'].flatMap((root) =>
    Object.keys(schema.getType(root)?.getFields() ?? {})
      .filter((name) => clears(root, name))
      .map((name) => `${root}.${name}`),
  );
}

function rootFields(root) {
  const type = schema.getType(root);
  if (!type) return [];
  const lines = Object.values(type.getFields()).map((field) => {
    const capital = field.name[0].toUpperCase() + field.name.slice(1);
    const args = field.args.length > 0 ? `args: ${root}${capital}Args` : '';
    const answer = `${root}['${field.name}']`;
    return `  ${field.name}(${args}): Promise<${clears(root, field.name) ? `Cleared<${answer}>` : answer}>;`;
  });
  return [`export interface ${root}Fields {`, ...lines, '}', ''];
}

function clears(root, name) {
  return parts
    .flatMap((part) => part.definitions)
    .filter((node) => node.name?.value === root && node.fields)
    .flatMap((node) => node.fields)
    .some(
      (field) => field.name.value === name && field.directives.some((directive) => directive.name.value === 'cleared'),
    );
}

async function webContract() {
  const documents = graphqlFiles('web');
  for (const { location, document } of documents) {
    const faults = validate(schema, concatAST([document, ...fragmentsOutside(document, documents)])).filter(
      ({ message }) => !/is never used/.test(message),
    );
    if (faults.length > 0) throw new Error(`${location}: ${faults.map(({ message }) => message).join('; ')}`);
  }
  const written =
    documents.length === 0
      ? 'export {};\n'
      : await codegen({
          schema: parse(printSchema(schema)),
          documents,
          filename: 'web/contract.ts',
          config,
          plugins: [{ operations: {} }, { typedDocumentNode: {} }],
          pluginMap: { operations, typedDocumentNode },
        });
  return `// Written by npm run codegen from api/**/*.graphql and web/**/*.graphql. Do not edit.\n${written}`;
}

function fragmentsOutside(document, documents) {
  return documents
    .filter((other) => other.document !== document)
    .map((other) => ({
      ...other.document,
      definitions: other.document.definitions.filter((node) => node.kind === 'FragmentDefinition'),
    }));
}

function write(file, text) {
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (current === text) return;
  if (check) {
    console.error(`Cannot pass as ${file} must be what npm run codegen writes: it is out of date`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(file, text);
  console.error(`wrote ${file}`);
}
