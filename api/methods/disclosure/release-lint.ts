/** A file that is to leave. */
export interface ReleaseFile {
  readonly rows: number;
  readonly megabytes: number;
}

/**
 * Whether a file is small enough for a person to check before it leaves.
 *
 * @param file rows, and size in megabytes
 * @param most rows and megabytes
 * @returns true when it has neither more rows nor more megabytes
 *
 * Source: OpenSAFELY documentation, Requesting file release: 5000 rows, 16 MB.
 *
 * @example One row too many
 * ```ts
 * const most = { rows: 5000, megabytes: 16 };
 * expect([5000, 5001].map((rows) => isCheckable({ rows, megabytes: 1 }, most))).toEqual([true, false]);
 * ```
 */
export const isCheckable = (file: ReleaseFile, most: ReleaseFile): boolean =>
  file.rows <= most.rows && file.megabytes <= most.megabytes;
