import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { bindParams, fromDuckDB, type Params, type Plain } from './duckdb-values.ts';
import { Cancelled, TimedOut } from './lake-error.ts';
import { LockedDuckDB, type DuckDBLimits, type ServedFiles } from './locked-duckdb.ts';
import { Turnstile } from './turnstile.ts';

export interface Question {
  readonly name: string;
  readonly sql: string;
  readonly params: Params;
  readonly signal: AbortSignal | null;
}

export type Row = Readonly<Record<string, Plain>>;

export interface EngineLimits extends DuckDBLimits {
  /** Questions answered at the same time. */
  readonly seats: number;
  /** Longest that an answer may take. */
  readonly seconds: number;
}

const THREADS = Math.min(4, availableParallelism());

export const ENGINE_LIMITS: EngineLimits = { seats: 4, threads: THREADS, memory: '512MB', seconds: 10 };

/** A connection, and the snapshot it is turned to: its views read the files named by a variable of the connection. */
interface Seat {
  readonly duckdb: LockedDuckDB;
  readonly connection: DuckDBConnection;
  snapshot: string | null;
}

/** Answers questions about snapshots: a few at a time, each within its time, from one locked DuckDB. */
export class Engine {
  private readonly turnstile: Turnstile;
  private idle: Seat[] = [];
  private duckdb: Promise<LockedDuckDB> | null = null;

  constructor(
    private readonly lake: string,
    private readonly limits: EngineLimits = ENGINE_LIMITS,
  ) {
    this.turnstile = new Turnstile(limits.seats);
  }

  /** @throws {TimedOut | Cancelled} */
  async answer(served: ServedFiles, question: Question): Promise<readonly Row[]> {
    try {
      return await this.turnstile.pass(() => this.seated(served, question), question.signal);
    } catch (error) {
      throw question.signal?.aborted ? new Cancelled(question.name) : error;
    }
  }

  async close(): Promise<void> {
    const duckdb = await this.duckdb;
    this.duckdb = null;
    for (const seat of this.idle.splice(0)) seat.connection.closeSync();
    await duckdb?.close();
  }

  private async seated(served: ServedFiles, question: Question): Promise<readonly Row[]> {
    const seat = await this.takeSeat(served.snapshot);
    try {
      await this.turn(seat, served);
      return await this.within(seat.connection, question);
    } catch (error) {
      if (isInvalidated(error)) await this.reopen(seat.duckdb);
      throw error;
    } finally {
      await this.giveBack(seat);
    }
  }

  private async takeSeat(snapshot: string): Promise<Seat> {
    const duckdb = await this.whole();
    const at = this.idle.findIndex((seat) => seat.snapshot === snapshot);
    const seat = at === -1 ? this.idle.pop() : this.idle.splice(at, 1)[0];
    if (seat) return seat;
    return { duckdb, connection: await duckdb.connect(), snapshot: null };
  }

  private async whole(): Promise<LockedDuckDB> {
    const duckdb = await this.opened();
    if (await duckdb.isWhole()) return duckdb;
    await this.reopen(duckdb);
    return this.opened();
  }

  private opened(): Promise<LockedDuckDB> {
    this.duckdb ??= LockedDuckDB.open(this.lake, this.limits).catch((error: unknown) => {
      this.duckdb = null;
      throw error;
    });
    return this.duckdb;
  }

  private async turn(seat: Seat, served: ServedFiles): Promise<void> {
    if (seat.snapshot === served.snapshot) return;
    seat.snapshot = null;
    await seat.duckdb.serve(seat.connection, served);
    seat.snapshot = served.snapshot;
  }

  private async within(connection: DuckDBConnection, { name, sql, params, signal }: Question): Promise<readonly Row[]> {
    let refusal: Error | null = null;
    const stop = (reason: Error) => {
      refusal = reason;
      connection.interrupt();
    };
    const timer = setTimeout(() => stop(new TimedOut(name, this.limits.seconds)), this.limits.seconds * 1000);
    const cancel = () => stop(new Cancelled(name));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const prepared = await connection.prepare(sql);
      bindParams(prepared, params);
      if (refusal !== null) throw refusal;
      const reader = await prepared.runAndReadAll();
      return rowsOf(
        reader.columnNames(),
        reader.getRows().map((row) => row.map(fromDuckDB)),
      );
    } catch (error) {
      throw refusal ?? error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** A seat of an instance that has been thrown away is not used again. */
  private async giveBack(seat: Seat): Promise<void> {
    if (this.duckdb !== null && (await this.duckdb) === seat.duckdb) this.idle.push(seat);
    else seat.connection.closeSync();
  }

  /** A full disk or a fatal error invalidates an instance for good: the next question opens another. */
  private async reopen(broken: LockedDuckDB): Promise<void> {
    if (this.duckdb === null || (await this.duckdb) !== broken) return;
    this.duckdb = null;
    for (const seat of this.idle.splice(0)) seat.connection.closeSync();
  }
}

function rowsOf(columns: readonly string[], rows: readonly (readonly Plain[])[]): readonly Row[] {
  return rows.map((row) => Object.freeze(Object.fromEntries(columns.map((column, at) => [column, row[at]!]))));
}

/** By its words alone: DuckDB's errors have no code. */
function isInvalidated(error: unknown): boolean {
  return String((error as { readonly message?: unknown }).message).includes('database has been invalidated');
}
