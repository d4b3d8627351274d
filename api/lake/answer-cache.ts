import { createHash } from 'node:crypto';
import { canonicalJson } from '../access/canonical-json.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Params } from './duckdb-values.ts';
import type { Row } from './engine.ts';

/** What determines an answer, as a snapshot never changes. */
export interface Asked {
  readonly snapshot: string;
  readonly question: string;
  readonly params: Params;
}

/** Keeps answers that were asked for lately and are small; at most so many rows in all. */
export class AnswerCache {
  private readonly kept = new Map<string, readonly Row[]>();
  private rows = 0;

  constructor(private readonly most: { readonly rows: number; readonly rowsOfAnswer: number }) {}

  get(asked: Asked): readonly Row[] | null {
    const key = keyOf(asked);
    const answer = this.kept.get(key);
    if (!answer) return null;
    // The map is in order of use: the first is the one that was asked for longest ago.
    this.kept.delete(key);
    this.kept.set(key, answer);
    return answer;
  }

  keep(asked: Asked, answer: readonly Row[]): void {
    const { rowsOfAnswer } = this.most;
    if (answer.length > rowsOfAnswer || weight(answer) > rowsOfAnswer + 1) return;
    this.drop(keyOf(asked));
    this.kept.set(keyOf(asked), answer);
    this.rows += weight(answer);
    for (const oldest of this.kept.keys()) {
      if (this.rows <= this.most.rows) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const answer = this.kept.get(key);
    if (!answer) return;
    this.rows -= weight(answer);
    this.kept.delete(key);
  }
}

/** What a usual row takes. */
const BYTES_OF_ROW = 400;

/** In rows. An answer without rows takes room as well, and bits take more than a row's. */
function weight(answer: readonly Row[]): number {
  const cells = answer.flatMap((row) => Object.values(row));
  const bytes = cells.reduce<number>((sum, cell) => sum + (cell instanceof Uint8Array ? cell.length : 0), 0);
  return answer.length + 1 + Math.ceil(bytes / BYTES_OF_ROW);
}

const keyOf = ({ snapshot, question, params }: Asked): string =>
  `${snapshot} ${question} ${canonicalJson(Object.fromEntries(Object.entries(params).map(shortened)))}`;

/** A set of patients is known by its hash. */
function shortened([name, value]: [string, Params[string]]): [string, unknown] {
  return [name, value instanceof PatientSet ? hashOf(value) : value];
}

const hashes = new WeakMap<PatientSet, string>();

function hashOf(set: PatientSet): string {
  const known = hashes.get(set) ?? `${set.size} ${createHash('sha256').update(set.toBytes()).digest('hex')}`;
  hashes.set(set, known);
  return known;
}
