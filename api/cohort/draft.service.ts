import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared, type SourceRules } from '../access/disclosure.ts';
import type { Count, DraftResult, DraftStep, QueryDraftCohortArgs } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { attritionOf, type Attrition } from './attrition.ts';
import { CannotSelect } from './cannot-select.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import { faultOfSteps } from './criterion-fault.ts';
import { canonicalCriterion } from './criterion.ts';
import { SourceOpener } from './source-opener.ts';
import { toldSets } from './told-sets.ts';

/** What a definition leaves of a source while it is being written. */
@Injectable()
export class DraftService {
  constructor(
    private readonly sources: SourceOpener,
    private readonly evaluator: CohortEvaluator,
    private readonly disclosure: Disclosure,
  ) {}

  async draft(question: QueryDraftCohortArgs, person: Person | null): Promise<Cleared<DraftResult>> {
    const { source, everybody } = await this.sources.open(question, person);
    const steps = question.steps.map(canonicalCriterion);
    const fault = faultOfSteps(steps);
    if (fault !== null) return this.refused('BAD_USER_INPUT', fault);
    try {
      const attrition = attritionOf(everybody, steps, await this.evaluator.evaluate(everybody, steps));
      const told = tellingOf(attrition, this.disclosure, this.disclosure.rules(source.id));
      return this.disclosure.counted({
        __typename: 'Draft' as const,
        snapshot: everybody.snapshot.id,
        source,
        ...told,
      });
    } catch (error) {
      if (error instanceof CannotSelect) return this.refused(error.code, error.message);
      throw error;
    }
  }

  private refused(code: string, message: string): Cleared<DraftResult> {
    return this.disclosure.counted({ __typename: 'Refusal' as const, code, message });
  }
}

interface Told {
  readonly subjects: Count;
  readonly members: Count;
  readonly steps: readonly DraftStep[];
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

/**
 * The numbers as they may be told: everybody first, then who belongs in the end, then what each step leaves, and last
 * of whom something is not known. A loss is told between two numbers that are told, as it follows from them.
 */
function tellingOf({ everybody, members, steps }: Attrition, disclosure: Disclosure, rules: SourceRules): Told {
  const order = [
    ...[everybody, members],
    ...steps.map(({ left }) => left),
    ...steps.flatMap(({ lostUnknown, leftUnknown }) => [lostUnknown, leftUnknown]),
    ...steps.flatMap(({ leaves }) => leaves.map(({ unknown }) => unknown)),
  ];
  const may = toldSets(order, rules.threshold);
  const told = new Set(order.filter((_, at) => may[at]));
  const count = (set: Attrition['everybody']): Count => (told.has(set) ? disclosure.count(set.count, rules) : WITHHELD);
  return {
    subjects: count(everybody),
    members: count(members),
    steps: steps.map(({ criterion, before, left, lostUnknown, leftUnknown, leaves }) => ({
      criterion,
      left: count(left),
      lost: told.has(before) && told.has(left) ? disclosure.count(before.count - left.count, rules) : WITHHELD,
      lostUnknown: count(lostUnknown),
      leftUnknown: count(leftUnknown),
      leaves: leaves.map((leaf) => ({ criterion: leaf.criterion, unknown: count(leaf.unknown) })),
    })),
  };
}
