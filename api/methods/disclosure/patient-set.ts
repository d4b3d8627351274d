/**
 * A set of patients, each known by an ordinal from 0 to size - 1. Immutable.
 *
 * Kept as one bit a patient, so that five million take 625 kB and two sets are compared in well under a millisecond.
 * Two sets can be combined only when they are of the same size, that is of the same patients.
 *
 * Source: bitmaps of released sets, as in Chin and Özsoyoğlu 1982, Auditing and inference control in statistical
 * databases.
 *
 * @example Who is in the one set and not in the other
 * ```ts
 * const treated = PatientSet.of(5, [0, 2, 3]);
 * const women = PatientSet.of(5, [2, 4]);
 * expect(treated.minus(women).equals(PatientSet.of(5, [0, 3]))).toBe(true);
 * ```
 */
export class PatientSet {
  private counted: number | null = null;

  private constructor(
    /** How many patients there are in all, in the set or not. */
    readonly size: number,
    private readonly words: Uint32Array,
  ) {}

  /** @throws {RangeError} unless size and every ordinal are whole numbers, the ordinals from 0 to size - 1 */
  static of(size: number, ordinals: Iterable<number>): PatientSet {
    const words = wordsFor(size);
    for (const ordinal of ordinals) {
      requireOrdinal(ordinal, size);
      words[ordinal >>> 5]! |= 1 << (ordinal & 31);
    }
    return new PatientSet(size, words);
  }

  static none(size: number): PatientSet {
    return new PatientSet(size, wordsFor(size));
  }

  static all(size: number): PatientSet {
    return new PatientSet(size, withoutTail(size, wordsFor(size).fill(0xffffffff)));
  }

  /**
   * @param bytes as toBytes gives them: patient i is bit i % 8, counted from the lowest, of byte floor(i / 8)
   * @throws {RangeError} when there are too few or too many bytes, or a bit is set for a patient beyond the last
   */
  static fromBytes(size: number, bytes: Uint8Array): PatientSet {
    const words = wordsFor(size);
    const wanted = Math.ceil(size / 8);
    if (bytes.length !== wanted)
      throw new RangeError(`Cannot read a patient set of ${size} as it must be ${wanted} bytes: got ${bytes.length}`);
    new Uint8Array(words.buffer).set(bytes);
    if (withoutTail(size, words.slice()).some((word, at) => word !== words[at]))
      throw new RangeError(
        `Cannot read a patient set of ${size} as it must hold nobody beyond the last: got a bit there`,
      );
    return new PatientSet(size, words);
  }

  /** Every machine this runs on keeps the lowest byte of a word first. */
  toBytes(): Uint8Array {
    return new Uint8Array(this.words.buffer.slice(0, Math.ceil(this.size / 8)));
  }

  /**
   * The same patients where more are told apart.
   *
   * @throws {RangeError} unless there are at least as many in all
   */
  widened(size: number): PatientSet {
    if (size === this.size) return this;
    const words = wordsFor(size);
    if (size < this.size)
      throw new RangeError(`Cannot widen a patient set of ${this.size} as size must not be less: got ${size}`);
    words.set(this.words);
    return new PatientSet(size, words);
  }

  /** How many patients are in the set. */
  get count(): number {
    return (this.counted ??= countOf(this.words));
  }

  /** @throws {RangeError} unless the ordinal is a whole number from 0 to size - 1 */
  has(ordinal: number): boolean {
    requireOrdinal(ordinal, this.size);
    return ((this.words[ordinal >>> 5]! >>> (ordinal & 31)) & 1) === 1;
  }

  /** The first so many of those who are in the set, ascending; all of them when there are fewer. */
  ordinals(most = Infinity): readonly number[] {
    const found: number[] = [];
    for (let at = 0; at < this.words.length && found.length < most; at++) {
      // The lowest bit that is set goes first, and is cleared.
      for (let word = this.words[at]!; word !== 0 && found.length < most; word &= word - 1)
        found.push(at * 32 + 31 - Math.clz32(word & -word));
    }
    return found;
  }

  /** Who is in both. @throws {RangeError} when the other set is of another size; so does every combination */
  and(other: PatientSet): PatientSet {
    const words = this.compared(other);
    for (let at = 0; at < words.length; at++) words[at]! &= other.words[at]!;
    return new PatientSet(this.size, words);
  }

  /** Who is in either. */
  or(other: PatientSet): PatientSet {
    const words = this.compared(other);
    for (let at = 0; at < words.length; at++) words[at]! |= other.words[at]!;
    return new PatientSet(this.size, words);
  }

  /** Who is in this set and not in the other. */
  minus(other: PatientSet): PatientSet {
    const words = this.compared(other);
    for (let at = 0; at < words.length; at++) words[at]! &= ~other.words[at]!;
    return new PatientSet(this.size, words);
  }

  /** Who is not in the set. */
  complement(): PatientSet {
    return PatientSet.all(this.size).minus(this);
  }

  equals(other: PatientSet): boolean {
    if (this.size !== other.size) return false;
    for (let at = 0; at < this.words.length; at++) if (this.words[at] !== other.words[at]) return false;
    return true;
  }

  /**
   * Whether some patients, but fewer than so many, are in this set and not in the other. Counting stops as soon as there
   * are enough.
   *
   * @param fewest a whole number >= 0
   */
  leavesFewerThan(fewest: number, other: PatientSet): boolean {
    this.requireSameSize(other);
    let left = 0;
    for (let at = 0; at < this.words.length && left < fewest; at++) {
      const word = this.words[at]! & ~other.words[at]!;
      if (word !== 0) left += bitsOf(word);
    }
    return left > 0 && left < fewest;
  }

  /** A copy of the own words, to be combined in place with those of a set of the same size: a loop, as sets are large. */
  private compared(other: PatientSet): Uint32Array {
    this.requireSameSize(other);
    return this.words.slice();
  }

  private requireSameSize({ size }: PatientSet): void {
    if (size !== this.size)
      throw new RangeError(`Cannot combine patient sets as they must be of one size: got ${this.size} and ${size}`);
  }
}

function wordsFor(size: number): Uint32Array {
  if (!Number.isInteger(size) || size < 0)
    throw new RangeError(`Cannot make a patient set as size must be a whole number >= 0: got ${size}`);
  return new Uint32Array(Math.ceil(size / 32));
}

/** Clears, in place, the bits of the last word that stand for nobody. */
function withoutTail(size: number, words: Uint32Array): Uint32Array {
  if ((size & 31) !== 0) words[words.length - 1]! &= (1 << (size & 31)) - 1;
  return words;
}

function countOf(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at++) count += bitsOf(words[at]!);
  return count;
}

/** How many bits of a word are set: Warren 2012, Hacker's Delight, 2nd ed., figure 5-2. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function requireOrdinal(ordinal: number, size: number): void {
  // As a whole number >= 0 that a word holds: asked for every patient of every set, so without a call.
  if (ordinal >>> 0 !== ordinal || ordinal >= size)
    throw new RangeError(`Cannot find a patient as the ordinal must be from 0 to ${size - 1}: got ${ordinal}`);
}
