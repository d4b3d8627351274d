import fc from 'fast-check';
import { PatientSet } from './patient-set.ts';

/** Two sets of the same patients, beside what they are made of. */
const twoSets = fc.nat({ max: 200 }).chain((size) => {
  const ordinals = size === 0 ? fc.constant<number[]>([]) : fc.uniqueArray(fc.nat({ max: size - 1 }));
  return fc.tuple(fc.constant(size), ordinals, ordinals);
});

const everybody = (size: number): readonly number[] => Array.from({ length: size }, (_, at) => at);
const members = (set: PatientSet): readonly number[] => everybody(set.size).filter((ordinal) => set.has(ordinal));

test('sets are combined as sets of ordinals are', () => {
  fc.assert(
    fc.property(twoSets, ([size, left, right]) => {
      const [one, other] = [PatientSet.of(size, left), PatientSet.of(size, right)];
      const those = (wanted: (ordinal: number) => boolean) => everybody(size).filter(wanted);
      expect(members(one)).toEqual(left.toSorted((a, b) => a - b));
      expect(one.count).toBe(left.length);
      expect([one.ordinals(), one.ordinals(3)]).toEqual([members(one), members(one).slice(0, 3)]);
      expect(members(one.and(other))).toEqual(those((at) => left.includes(at) && right.includes(at)));
      expect(members(one.or(other))).toEqual(those((at) => left.includes(at) || right.includes(at)));
      expect(members(one.minus(other))).toEqual(those((at) => left.includes(at) && !right.includes(at)));
      expect(members(one.complement())).toEqual(those((at) => !left.includes(at)));
      expect(one.equals(other)).toBe(left.length === right.length && left.every((at) => right.includes(at)));
    }),
  );
});

test('who is left over is few only when there is somebody, and fewer than so many', () => {
  fc.assert(
    fc.property(twoSets, fc.nat({ max: 12 }), ([size, left, right], fewest) => {
      const [one, other] = [PatientSet.of(size, left), PatientSet.of(size, right)];
      const { count } = one.minus(other);
      expect(one.leavesFewerThan(fewest, other)).toBe(count > 0 && count < fewest);
    }),
  );
});

test('bytes bring back the set they were made of', () => {
  fc.assert(
    fc.property(twoSets, ([size, left]) => {
      const set = PatientSet.of(size, left);
      expect(PatientSet.fromBytes(size, set.toBytes()).equals(set)).toBe(true);
    }),
  );
  expect([...PatientSet.of(10, [0, 9]).toBytes()]).toEqual([1, 2]);
});

test.each([0, 1, 31, 32, 33, 64])('everybody of %d is that many, and nobody is none', (size) => {
  expect([PatientSet.all(size).count, PatientSet.none(size).count]).toEqual([size, 0]);
  expect(PatientSet.all(size).complement().equals(PatientSet.none(size))).toBe(true);
});

test.each([
  [() => PatientSet.of(-1, []), 'size must be a whole number >= 0: got -1'],
  [() => PatientSet.of(3, [3]), 'ordinal must be from 0 to 2: got 3'],
  [() => PatientSet.none(3).has(0.5), 'ordinal must be from 0 to 2: got 0.5'],
  [() => PatientSet.none(3).and(PatientSet.none(4)), 'must be of one size: got 3 and 4'],
  [() => PatientSet.fromBytes(9, new Uint8Array(1)), 'must be 2 bytes: got 1'],
  [() => PatientSet.fromBytes(3, new Uint8Array([8])), 'nobody beyond the last: got a bit there'],
])('what is no set is refused: %#', (make, message) => {
  expect(make).toThrow(RangeError);
  expect(make).toThrow(message);
});
