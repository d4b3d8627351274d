import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../access/audit-trail.ts';
import type { Refusal, StageTransition, StageTransitionInput } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import type { Person } from '../record/person.entity.ts';
import { type NewTransition, StageBook } from '../record/stage-book.ts';
import type { StageTransitionRecord } from '../record/stage-transition.entity.ts';
import { CohortList } from './cohort-list.ts';
import { faultOfTransition, stateBefore } from './stage-fault.ts';
import { shownTransition, standing } from './stage-history.ts';
import { Stages } from './stages.ts';

/** Records what was decided about the stage of a cohort. */
@Injectable()
export class StageRecorder {
  constructor(
    private readonly cohorts: CohortList,
    private readonly stages: Stages,
    private readonly book: StageBook,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws {NotFound} when there is no such registered cohort under a rule, or the person may not see it */
  async record(asked: StageTransitionInput, person: Person): Promise<StageTransition | Refusal> {
    const found = await this.cohorts.find({ snapshot: null, id: asked.cohort }, person);
    if (!found || found.code === null) throw new NotFound(`Cannot find cohort ${asked.cohort.slice(0, 100)}`);
    const { source, code, rules } = found;
    const design = await this.stages.designOf(source);
    const { of, personOf } = await this.stages.decided(source);
    const known = of(code);
    if (known.length !== asked.after) return conflict(asked, known.length);
    const now = new Date();
    const newest = standing(known);
    const fault = faultOfTransition(asked, { design, newest, today: now.toISOString().slice(0, 10) });
    if (fault !== null) return refusal('BAD_USER_INPUT', fault);
    const added = newTransition(asked, { source, cohort: code, newest, recordedBy: person.id });
    if (!(await this.book.add(added))) return conflict(asked, known.length + 1);
    await this.audit.record('stage.record', person.id, added);
    return { __typename: 'StageTransition', ...shownTransition({ ...added, recordedAt: now }, { rules, personOf }) };
  }
}

interface Ground extends Pick<NewTransition, 'source' | 'cohort' | 'recordedBy'> {
  readonly newest: StageTransitionRecord | null;
}

function newTransition(asked: StageTransitionInput, { newest, ...where }: Ground): NewTransition {
  const { to, decidedOn, dataCut } = asked;
  return {
    ...where,
    ...{ to, decidedOn, dataCut },
    entry: asked.after + 1,
    from: stateBefore(asked, newest),
    body: asked.body.trim(),
    evaluable: asked.evaluable ?? null,
    outcomes: asked.outcomes ?? null,
    reason: asked.reason?.trim() || null,
    note: asked.note?.trim() || null,
    corrects: asked.corrects ? newest!.entry : null,
    synthetic: false,
  };
}

const conflict = ({ cohort, after }: StageTransitionInput, known: number): Refusal =>
  refusal(
    'CONFLICT',
    `Cannot record a decision as ${cohort} must have the ${after} entries it was written upon: got ${known}`,
  );

const refusal = (code: string, message: string): Refusal => ({ __typename: 'Refusal', code, message });
