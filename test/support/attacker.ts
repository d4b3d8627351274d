/**
 * Somebody who reads all that is published and wants to know more. Shares nothing with what protects: it thinks in kinds
 * of people (women of forty from the north), of which it knows which stand behind a number, and not how many there are.
 */

/** Which kinds of people: one place a kind, 1 where they belong. */
export type Kinds = readonly number[];

/** A number as it was read. */
export interface Read {
  readonly kinds: Kinds;
  readonly count: number;
}

/** What the attacker found out. */
export interface Deduced {
  readonly how: 'SUM' | 'BOUNDS';
  readonly kinds: Kinds;
  readonly count: number;
}

/** The largest prime below 2^25: remainders can be multiplied without loss. */
const PRIME = 33_554_393;

const power = (base: number, exponent: number): number => {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
};

/** Equations in echelon form, the number last. */
type System = readonly { readonly pivot: number; readonly row: readonly number[] }[];

function reduced(row: readonly number[], system: System): number[] {
  const left = [...row];
  for (const { pivot, row: known } of system) {
    const factor = left[pivot]!;
    if (factor !== 0) known.forEach((value, at) => (left[at] = (left[at]! + (PRIME - factor) * value) % PRIME));
  }
  return left;
}

function systemOf(reads: readonly Read[]): System {
  const system: { pivot: number; row: readonly number[] }[] = [];
  for (const { kinds, count } of reads) {
    const row = reduced([...kinds, count], system);
    const pivot = row.findIndex((value, at) => value !== 0 && at < kinds.length);
    if (pivot === -1) continue;
    const scale = power(row[pivot]!, PRIME - 2);
    system.push({ pivot, row: row.map((value) => (value * scale) % PRIME) });
  }
  return system;
}

/** The count of some kinds where sums and differences of what was read, with any weights, give it; else null. */
function bySum(kinds: Kinds, system: System): number | null {
  const left = reduced([...kinds, 0], system);
  const count = left.pop()!;
  return left.every((value) => value === 0) ? (PRIME - count) % PRIME : null;
}

interface Bounds {
  readonly lo: number[];
  readonly hi: number[];
}

/** No kind has fewer than nobody, and every number is that of its kinds together: what follows for each kind. */
function boundsOf(reads: readonly Read[], width: number): Bounds {
  const [lo, hi] = [Array<number>(width).fill(0), Array<number>(width).fill(Infinity)];
  const members = reads.map(({ kinds }) => kinds.flatMap((is, at) => (is === 1 ? [at] : [])));
  for (let changed = true; changed;) {
    changed = false;
    reads.forEach(({ count }, i) => {
      const of = members[i]!;
      const [least, most] = [sum(of.map((at) => lo[at]!)), sum(of.map((at) => hi[at]!))];
      for (const at of of) {
        const [low, high] = [Math.max(lo[at]!, count - (most - hi[at]!)), Math.min(hi[at]!, count - (least - lo[at]!))];
        if (low > lo[at]! || high < hi[at]!) changed = true;
        if (Number.isFinite(low)) lo[at] = low;
        hi[at] = high;
      }
    });
  }
  return { lo, hi };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Between what the count of some kinds lies; also as what is left of a number, or beside one. */
function between(kinds: Kinds, reads: readonly Read[], { lo, hi }: Bounds): readonly [low: number, high: number] {
  const within = (of: Kinds, bound: readonly number[]): number => sum(bound.filter((_, at) => of[at] === 1));
  let [low, high] = [within(kinds, lo), within(kinds, hi)];
  for (const { kinds: all, count } of reads) {
    if (kinds.some((is, at) => is > all[at]!)) continue;
    const rest = all.map((is, at) => is - kinds[at]!);
    low = Math.max(low, count - within(rest, hi));
    high = Math.min(high, count - within(rest, lo));
  }
  return [low, high];
}

/** Between what the count of some kinds lies, as far as follows from what was read. */
export const rangeOf = (kinds: Kinds, reads: readonly Read[]): readonly [low: number, high: number] =>
  between(kinds, reads, boundsOf(reads, kinds.length));

/**
 * Tries to find out how many there are of each target.
 *
 * @param reads everything that was published
 * @param targets groups of which the attacker would like to know how many they are
 * @param fewest a count below it, but for 0, is a success
 */
export function attack(reads: readonly Read[], targets: readonly Kinds[], fewest: number): readonly Deduced[] {
  const system = systemOf(reads);
  const beside = [...reads, ...nested(reads)];
  const bounds = boundsOf(beside, targets[0]?.length ?? 0);
  const few = (count: number | null): count is number => count !== null && count > 0 && count < fewest;
  return targets.flatMap((kinds): Deduced[] => {
    const summed = bySum(kinds, system);
    if (few(summed)) return [{ how: 'SUM', kinds, count: summed }];
    const [low, high] = between(kinds, beside, bounds);
    return low === high && few(low) ? [{ how: 'BOUNDS', kinds, count: low }] : [];
  });
}

/** What is in the larger of two groups and not in the smaller, where one is within the other. */
function nested(reads: readonly Read[]): readonly Read[] {
  return reads.flatMap((large) =>
    reads
      .filter((small) => small !== large && small.kinds.every((is, at) => is <= large.kinds[at]!))
      .map((small) => ({
        kinds: large.kinds.map((is, at) => is - small.kinds[at]!),
        count: large.count - small.count,
      })),
  );
}
