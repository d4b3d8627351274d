// Types every question in sql/lake as DuckDB itself sees it: prepared against sql/lake/tables.sql, never run.
//
// A question is one SELECT in sql/lake/<room>/<name>.sql. What DuckDB cannot know is told by its text:
//   $name IS NULL, $name::TYPE IS NULL or coalesce($name, ...)   the parameter may be null: an absent filter
//   -- never null: a, b                                          columns that always hold a value
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { DuckDBInstance, DuckDBTypeId, StatementType } from '@duckdb/node-api';

/** The lake's own statements and those of intake are not put to a snapshot. */
const NOT_QUESTIONS = ['lake', 'intake'];

const { BOOLEAN, VARCHAR, DATE, BIT, LIST, STRUCT } = DuckDBTypeId;
const { TINYINT, SMALLINT, INTEGER, UTINYINT, USMALLINT, UINTEGER, FLOAT, DOUBLE } = DuckDBTypeId;
const { BIGINT, UBIGINT, HUGEINT, UHUGEINT, DECIMAL } = DuckDBTypeId;

const NUMBERS = [TINYINT, SMALLINT, INTEGER, UTINYINT, USMALLINT, UINTEGER, FLOAT, DOUBLE];
/** A DATE crosses as yyyy-mm-dd, a BIT as bytes, the first bit the lowest of the first; a set of patients is told as a BIT. */
const TYPESCRIPT = {
  [BOOLEAN]: 'boolean',
  [VARCHAR]: 'string',
  [DATE]: 'string',
  [BIT]: 'Uint8Array',
  ...Object.fromEntries(NUMBERS.map((id) => [id, 'number'])),
};
/** Types that would arrive in JavaScript as something else than a number, and what to make of them in SQL. */
const TO_BE_CAST = {
  [BIGINT]: 'INTEGER',
  [UBIGINT]: 'INTEGER',
  [HUGEINT]: 'INTEGER',
  [UHUGEINT]: 'INTEGER',
  [DECIMAL]: 'DOUBLE',
};

/** @returns the text of api/lake/queries.ts */
export async function lakeQueries(folder = 'sql/lake') {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(readFileSync(`${folder}/tables.sql`, 'utf8'));
  // What sql/lake/views.sql adds to a table.
  await connection.run('ALTER TABLE IF EXISTS subject ADD COLUMN ordinal INTEGER');
  const firstTreatment = `${folder}/first_treatment.sql`;
  if (existsSync(firstTreatment)) await connection.run(readFileSync(firstTreatment, 'utf8'));
  const lines = [];
  for (const question of questions(folder)) lines.push(await typed(connection, question));
  connection.closeSync();
  instance.closeSync();
  return [
    '// Written by npm run codegen from sql/lake. Do not edit.',
    "import type { PatientSet } from '../methods/disclosure/patient-set.ts';",
    '',
    '/** Every question of the lake: what it must be told, and what a row of its answer holds. */',
    'export interface Queries {',
    ...lines,
    '}',
    '',
  ].join('\n');
}

function questions(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[^/]+\/.+\.sql$/.test(file) && !NOT_QUESTIONS.includes(file.split('/')[0]))
    .sort()
    .map((file) => ({ name: file.replace(/\.sql$/, ''), text: readFileSync(`${folder}/${file}`, 'utf8') }));
}

async function typed(connection, { name, text }) {
  const prepared = await prepare(connection, name, text);
  const code = text.replaceAll(/--.*$/gm, '');
  const sure = (/^-- never null: (.+)$/m.exec(text)?.[1] ?? '').split(',').map((column) => column.trim());
  const params = times(prepared.parameterCount, (index) => parameter(prepared, index + 1, name, code));
  const columns = times(prepared.columnCount, (index) => {
    const column = prepared.columnName(index);
    const type = typescript(prepared.columnType(index), `column ${column} of ${name}`);
    return `readonly ${column}: ${type}${sure.includes(column) ? '' : ' | null'}`;
  });
  const unknown = sure.filter(
    (column) => column !== '' && !times(prepared.columnCount, (i) => prepared.columnName(i)).includes(column),
  );
  if (unknown.length > 0)
    throw new TypeError(`Cannot type ${name} as "never null" must name its columns: got ${unknown.join(', ')}`);
  return [`  '${name}': {`, `    params: ${object(params)};`, `    row: ${object(columns)};`, '  };'].join('\n');
}

async function prepare(connection, name, text) {
  const statements = await connection.extractStatements(text);
  if (statements.count !== 1)
    throw new TypeError(`Cannot ask ${name} as it must be one statement: got ${statements.count}`);
  const prepared = await statements.prepare(0).catch((error) => {
    throw new TypeError(`Cannot ask ${name} as DuckDB refuses it: ${error.message}`);
  });
  if (prepared.statementType !== StatementType.SELECT) throw new TypeError(`Cannot ask ${name} as it must be a SELECT`);
  return prepared;
}

function parameter(prepared, index, question, code) {
  const name = prepared.parameterName(index);
  const absent = new RegExp(
    String.raw`\$${name}\b(::[A-Z0-9_[\]]+)?\s+IS\s+(NOT\s+)?NULL|coalesce\(\s*\$${name}\b`,
    'i',
  );
  return `readonly ${name}: ${parameterType(prepared, index, question)}${absent.test(code) ? ' | null' : ''}`;
}

function parameterType(prepared, index, question) {
  const place = `parameter $${prepared.parameterName(index)} of ${question}`;
  let type;
  try {
    type = prepared.parameterType(index);
  } catch {
    throw new TypeError(`Cannot type ${place} as DuckDB cannot tell its type: cast it, as in $days::INTEGER`);
  }
  return type.typeId === BIT ? 'PatientSet' : typescript(type, place);
}

function typescript(type, place) {
  const plain = TYPESCRIPT[type.typeId];
  if (plain) return plain;
  if (type.typeId === LIST) return `readonly ${element(typescript(type.valueType, place))}[]`;
  if (type.typeId === STRUCT) {
    const entry = (name, i) => `readonly ${name}: ${typescript(type.entryTypes[i], place)} | null`;
    return object(type.entryNames.map(entry));
  }
  const wanted = TO_BE_CAST[type.typeId];
  throw new TypeError(`Cannot type ${place} as it must be cast${wanted ? ` to ${wanted}` : ''}: got ${type}`);
}

const element = (type) => (type.startsWith('readonly ') ? `(${type})` : type);
const object = (fields) => (fields.length === 0 ? 'Readonly<Record<string, never>>' : `{ ${fields.join('; ')} }`);
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
