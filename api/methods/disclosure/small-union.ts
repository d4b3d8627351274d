import { inverse, PRIME, subtract } from './prime-field.ts';

/** Patients who go together, and what each of several rows of weights gives each of them. */
export interface WeighedClass {
  readonly size: number;
  /** Remainders modulo the prime. */
  readonly values: Float64Array;
}

/** Steps of the search, beyond which a union is taken to be there. */
const MOST_STEPS = 20_000_000;

/**
 * Whether rows of weights can be combined so that some classes, of few patients together, get 1 and all others 0.
 *
 * @param classes the same number of values each
 * @param fewest patients that are not few any more, a whole number >= 1
 * @returns true when there is such a union of 1 to fewest - 1 patients, and when the search was given up
 *
 * In reduced form every row has a class that no other row weighs, so that a combination that gives 0 and 1 alone is a sum
 * of rows; the classes of these rows count, so that a sum of many need not be looked at.
 * Source: Chin and Özsoyoğlu 1982, Auditing and inference control in statistical databases, IEEE TSE 8:574.
 *
 * @example One row that gives the second class alone
 * ```ts
 * const classes = [[1, 0], [1, 1]].map((values) => ({ size: 2, values: Float64Array.from(values) }));
 * expect([smallUnion(classes, 3), smallUnion(classes, 2)]).toEqual([true, false]);
 * ```
 */
export function smallUnion(classes: readonly WeighedClass[], fewest: number): boolean {
  const { rows, pivots } = reduced(classes);
  const sizes = classes.map(({ size }) => size);
  let steps = 0;

  const search = (chosen: readonly number[], people: number, from: number): boolean => {
    for (let next = from; next < rows.length; next++) {
      const together = people + sizes[pivots[next]!]!;
      if (together >= fewest) continue;
      const sum = [...chosen, next];
      if (isUnion(sum) || (together + 1 < fewest && search(sum, together, next + 1)) || steps > MOST_STEPS) return true;
    }
    return false;
  };

  const isUnion = (sum: readonly number[]): boolean => {
    let people = 0;
    for (let at = 0; at < sizes.length; at++) {
      steps++;
      const value = sum.reduce((total, row) => total + rows[row]![at]!, 0) % PRIME;
      if (value > 1 || (people += value * sizes[at]!) >= fewest) return false;
    }
    return true;
  };

  return search([], 0, 0);
}

/** Rows of weights by class, each with a class of its own that it gives 1. */
function reduced(classes: readonly WeighedClass[]): { readonly rows: Float64Array[]; readonly pivots: number[] } {
  const left = Array.from({ length: classes[0]?.values.length ?? 0 }, (_, row) =>
    Float64Array.from(classes, ({ values }) => values[row]!),
  );
  const rows: Float64Array[] = [];
  const pivots: number[] = [];
  for (const row of left) {
    rows.forEach((known, at) => subtract(row, known, row[pivots[at]!]!));
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const scale = inverse(row[pivot]!);
    row.forEach((value, at) => (row[at] = (value * scale) % PRIME));
    for (const known of rows) subtract(known, row, known[pivot]!);
    rows.push(row);
    pivots.push(pivot);
  }
  return { rows, pivots };
}
