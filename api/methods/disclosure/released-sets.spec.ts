import fc from 'fast-check';
import { PatientSet } from './patient-set.ts';
import { ReleasedSets } from './released-sets.ts';
import { fewInSpan } from './few-in-span.ts';
import { everywhereMany } from './everywhere-many.ts';
import { patientAtoms } from './patient-atoms.ts';

const cohort = fc
  .record({
    size: fc.integer({ min: 6, max: 14 }),
    fewest: fc.integer({ min: 2, max: 5 }),
    many: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ size, fewest, many }) =>
    fc
      .array(fc.uniqueArray(fc.nat({ max: size - 1 }), { minLength: 1 }), { minLength: many, maxLength: many })
      .map((sets) => ({ fewest, sets: sets.map((ordinals) => PatientSet.of(size, ordinals)) })),
  );

/** Rank by exact fractions. */
function rank(rows: readonly (readonly number[])[]): number {
  let left = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    found++;
    left = left
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, at) => value * pivot[column]! - pivot[at]! * row[column]!));
  }
  return found;
}

/** By trying every union of parts. */
function bruteForce(sets: readonly PatientSet[], fewest: number): boolean {
  const atoms = patientAtoms(sets);
  const rows = sets.map((_, set) => atoms.map(({ within }) => within[set]!));
  const alone = rank(rows);
  return Array.from({ length: 2 ** atoms.length - 1 }, (_, i) => i + 1).some((bits) => {
    const union = atoms.map((_, at) => (bits >> at) & 1);
    const people = atoms.reduce((sum, { size }, at) => sum + size * union[at]!, 0);
    return people < fewest && rank([...rows, union]) === alone;
  });
}

test('few patients are found in the span just where trying every union finds them', () => {
  const found = { few: 0, none: 0, sampled: 0 };
  fc.assert(
    fc.property(cohort, ({ sets, fewest }) => {
      const truth = bruteForce(sets, fewest);
      found[truth ? 'few' : 'none']++;
      if (everywhereMany(sets, fewest)) {
        found.sampled++;
        expect(truth).toBe(false);
      }
      expect(fewInSpan(sets, fewest)).toBe(truth);
    }),
    { numRuns: 3000 },
  );
  for (const times of Object.values(found)) expect(times).toBeGreaterThan(300);
});

test('sets are admitted one after the other just as together', () => {
  fc.assert(
    fc.property(cohort, ({ sets, fewest }) => {
      const faults = new ReleasedSets(fewest).faults(sets);
      let released = new ReleasedSets(fewest);
      sets.forEach((set, at) => {
        const fault = released.fault([set]);
        expect(faults[at] === null).toBe(fault === null);
        if (fault === null) released = released.with([set]);
      });
    }),
    { numRuns: 500 },
  );
});
