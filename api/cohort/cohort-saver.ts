import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../access/audit-trail.ts';
import type { CohortInput, Refusal } from '../contract.ts';
import { CohortBook, type NewVersion } from '../record/cohort-book.ts';
import type { Person } from '../record/person.entity.ts';
import { CannotSelect } from './cannot-select.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import { faultOfSteps } from './criterion-fault.ts';
import { canonicalCriterion, hashOfSteps, type Criterion } from './criterion.ts';
import { SourceOpener } from './source-opener.ts';
import { definitionId, readDefinitionId, versionId, type VersionNumber } from './version-id.ts';

/** Id of the version that was saved; that of the definition where somebody else changed it meanwhile; or why it cannot be. */
export type Saved = { readonly id: string } | { readonly changed: string } | Refusal;

/** Saves definitions of cohorts: a new one, or a new version behind the newest. */
@Injectable()
export class CohortSaver {
  constructor(
    private readonly book: CohortBook,
    private readonly evaluator: CohortEvaluator,
    private readonly sources: SourceOpener,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws {NotFound} when the snapshot has no such source, or the author may not see it */
  async save(cohort: CohortInput, author: Person): Promise<Saved> {
    const steps = cohort.steps.map(canonicalCriterion);
    const fault = faultOfCohort(cohort, steps);
    if (fault !== null) return refusal('BAD_USER_INPUT', fault);
    try {
      const version = await this.version(cohort, steps, author);
      return await this.kept(cohort, version);
    } catch (error) {
      if (error instanceof CannotSelect) return refusal(error.code, error.message);
      throw error;
    }
  }

  /** @throws {CannotSelect} when the criteria cannot be evaluated on the snapshot */
  private async version(cohort: CohortInput, steps: readonly Criterion[], author: Person): Promise<NewVersion> {
    const wanted = { snapshot: cohort.snapshot ?? null, source: cohort.source };
    const { everybody } = await this.sources.open(wanted, author);
    await this.evaluator.select(everybody, steps);
    return {
      name: cohort.name.trim(),
      purpose: cohort.purpose.trim(),
      steps,
      sha256: hashOfSteps(cohort.source, steps),
      author: author.id,
      snapshot: everybody.snapshot.id,
    };
  }

  private async kept({ definition: id, base, source }: CohortInput, version: NewVersion): Promise<Saved> {
    if (!id) {
      const definition = await this.book.define(source, version);
      return this.noted({ definition, version: 1 }, version);
    }
    const definition = readDefinitionId(id);
    const known = definition === null ? null : await this.book.definition(definition);
    if (definition === null || known?.source !== source)
      return refusal('NOT_FOUND', `Cannot save cohort ${id.slice(0, 100)} as there is no such definition of ${source}`);
    const newest = (await this.book.versions([definition]))[0]!.version;
    const added = newest === base && (await this.book.addVersion(definition, newest, version));
    return added ? this.noted({ definition, version: newest + 1 }, version) : { changed: definitionId(definition) };
  }

  private async noted(number: VersionNumber, { sha256, snapshot, author }: NewVersion): Promise<Saved> {
    const id = versionId(number);
    await this.audit.record('cohort.save', author, { id, steps: sha256, snapshot });
    return { id };
  }
}

const LONGEST = { name: 100, purpose: 1000 } as const;

function faultOfCohort(cohort: CohortInput, steps: readonly Criterion[]): string | null {
  for (const field of ['name', 'purpose'] as const) {
    const { length } = cohort[field].trim();
    if (length < 1 || length > LONGEST[field])
      return `Cannot save a cohort as its ${field} must be from 1 to ${LONGEST[field]} letters long: got ${length}`;
  }
  return steps.length === 0 ? 'Cannot save a cohort as it must have at least one step: got none' : faultOfSteps(steps);
}

const refusal = (code: string, message: string): Refusal => ({ __typename: 'Refusal', code, message });
