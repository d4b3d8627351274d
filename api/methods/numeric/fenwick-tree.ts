/**
 * Sums of weights by rank, each added and asked for in logarithmic time.
 *
 * Source: Fenwick 1994, doi:10.1002/spe.4380240306.
 *
 * @example Weight below a rank
 * ```ts
 * const tree = new FenwickTree(4);
 * tree.add(1, 2);
 * tree.add(3, 5);
 * expect([tree.below(1), tree.below(2), tree.below(4)]).toEqual([0, 2, 7]);
 * ```
 */
export class FenwickTree {
  private readonly sums: Float64Array;

  /** Without weights; ranks are from 0. */
  constructor(readonly ranks: number) {
    this.sums = new Float64Array(ranks + 1);
  }

  add(rank: number, weight: number): void {
    for (let at = rank + 1; at < this.sums.length; at += at & -at) this.sums[at]! += weight;
  }

  /** Weight of all ranks under the one given. */
  below(rank: number): number {
    let sum = 0;
    for (let at = rank; at > 0; at -= at & -at) sum += this.sums[at]!;
    return sum;
  }
}
