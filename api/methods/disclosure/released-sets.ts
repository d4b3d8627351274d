import { fewInSpan } from './few-in-span.ts';
import type { PatientSet } from './patient-set.ts';

/** PAIR: it differs from another set by few. SPAN: the counts of several sets give that of few. */
export type DifferencingFault = 'PAIR' | 'SPAN';

/**
 * Sets of patients of whom numbers were shown. Immutable.
 *
 * A further set is admitted when neither the difference to any other set, nor any sum and difference of several, is a
 * group of few patients. Source: Denning 1980, Secure statistical databases with random sample queries, ACM TODS 5:291, on
 * trackers; Chin and Özsoyoğlu 1982, Auditing and inference control in statistical databases, IEEE TSE 8:574.
 *
 * @example All but one of twenty are not shown beside the twenty
 * ```ts
 * const released = new ReleasedSets(5).with([PatientSet.all(20)]);
 * const fifteen = PatientSet.all(20).minus(PatientSet.of(20, [0, 1, 2, 3, 4]));
 * const nineteen = PatientSet.all(20).minus(PatientSet.of(20, [0]));
 * expect([fifteen, nineteen].map((set) => released.fault([set]))).toEqual([null, 'PAIR']);
 * ```
 */
export class ReleasedSets {
  /**
   * @param fewest patients by whom sets may differ, a whole number >= 1
   * @param sets of the same patients. They may be more than those that others are asked about, which come first then
   */
  constructor(
    readonly fewest: number,
    readonly sets: readonly PatientSet[] = [],
  ) {
    if (!Number.isInteger(fewest) || fewest < 1)
      throw new RangeError(`Cannot keep released sets as fewest must be a whole number >= 1: got ${fewest}`);
  }

  has(set: PatientSet): boolean {
    const wide = this.wide(set);
    return this.sets.some((known) => known.count === wide.count && known.equals(wide));
  }

  /** The same where more patients are told apart. */
  widened(size: number): ReleasedSets {
    const widened = this.sets.map((set) => set.widened(size));
    return new ReleasedSets(this.fewest, widened);
  }

  /** With these as well; of those that are equal, one. */
  with(more: readonly PatientSet[]): ReleasedSets {
    return more.reduce<ReleasedSets>(
      (released, set) =>
        released.has(set) ? released : new ReleasedSets(this.fewest, [...released.sets, this.wide(set)]),
      this,
    );
  }

  /** Why the sets cannot be shown beside those that were; null when they can. */
  fault(more: readonly PatientSet[]): DifferencingFault | null {
    if (this.pairs(more).includes('PAIR')) return 'PAIR';
    const fresh = more.filter((set) => !this.has(set));
    return fresh.length > 0 && fewInSpan(this.with(fresh).sets, this.fewest) ? 'SPAN' : null;
  }

  /** Which of several sets differ by few from one that was shown, or from one before them that does not. */
  pairs(candidates: readonly PatientSet[]): readonly ('PAIR' | null)[] {
    const beside = [...this.sets];
    return candidates.map((candidate) => {
      const set = this.wide(candidate);
      if (this.has(set)) return null;
      if (beside.some((known) => differByFew(set, known, this.fewest))) return 'PAIR';
      beside.push(set);
      return null;
    });
  }

  /**
   * Why each of several sets cannot be shown beside those that were and those before it that can; null for those that can.
   */
  faults(candidates: readonly PatientSet[]): readonly (DifferencingFault | null)[] {
    const fault = this.fault(candidates);
    if (fault === null || candidates.length <= 1) return candidates.map(() => fault);
    const middle = Math.ceil(candidates.length / 2);
    const [first, second] = [candidates.slice(0, middle), candidates.slice(middle)];
    const before = this.faults(first);
    const admitted = first.filter((_, at) => before[at] === null);
    return [...before, ...this.with(admitted).faults(second)];
  }

  private wide(set: PatientSet): PatientSet {
    return set.widened(this.sets[0]?.size ?? set.size);
  }
}

/**
 * Whether a set differs from another by few patients, who are in the one and not in the other.
 *
 * @param one a set
 * @param other of the same patients
 * @param fewest a whole number >= 1
 * @returns true when 1 to fewest - 1 patients are in either and not in the other
 *
 * Source: Denning 1980, Secure statistical databases with random sample queries, ACM TODS 5:291, on trackers.
 *
 * @example One of ten is missing
 * ```ts
 * const nineteen = PatientSet.all(20).minus(PatientSet.of(20, [0]));
 * expect([2, 1].map((fewest) => differByFew(PatientSet.all(20), nineteen, fewest))).toEqual([true, false]);
 * ```
 */
export const differByFew = (one: PatientSet, other: PatientSet, fewest: number): boolean =>
  one.leavesFewerThan(fewest, other) || other.leavesFewerThan(fewest, one);
