/**
 * P-values of several tests, adjusted so that together they err no more often than one.
 *
 * @param pValues of m tests, each a share
 * @returns p-values adjusted by Bonferroni, by Holm, and by Benjamini and Hochberg; each of length m, in the same order
 * @throws {RangeError} when one is not a share
 *
 * Bonferroni and Holm bound the chance of any false finding, Holm being never the weaker; Benjamini and Hochberg bound
 * the expected share of false findings among those made.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6:65-70; Benjamini & Hochberg 1995,
 *   doi:10.1111/j.2517-6161.1995.tb02031.x.
 *
 * @example Three tests
 * ```ts
 * const { bonferroni, holm, benjaminiHochberg } = adjustedPValues([0.01, 0.04, 0.03]);
 * expect(bonferroni).toEqual([0.03, 0.12, 0.09]);
 * expect(holm).toEqual([0.03, 0.06, 0.06]);
 * expect(benjaminiHochberg).toEqual([0.03, 0.04, 0.04]);
 * ```
 */
export function adjustedPValues(pValues: readonly number[]): AdjustedPValues {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`Cannot adjust p-values as each must be a share: got ${wrong}`);
  const m = pValues.length;
  const ascending = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!);
  const holm = new Array<number>(m);
  const benjaminiHochberg = new Array<number>(m);
  let most = 0;
  ascending.forEach((test, rank) => {
    most = Math.max(most, Math.min(1, (m - rank) * pValues[test]!));
    holm[test] = most;
  });
  let least = 1;
  ascending.toReversed().forEach((test, fromLast) => {
    least = Math.min(least, (m / (m - fromLast)) * pValues[test]!);
    benjaminiHochberg[test] = least;
  });
  return { bonferroni: pValues.map((p) => Math.min(1, m * p)), holm, benjaminiHochberg };
}

export interface AdjustedPValues {
  readonly bonferroni: readonly number[];
  readonly holm: readonly number[];
  readonly benjaminiHochberg: readonly number[];
}
