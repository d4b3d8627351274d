import { Injectable } from '@nestjs/common';
import type { CohortVersion, Count } from '../contract.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import { everybodyOf } from './ask-leaf.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import type { Criterion } from './criterion.ts';
import { DefinedCohorts } from './defined-cohorts.ts';
import { Selections } from './selections.ts';

/** A version of a definition, and who belongs to it in one snapshot. */
export interface DefinedCohort {
  readonly source: string;
  readonly version: CohortVersion;
  readonly members: PatientSet;
  /** How many they are, as it may be told. */
  readonly subjects: Count;
}

/** Finds who belongs to a saved version. */
@Injectable()
export class DefinedCohortFinder {
  constructor(
    private readonly defined: DefinedCohorts,
    private readonly evaluator: CohortEvaluator,
    private readonly selections: Selections,
  ) {}

  /**
   * @returns null when there is no such version, or none that the person may see
   * @throws {CannotSelect} when the source no longer tells what the criteria ask
   */
  async find(id: string, snapshot: Snapshot, person: Person | null): Promise<DefinedCohort | null> {
    const definition = await this.defined.one(id, person);
    const version = definition?.versions.find((one) => one.id === id);
    if (!definition || !version) return null;
    const source = definition.source.id;
    const everybody = await everybodyOf(snapshot, source);
    const members = await this.evaluator.select(everybody, version.steps as readonly Criterion[]);
    const shown = await this.selections.shown(everybody, [members], 'cohort', person);
    return { source, version, members, subjects: shown.has(members) ? told(members) : WITHHELD };
  }
}

const told = ({ count }: PatientSet): Count => ({ value: count, status: 'OK' });
const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;
