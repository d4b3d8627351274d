import { PatientSet } from '../methods/disclosure/patient-set.ts';

/** The patients of a source in one snapshot, and after them those who are in other snapshots only. */
export class JointPatients {
  private readonly places: Map<string, number>;
  private readonly others = new Map<string, readonly number[]>();

  /** @param names of those in the snapshot, by their ordinals */
  constructor(names: readonly string[]) {
    this.places = new Map(names.map((name, at) => [name, at]));
  }

  /** How many they are together. */
  get size(): number {
    return this.places.size;
  }

  has(snapshot: string): boolean {
    return this.others.has(snapshot);
  }

  /** @param names of those in another snapshot, by their ordinals there */
  join(snapshot: string, names: readonly string[]): void {
    for (const name of names) if (!this.places.has(name)) this.places.set(name, this.places.size);
    this.others.set(
      snapshot,
      names.map((name) => this.places.get(name)!),
    );
  }

  /** @param set of patients of another snapshot that has joined */
  placed(snapshot: string, set: PatientSet): PatientSet {
    const places = this.others.get(snapshot)!;
    return PatientSet.of(
      this.size,
      set.ordinals().map((ordinal) => places[ordinal]!),
    );
  }
}
