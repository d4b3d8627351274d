import { canonicalJson } from '../access/canonical-json.ts';
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
    if (answer.length > this.most.rowsOfAnswer) return;
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

/** An answer without rows takes room as well. */
const weight = (answer: readonly Row[]): number => answer.length + 1;

const keyOf = ({ snapshot, question, params }: Asked): string => `${snapshot} ${question} ${canonicalJson(params)}`;
