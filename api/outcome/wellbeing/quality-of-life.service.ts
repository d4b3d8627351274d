import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../../access/disclosure.ts';
import type { QualityOfLifeResult, QueryQualityOfLifeArgs } from '../../contract.ts';
import { ProvenanceWriter } from '../../lake/provenance.ts';
import { eq5dIndex } from '../../methods/utility/eq5d-state.ts';
import type { Person } from '../../record/person.entity.ts';
import { PICTURE_PROTECTION } from '../course/picture-protection.ts';
import { cohortOf, subjectsOf, ToldPeopleFinder } from '../told-people.ts';
import { EQ5D_TARIFF, NAMED_TARIFF } from './eq5d-tariff.ts';
import { qualityVisits, type AnswerRow } from './quality-visits.ts';

/** Eight weeks, as between two scans. */
const VISIT_DAYS = 56;

/** How patients say they are, over time. */
@Injectable()
export class QualityOfLifeService {
  constructor(
    private readonly people: ToldPeopleFinder,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async qualityOfLife(question: QueryQualityOfLifeArgs, person: Person | null): Promise<Cleared<QualityOfLifeResult>> {
    const people = await this.people.find(question, person);
    const { found, treated, look, withheld } = people;
    const { snapshot, source, rules, cohort } = found;
    if (withheld) return this.disclosure.withheld(withheld, rules);
    const asked = 'outcome/health_states';
    const subjects = subjectsOf(people);
    const rows = await snapshot.ask(asked, { ...cohortOf(found), subjects, visit_days: VISIT_DAYS });
    const { indexDecimals, scaleDecimals } = PICTURE_PROTECTION;
    const told = (value: (row: AnswerRow) => number | null, decimals: number) =>
      qualityVisits(rows, {
        ...{ value, threshold: rules.threshold, visitDays: VISIT_DAYS },
        decimals: rules.open ? null : decimals,
      });
    const provenance = await this.provenance.write({
      ...{ snapshot, sources: [source], question: asked, methods: ['eq5d-index', 'mean-interval'] },
      ...{ parameters: { ...question, tariff: EQ5D_TARIFF.id, visitDays: VISIT_DAYS }, table: 'quality-of-life' },
    });
    return this.disclosure.clear(treated.length, rules, () => ({
      __typename: 'QualityOfLife' as const,
      ...{ cohort, subjects: treated.length, tariff: NAMED_TARIFF, visitDays: VISIT_DAYS, look, provenance },
      index: told(indexOf, indexDecimals),
      scale: told(({ vas }) => vas, scaleDecimals),
    }));
  }
}

const indexOf = ({ state }: AnswerRow): number | null =>
  state === null ? null : eq5dIndex(state, EQ5D_TARIFF.decrements);
