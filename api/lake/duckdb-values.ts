import {
  DuckDBBitValue,
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
import { PatientSet } from '../methods/disclosure/patient-set.ts';

/** What a cell of an answer may hold. */
export type Plain =
  string | number | boolean | null | Uint8Array | readonly Plain[] | { readonly [name: string]: Plain };
/** What a question may be told. */
export type Params = Readonly<Record<string, Plain | PatientSet>>;

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

function toDuckDB(value: Plain | PatientSet, type: DuckDBType): DuckDBValue {
  if (value instanceof PatientSet) return bitsOf(value);
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

/**
 * A set as DuckDB keeps bits: how many are padding, then bytes whose highest bit comes first. Whole bytes, as the bits
 * beyond the last patient say nothing.
 */
function bitsOf(set: PatientSet): DuckDBBitValue {
  const bytes = set.toBytes();
  const data = new Uint8Array(bytes.length + 1);
  bytes.forEach((byte, at) => (data[at + 1] = MIRRORED[byte]!));
  return new DuckDBBitValue(data);
}

/** Every byte with its bits in the other order. */
const MIRRORED = Uint8Array.from({ length: 256 }, (_, byte) =>
  parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2),
);

/** Bits of DuckDB as a set keeps them: the first is the lowest of the first byte. @throws {RangeError} unless they fill bytes */
function bytesOf({ data }: DuckDBBitValue): Uint8Array {
  if (data[0] !== 0) throw new RangeError(`Cannot read bits as they must fill whole bytes: got ${data[0]} of padding`);
  const bytes = data.slice(1);
  // A loop, as answers hold megabytes of bits.
  for (let at = 0; at < bytes.length; at++) bytes[at] = MIRRORED[bytes[at]!]!;
  return bytes;
}

/** A cell as it crosses into TypeScript: a date as yyyy-mm-dd, bits as bytes, a list as an array, a struct as an object. */
export function fromDuckDB(value: DuckDBValue): Plain {
  if (value instanceof DuckDBBitValue) return bytesOf(value);
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBListValue) return value.items.map(fromDuckDB);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, fromDuckDB(entry)]));
  }
  return value as Plain;
}
