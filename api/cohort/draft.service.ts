import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { Count, Draft, DraftResult, DraftStep, QueryDraftCohortArgs } from '../contract.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import { attritionOf, type Attrition } from './attrition.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import type { Criterion } from './criterion.ts';
import { selecting } from './selecting.ts';
import { Selections } from './selections.ts';
import { SourceOpener } from './source-opener.ts';

/** What a definition leaves of a source while it is being written. */
@Injectable()
export class DraftService {
  constructor(
    private readonly sources: SourceOpener,
    private readonly evaluator: CohortEvaluator,
    private readonly disclosure: Disclosure,
    private readonly selections: Selections,
  ) {}

  draft(question: QueryDraftCohortArgs, person: Person | null): Promise<Cleared<DraftResult>> {
    return selecting<Draft>(this.disclosure, question.steps, (steps) => this.counted(question, steps, person));
  }

  private async counted(
    question: QueryDraftCohortArgs,
    steps: readonly Criterion[],
    person: Person | null,
  ): Promise<Cleared<Draft>> {
    const { source, everybody } = await this.sources.open(question, person);
    const attrition = attritionOf(everybody, steps, await this.evaluator.evaluate(everybody, steps));
    const shown = await this.selections.shown(everybody, setsOf(attrition), 'draft', person);
    const told = tellingOf(attrition, shown, (n) => this.disclosure.count(n, this.disclosure.rules(source.id)));
    return this.disclosure.counted({
      __typename: 'Draft' as const,
      snapshot: everybody.snapshot.id,
      source,
      ...told,
    });
  }
}

interface Told {
  readonly subjects: Count;
  readonly members: Count;
  readonly steps: readonly DraftStep[];
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

/**
 * The sets of whom numbers could be told, the most important first: everybody, then who belongs in the end, then what each
 * step leaves, and last of whom something is not known.
 */
function setsOf({ everybody, members, steps }: Attrition): readonly PatientSet[] {
  return [
    ...[everybody, members],
    ...steps.map(({ left }) => left),
    ...steps.flatMap(({ lostUnknown, leftUnknown }) => [lostUnknown, leftUnknown]),
    ...steps.flatMap(({ leaves }) => leaves.map(({ unknown }) => unknown)),
  ];
}

/** A loss is told between two numbers that are told, as it follows from them. */
function tellingOf(
  { everybody, members, steps }: Attrition,
  shown: ReadonlySet<PatientSet>,
  told: (n: number) => Count,
): Told {
  const count = (set: PatientSet): Count => (shown.has(set) ? told(set.count) : WITHHELD);
  return {
    subjects: count(everybody),
    members: count(members),
    steps: steps.map(({ criterion, before, left, lostUnknown, leftUnknown, leaves }) => ({
      criterion,
      left: count(left),
      lost: shown.has(before) && shown.has(left) ? told(before.count - left.count) : WITHHELD,
      lostUnknown: count(lostUnknown),
      leftUnknown: count(leftUnknown),
      leaves: leaves.map((leaf) => ({ criterion: leaf.criterion, unknown: count(leaf.unknown) })),
    })),
  };
}
