import { canonicalJson } from '../access/canonical-json.ts';

/** What determines a table: its kind, and all that was asked, the snapshot included. */
export interface TableRequest {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Address of the table behind an answer: the same question has the same address, in whatever order it was put. */
export function tableId({ kind, parameters }: TableRequest): string {
  const present = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  return `${kind}.${Buffer.from(canonicalJson(Object.fromEntries(present))).toString('base64url')}`;
}

/** @returns null when the text is no table's id */
export function readTableId(id: string): TableRequest | null {
  const [, kind, body] = /^([a-z][a-z-]*)\.([\w-]{1,4000})$/.exec(id) ?? [];
  if (kind === undefined || body === undefined) return null;
  try {
    const parameters: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    return isRecord(parameters) ? { kind, parameters } : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
