import { everywhereMany } from './everywhere-many.ts';
import { patientAtoms, type PatientAtom } from './patient-atoms.ts';
import type { PatientSet } from './patient-set.ts';
import { inverse, PRIME, subtract } from './prime-field.ts';
import { smallUnion } from './small-union.ts';

/** Sets times patients; beyond it the parts of a population are not searched through. */
const MOST_TO_DIVIDE = 100_000_000;

/**
 * Whether the counts of sets, added and subtracted with any weights, give the count of a group of few patients.
 *
 * @param sets of the same patients, whose counts are known
 * @param fewest a whole number >= 1
 * @returns true when the indicator of 1 to fewest - 1 patients is a linear combination of the indicators of the sets, and
 *   when that cannot be ruled out with reasonable effort; false when it is not
 *
 * Weights that make a group of few are 0 on all larger parts; what remains of them is searched through.
 * The algebra is done modulo a prime near 2^26, which agrees with the rational numbers unless the prime divides a minor.
 * Source: Chin and Özsoyoğlu 1982, Auditing and inference control in statistical databases, IEEE TSE 8:574.
 *
 * @example Everybody, men, smokers and men or smokers, of whom one man smokes
 * ```ts
 * const sets = [[0, 1, 2, 3, 4, 5], [5, 6, 7, 8, 9], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]].map((who) => PatientSet.of(20, who));
 * expect([fewInSpan(sets, 2), fewInSpan(sets.slice(1), 2)]).toEqual([true, false]);
 * ```
 */
export function fewInSpan(sets: readonly PatientSet[], fewest: number): boolean {
  if (everywhereMany(sets, fewest)) return false;
  if (sets.length * sets[0]!.size > MOST_TO_DIVIDE) return true;
  const atoms = patientAtoms(sets);
  const weights = identity(sets.length);
  for (const { within } of atoms.filter(({ size }) => size >= fewest)) annul(weights, within);
  const small = atoms.filter(({ size }) => size < fewest);
  for (;;) {
    const classes = classesOf(small, weights);
    const large = classes.filter(({ size, impossible }) => impossible || size >= fewest);
    if (large.length === 0) return smallUnion(classes, fewest);
    for (const { within } of large) annul(weights, within);
  }
}

const identity = (size: number): Float64Array[] =>
  Array.from({ length: size }, (_, at) => new Float64Array(size).fill(1, at, at + 1));

/** What some weights of the sets give a patient of the atom. */
const given = (weights: Float64Array, within: Uint8Array): number =>
  within.reduce((sum, is, at) => (is === 1 ? sum + weights[at]! : sum), 0) % PRIME;

/** Keeps only weights that give the patients of an atom 0. */
function annul(weights: Float64Array[], within: Uint8Array): void {
  const values = weights.map((row) => given(row, within));
  const pivot = values.findIndex((value) => value !== 0);
  if (pivot === -1) return;
  const scale = inverse(values[pivot]!);
  weights.forEach((row, at) => at !== pivot && subtract(row, weights[pivot]!, (values[at]! * scale) % PRIME));
  weights.splice(pivot, 1);
}

/** Atoms that all weights treat alike. */
interface AtomClass {
  size: number;
  /** Other atoms always get a multiple of what these get, so that neither ever gets 1. */
  impossible: boolean;
  readonly within: Uint8Array;
  /** What each row of weights gives them. */
  readonly values: Float64Array;
}

function classesOf(atoms: readonly PatientAtom[], weights: readonly Float64Array[]): readonly AtomClass[] {
  const classes = new Map<string, AtomClass>();
  for (const { size, within } of atoms) {
    const values = Float64Array.from(weights, (row) => given(row, within));
    const first = values.find((value) => value !== 0);
    if (first === undefined) continue;
    const scale = inverse(first);
    const direction = values.map((value) => (value * scale) % PRIME).join();
    const known = classes.get(direction);
    if (!known) classes.set(direction, { size, within, values, impossible: false });
    else if (known.values.join() === values.join()) known.size += size;
    else known.impossible = true;
  }
  return [...classes.values()];
}
