import {
  DuckDBDateValue,
  DuckDBListType,
  DuckDBListValue,
  DuckDBPreparedStatement,
  DuckDBStructValue,
  DuckDBTypeId,
  listValue,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';

/** What a question may be told, and what a cell of its answer may hold. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };
export type Params = Readonly<Record<string, Plain>>;

const DAY = 86_400_000;

/** Gives a prepared question its parameters, each as the type that DuckDB expects. @throws {TypeError} when one is missing */
export function bindParams(prepared: DuckDBPreparedStatement, params: Params): void {
  for (let index = 1; index <= prepared.parameterCount; index++) {
    const name = prepared.parameterName(index);
    const value = params[name];
    if (value === undefined)
      throw new TypeError(`Cannot ask as parameter $${name} must be given: got ${Object.keys(params).join(', ')}`);
    if (value === null) prepared.bindNull(index);
    else prepared.bindValue(index, toDuckDB(value, prepared.parameterType(index)), prepared.parameterType(index));
  }
}

function toDuckDB(value: Plain, type: DuckDBType): DuckDBValue {
  if (type instanceof DuckDBListType)
    return listValue((value as readonly Plain[]).map((item) => toDuckDB(item, type.valueType)));
  if (type.typeId === DuckDBTypeId.DATE && typeof value === 'string') return date(value);
  return value as DuckDBValue;
}

function date(text: string): DuckDBDateValue {
  const day = Date.parse(`${text}T00:00:00Z`) / DAY;
  if (!Number.isInteger(day)) throw new RangeError(`Cannot ask as a date must be yyyy-mm-dd: got "${text}"`);
  return new DuckDBDateValue(day);
}

/** A cell as it crosses into TypeScript: a date as yyyy-mm-dd, a list as an array, a struct as an object. */
export function fromDuckDB(value: DuckDBValue): Plain {
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBListValue) return value.items.map(fromDuckDB);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, fromDuckDB(entry)]));
  }
  return value as Plain;
}
