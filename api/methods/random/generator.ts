import { normalQuantile } from '../numeric/normal.ts';
import { philox } from './philox.ts';
import type { FourWords } from './philox.ts';

const TWO_32 = 2 ** 32;
const TWO_53 = 2 ** 53;
const DEEPEST = 3;

/**
 * Random numbers that are the same on every machine for the same seed, with substreams that never overlap.
 *
 * The seed is the key of Philox4x32-10. The counter holds the place in the stream in its first word and the path of
 * substreams in the other three, so that a substream's draws depend on its path alone: not on what was drawn before
 * it was made, nor on the order in which substreams are used.
 *
 * Not for secrets. Source: Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405.
 *
 * @example The same path gives the same numbers, whatever was drawn elsewhere
 * ```ts
 * const patients = new Generator(2026);
 * const first = patients.substream(7).uniform();
 * patients.uniform();
 * expect(patients.substream(7).uniform()).toBe(first);
 * expect(patients.substream(8).uniform()).not.toBe(first);
 * ```
 */
export class Generator {
  private block: FourWords = [0, 0, 0, 0];
  private used = 4;
  private blocks = 0;

  /**
   * @param seed a whole number from 0 to 2^53 − 1
   * @param path indices of the substreams that lead here, each a whole number from 0 to 2^32 − 2; at most three
   * @throws {RangeError} when seed or path are not such numbers
   */
  constructor(
    private readonly seed: number,
    private readonly path: readonly number[] = [],
  ) {
    requireWhole('seed', seed, TWO_53 - 1);
    if (path.length > DEEPEST) {
      throw new RangeError(`Cannot make a substream as its path must be ${DEEPEST} deep at most: got ${path.length}`);
    }
    for (const index of path) requireWhole('substream', index, TWO_32 - 2);
  }

  /** An independent stream of its own, named by a whole number from 0 to 2^32 − 2. */
  substream(index: number): Generator {
    return new Generator(this.seed, [...this.path, index]);
  }

  /** Even on [0, 1), in steps of 2^−53. */
  uniform(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 2 ** 26 + low) / TWO_53;
  }

  /** A whole number from least to most, both included, each as likely as the others. */
  integer(least: number, most: number): number {
    const span = most - least + 1;
    if (!Number.isInteger(least) || !Number.isInteger(most) || span < 1 || span > TWO_32) {
      throw new RangeError(`Cannot draw as least and most must be whole, in order, within 2^32: got ${least}, ${most}`);
    }
    // Words above the last whole multiple of the span would favour small numbers: drawn again.
    const fair = TWO_32 - (TWO_32 % span);
    let word = this.word();
    while (word >= fair) word = this.word();
    return least + (word % span);
  }

  /** From the normal distribution, by its quantile: one uniform a draw. */
  normal(mean = 0, standardDeviation = 1): number {
    return mean + standardDeviation * normalQuantile(this.inside());
  }

  /** From the exponential distribution with the given mean. */
  exponential(mean = 1): number {
    return -mean * Math.log(this.inside());
  }

  /** One of the items, each as likely as its weight; all alike when no weights are given. */
  choice<T>(items: readonly T[], weights?: readonly number[]): T {
    if (items.length === 0) throw new RangeError('Cannot choose as there must be items: got none');
    if (!weights) return items[this.integer(0, items.length - 1)]!;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (weights.length !== items.length || !(total > 0) || weights.some((weight) => !(weight >= 0))) {
      throw new RangeError(
        `Cannot choose as weights must be ${items.length} numbers >= 0, not all 0: got [${weights}]`,
      );
    }
    let left = this.uniform() * total;
    const chosen = weights.findIndex((weight) => (left -= weight) < 0);
    // Rounding may leave a crumb at the very end: it belongs to the last item that can be chosen.
    return items[chosen === -1 ? weights.findLastIndex((weight) => weight > 0) : chosen]!;
  }

  /** A uniform strictly inside (0, 1), for functions that have no value at the ends. */
  private inside(): number {
    let value = this.uniform();
    while (value === 0) value = this.uniform();
    return value;
  }

  private word(): number {
    if (this.used === 4) {
      const [one = 0, two = 0, three = 0] = this.path.map((index) => index + 1);
      this.block = philox([this.blocks, one, two, three], [this.seed % TWO_32, Math.floor(this.seed / TWO_32)]);
      this.blocks++;
      this.used = 0;
    }
    return this.block[this.used++]!;
  }
}

function requireWhole(name: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new RangeError(`Cannot draw at random as ${name} must be a whole number from 0 to ${most}: got ${value}`);
  }
}
