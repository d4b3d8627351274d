/** What determines a table: its kind, and all that was asked, the snapshot included. */
export interface TableRequest {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Address of the table behind an answer: the same question has the same address, in whatever order it was put. */
export function tableId({ kind, parameters }: TableRequest): string {
  return `${kind}.${Buffer.from(canonicalJson(parameters)).toString('base64url')}`;
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

/** JSON with sorted keys and without absent values, so that equal things read the same. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, v]) => v !== undefined && v !== null)
            .toSorted(byKey),
        )
      : inner,
  );
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
