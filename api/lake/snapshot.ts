import type { AnswerCache } from './answer-cache.ts';
import type { Params } from './duckdb-values.ts';
import type { Engine, Row } from './engine.ts';
import { DamagedSnapshot, NotFound } from './lake-error.ts';
import type { Queries } from './queries.ts';
import { TABLES } from './questions.ts';
import type { SealedFile } from './sealed-file.ts';

/** A delivery that belongs to a snapshot. */
export interface FrozenDelivery {
  readonly delivery: string;
  readonly source: string;
  /** yyyy-mm-dd; null where the delivery does not say. */
  readonly dataCut: string | null;
}

/** What every snapshot is asked through. */
export interface SnapshotMeans {
  readonly engine: Engine;
  readonly questions: ReadonlyMap<string, string>;
  readonly cache: AnswerCache;
}

/** A frozen set of deliveries. It never changes, so an answer is determined by snapshot, question and parameters. */
export class Snapshot {
  readonly id: string;
  /** When it was frozen, as an ISO moment. */
  readonly createdAt: string;
  private readonly files: ReadonlyMap<string, readonly string[]>;

  constructor(
    { id, createdAt }: Pick<Snapshot, 'id' | 'createdAt'>,
    readonly deliveries: readonly FrozenDelivery[],
    private readonly sealed: readonly SealedFile[],
    private readonly means: SnapshotMeans,
  ) {
    this.id = id;
    this.createdAt = createdAt;
    const pathsOf = (table: string) =>
      sealed.filter(({ frozen }) => frozen.table === table).map(({ frozen }) => frozen.path);
    this.files = new Map(TABLES.map((table) => [table, pathsOf(table)]));
  }

  /** Sources that delivered to this snapshot, in alphabetical order. */
  get sources(): readonly string[] {
    return [...new Set(this.deliveries.map(({ source }) => source))].toSorted();
  }

  /** Last day the source's data speak of; null where it does not say. */
  dataCut(source: string): string | null {
    const cuts = this.deliveries.filter((delivery) => delivery.source === source).map(({ dataCut }) => dataCut);
    return cuts.toSorted().at(-1) ?? null;
  }

  /**
   * @throws {DamagedSnapshot} when a file is not what was frozen, before or after the question
   * @throws {TimedOut | Cancelled}
   */
  async ask<Q extends keyof Queries>(
    question: Q,
    params: Queries[Q]['params'],
    signal: AbortSignal | null = null,
  ): Promise<readonly Queries[Q]['row'][]> {
    await this.checkFiles();
    const asked = { snapshot: this.id, question, params };
    const rows = this.means.cache.get(asked) ?? (await this.answer(question, params, signal));
    this.means.cache.keep(asked, rows);
    return rows as readonly Queries[Q]['row'][];
  }

  private async answer(name: string, params: Params, signal: AbortSignal | null): Promise<readonly Row[]> {
    const question = { name, sql: this.sql(name), params, signal };
    const rows = await this.means.engine.answer({ snapshot: this.id, files: this.files }, question);
    await this.checkFiles();
    return rows;
  }

  /** The question as it is put to DuckDB. */
  sql(question: string): string {
    const text = this.means.questions.get(question);
    if (text === undefined) throw new NotFound(`Cannot ask "${question}" as sql/lake has no such file`);
    return text;
  }

  /** Every file is looked at before it can give a number. @throws {DamagedSnapshot} */
  async checkFiles(): Promise<void> {
    for (const file of this.sealed) {
      const fault = await file.fault();
      if (fault !== null) throw new DamagedSnapshot(this.id, file.frozen.table, fault);
    }
  }
}
