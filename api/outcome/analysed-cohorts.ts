import { Injectable } from '@nestjs/common';
import { Disclosure } from '../access/disclosure.ts';
import { askCohorts, askNames, everybodyOf, type Everybody } from '../cohort/ask-leaf.ts';
import { CohortList, type FoundCohort } from '../cohort/cohort-list.ts';
import { Selections } from '../cohort/selections.ts';
import { askWeek16 } from '../cohort/week16.ts';
import type { Count, SuppressionReason, TwoStageDesign } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import { differByFew } from '../methods/disclosure/released-sets.ts';
import type { Person } from '../record/person.entity.ts';
import { AccrualGate, isAccruing } from './accrual-gate.ts';
import { lookAt } from './look-at.ts';

export type Analysis = 'RESPONSE' | 'SURVIVAL';

/** A cohort as it may be analysed. */
export interface AnalysedCohort {
  readonly found: FoundCohort;
  /** Under which the cohort itself runs; null where there is none, for a source as a whole and for a defined cohort. */
  readonly design: TwoStageDesign | null;
  /** Members of a defined cohort who are left out; null for other cohorts. */
  readonly waiting: Count | null;
  /** Numbers of people that are told of the cohort already, beside which those of the analysis will stand. */
  readonly beside: readonly number[];
  /** Why nothing may be told of the cohort. */
  readonly withheld: SuppressionReason | null;
}

/**
 * Finds cohorts for their analysis. A defined cohort of a protected trial is analysed as far as its registered cohorts
 * are: whom the analysis of their own cohort does not count yet, this does not count either. Else whoever defines a
 * cohort anew could look between the looks of the protocol.
 */
@Injectable()
export class AnalysedCohorts {
  constructor(
    private readonly cohorts: CohortList,
    private readonly accrual: AccrualGate,
    private readonly disclosure: Disclosure,
    private readonly selections: Selections,
  ) {}

  /** @throws {NotFound} when the snapshot has no such cohort, or the person may not see it */
  async find(
    question: { readonly snapshot: string | null; readonly cohort: string },
    analysis: Analysis,
    person: Person | null,
  ): Promise<AnalysedCohort> {
    const found = await this.cohorts.find({ snapshot: question.snapshot, id: question.cohort }, person);
    if (found === null) throw new NotFound(`Cannot find cohort ${question.cohort} in the snapshot`);
    const { members, source, code } = found;
    if (members !== null) return this.defined(found, members, analysis, person);
    return {
      found,
      design: code === null ? null : await this.accrual.designOf(source),
      waiting: null,
      beside: [],
      withheld: null,
    };
  }

  private async defined(
    found: FoundCohort,
    members: PatientSet,
    analysis: Analysis,
    person: Person | null,
  ): Promise<AnalysedCohort> {
    const { rules } = found;
    const design = rules.open ? null : await this.accrual.designOf(found.source);
    if (design === null)
      return {
        ...{ found, design: null, beside: [members.count], waiting: this.disclosure.count(0, rules) },
        withheld: found.cohort.subjects.value === null ? 'SELECTION' : null,
      };
    const everybody = await everybodyOf(found.snapshot, found.source);
    const registered = await this.cohorts.of(found.snapshot, found.source, person);
    const { uncounted, looks } = await COUNTED[analysis](everybody, registered, design);
    const waiting = members.and(uncounted);
    const counted = members.minus(uncounted);
    const isApart = looks.every((look) => !differByFew(counted, look, rules.threshold));
    const shown = await this.selections.shown(everybody, [counted, waiting], analysis.toLowerCase(), person);
    const told = shown.has(waiting);
    return {
      found: { ...found, members: counted },
      design: null,
      withheld: shown.has(counted) && isApart ? null : 'SELECTION',
      waiting: told ? this.disclosure.count(waiting.count, rules) : { value: null, status: 'SUPPRESSED_SMALL' },
      beside: told ? [members.count, counted.count] : [members.count],
    };
  }
}

/** Who is counted by an analysis of registered cohorts. */
interface Counting {
  readonly uncounted: PatientSet;
  /** The people of each look that is told, where they are not all of the cohort. */
  readonly looks: readonly PatientSet[];
}

type Counted = (everybody: Everybody, registered: readonly FoundCohort[], design: TwoStageDesign) => Promise<Counting>;

const COUNTED: Readonly<Record<Analysis, Counted>> = { RESPONSE: atTheirLooks, SURVIVAL: accrued };

/** All but whoever came after the last look of a cohort, or is in one before its first. */
async function atTheirLooks(
  everybody: Everybody,
  registered: readonly FoundCohort[],
  design: TwoStageDesign,
): Promise<Counting> {
  const after: string[] = [];
  const looks: PatientSet[] = [];
  for (const cohort of registered.filter(({ code }) => code !== null)) {
    const treated = await askWeek16(cohort);
    const names = treated.map(({ subject }) => subject);
    const people = lookAt(treated, design, cohort.rules)?.people ?? 0;
    after.push(...names.slice(people));
    looks.push(await askNames(everybody, names.slice(0, people)));
  }
  return { uncounted: await askNames(everybody, after), looks };
}

/** All but whoever is in a cohort that still takes in patients of a stage. */
async function accrued(
  everybody: Everybody,
  registered: readonly FoundCohort[],
  design: TwoStageDesign,
): Promise<Counting> {
  const codes: string[] = [];
  for (const cohort of registered)
    if (cohort.code !== null && (await isAccruing(cohort, design))) codes.push(cohort.code);
  return { uncounted: await askCohorts(everybody, codes), looks: [] };
}
