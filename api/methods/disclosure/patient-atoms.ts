import type { PatientSet } from './patient-set.ts';

/** Patients whom no set tells apart. */
export interface PatientAtom {
  readonly size: number;
  /** For each set whether it holds these patients. */
  readonly within: Uint8Array;
}

/**
 * The parts into which sets divide those patients who are in any of them.
 *
 * @param sets of the same patients
 * @returns the parts, in no particular order; none for no sets
 *
 * Source: the atoms of the algebra of sets that is generated; Chin and Özsoyoğlu 1982, Auditing and inference control in
 * statistical databases.
 *
 * @example Two overlapping sets make three parts
 * ```ts
 * const atoms = patientAtoms([PatientSet.of(9, [0, 1, 2]), PatientSet.of(9, [2, 3])]);
 * expect(atoms.map(({ size, within }) => [size, ...within])).toEqual([[2, 1, 0], [1, 1, 1], [1, 0, 1]]);
 * ```
 */
export function patientAtoms(sets: readonly PatientSet[]): readonly PatientAtom[] {
  const label = new Int32Array(sets[0]?.size ?? 0);
  let atoms: { size: number; readonly within: readonly number[] }[] = [{ size: label.length, within: [] }];
  sets.forEach((set, at) => {
    const inside = new Map<number, number>();
    for (const ordinal of set.ordinals()) {
      const from = label[ordinal]!;
      const known = inside.get(from) ?? atoms.push({ size: 0, within: [...atoms[from]!.within, at] }) - 1;
      inside.set(from, known);
      atoms[from]!.size--;
      atoms[known]!.size++;
      label[ordinal] = known;
    }
  });
  atoms = atoms.filter(({ size, within }) => size > 0 && within.length > 0);
  return atoms.map(({ size, within }) => {
    const indicator = new Uint8Array(sets.length);
    for (const at of within) indicator[at] = 1;
    return { size, within: indicator };
  });
}
