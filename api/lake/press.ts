import { DuckDBInstance, listValue, structValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';

/** One flat UTF-8 file, and how it is written. */
export interface FlatFile {
  readonly path: string;
  readonly delimiter: string;
  /** Lines before the first record. */
  readonly headLines: number;
  /** Names of the columns, in the order of the file; those that the table does not have are left out. */
  readonly columns: readonly string[];
  readonly decimal: '.' | ',' | '';
  readonly dates: 'yyyy-mm-dd' | 'dd.mm.yyyy';
}

/** One thing wrong with one record, as sql/lake/intake names it: `column:CODE`, or `earlier<later` for two days the wrong way round. */
export interface PressFault {
  /** From 1, in the order of the file. */
  readonly record: number;
  readonly fault: string;
}

export type Pressed =
  | { readonly state: 'PRESSED'; readonly rows: number }
  | { readonly state: 'REFUSED'; readonly faults: readonly PressFault[]; readonly faultCount: number };

/** Records with one key, and how many such groups there are in all. */
export interface Duplicates {
  readonly words: string;
  readonly records: readonly number[];
  readonly faults: number;
}

/** A record whose subject is not known, and how many such records there are in all. */
export interface UnknownSubject {
  readonly record: number;
  readonly subject: string;
  readonly faults: number;
}

const MEMORY = '384MB';
const sql = (name: string): string => readFileSync(join(PROJECT_ROOT, 'sql/lake', `${name}.sql`), 'utf8');

/** Turns flat files into typed Parquet, whole or not at all. One press for one delivery: open it, use it, close it. */
export class Press {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly duckdb: DuckDBConnection,
  ) {}

  /** @param folder where DuckDB may write what does not fit in memory */
  static async open(folder: string): Promise<Press> {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: MEMORY,
      threads: '2',
      temp_directory: folder,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    const duckdb = await instance.connect();
    await duckdb.run(sql('tables'));
    await duckdb.run(sql('intake/macros'));
    return new Press(instance, duckdb);
  }

  close(): void {
    this.duckdb.closeSync();
    this.instance.closeSync();
  }

  /** Stops what is running; it throws. */
  interrupt(): void {
    this.duckdb.interrupt();
  }

  /** Share of the running work that is done, from 0 to 1. */
  get progress(): number {
    return Math.max(0, this.duckdb.progress.percentage) / 100;
  }

  /** Writes one table's Parquet from one file, or lists what is wrong with it. */
  async press(table: string, source: string, file: FlatFile, out: string): Promise<Pressed> {
    await this.setDialect(file);
    await this.duckdb.run(sql('intake/records'));
    await this.duckdb.run(sql(`intake/${table}`));
    try {
      await this.duckdb.run(sql('intake/copy'), { source, columns: listValue([...file.columns]), out });
    } catch (error) {
      if (!/Invalid Input Error: refused$/m.test(String(error))) throw error;
      return this.listFaults();
    }
    return { state: 'PRESSED', rows: await this.rows([out]) };
  }

  async rows(files: readonly string[]): Promise<number> {
    const [row] = await this.ask<{ rows: number }>('intake/rows', { files: listValue([...files]) });
    return row!.rows;
  }

  async subjects(file: string): Promise<number> {
    const [row] = await this.ask<{ subjects: number }>('intake/subjects', { file });
    return row!.subjects;
  }

  /** Records of a written table that have the same key. */
  async duplicates(file: string, key: readonly string[]): Promise<readonly Duplicates[]> {
    const params = { file, key: listValue([...key]) };
    const [distinct] = await this.ask<{ every: boolean }>('intake/distinct_keys', params);
    return distinct!.every ? [] : this.ask<Duplicates>('intake/duplicates', params);
  }

  /** Records of a written table that speak of a subject whom the table of subjects does not have. */
  unknownSubjects(file: string, subjects: string): Promise<readonly UnknownSubject[]> {
    return this.ask<UnknownSubject>('intake/unknown_subjects', { file, subjects });
  }

  private async listFaults(): Promise<Pressed> {
    const faults = await this.ask<{ record: number; fault: string; faults: number }>('intake/faults', {});
    return { state: 'REFUSED', faults, faultCount: faults[0]?.faults ?? 0 };
  }

  private async setDialect(file: FlatFile): Promise<void> {
    const columns = structValue(Object.fromEntries(file.columns.map((name) => [name, 'VARCHAR'])));
    const values: Record<string, DuckDBValue> = {
      path: file.path,
      delimiter: file.delimiter,
      skip: file.headLines,
      columns,
      decimal: file.decimal,
      dates: file.dates,
    };
    for (const statement of sql('intake/set_dialect')
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)) {
      const name = /SET VARIABLE (\w+)/.exec(statement)![1]!;
      await this.duckdb.run(statement, { [name]: values[name]! });
    }
  }

  private async ask<Row>(name: string, params: Record<string, DuckDBValue>): Promise<readonly Row[]> {
    const reader = await this.duckdb.runAndReadAll(sql(name), params);
    return reader.getRowObjectsJS() as unknown as readonly Row[];
  }
}
