import type { FindingCode } from './finding.ts';

/** A record's cells by the name of their column, as delivered. */
export type Cells = Readonly<Record<string, string>>;

/** A row of one of our flat files, in our own dialect: UTF-8, decimal point, yyyy-mm-dd. Absent cells are absent. */
export interface FlatRow {
  readonly table: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly names: DeliveredNames;
}

/** What our columns are called in the delivered file; those not named are called the same. */
export type DeliveredNames = Readonly<Record<string, string>>;

/** One thing that keeps a record from becoming rows. */
export interface CellFault {
  readonly code: FindingCode;
  /** Name of the column as delivered. */
  readonly column: string | null;
  readonly found: string | null;
  readonly wanted: string;
}

export interface ReadRecord {
  readonly rows: readonly FlatRow[];
  readonly faults: readonly CellFault[];
}

/** Turns the records of one delivered file into rows of our flat files. */
export interface RecordReader {
  /** What of the header keeps the file from being read at all. */
  readonly headerFaults: readonly CellFault[];
  /** Columns, by position, whose cells are emptied and counted. */
  readonly refused: readonly number[];
  /** Whether its records can be read, whatever is wrong with the header. */
  readonly readable: boolean;
  /** The table whose flat file this is as it stands; null where records must be translated. */
  readonly asItStands: string | null;
  /** Files are read in the order of their turns: what others refer to comes first. */
  readonly turn: number;
  read(cells: Cells): ReadRecord;
  /** What is wrong with the file as a whole, once its records have been read. */
  afterLast(): readonly CellFault[];
}
