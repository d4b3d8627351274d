import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { QueryTraitValuesArgs, TraitValues } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { askResponses, type Everybody } from './ask-leaf.ts';
import { RESPONSES } from './best-responses.ts';
import { SourceOpener } from './source-opener.ts';
import { ToldValues } from './told-values.ts';
import { biomarkersOf, categoriesOf, daysOf, numbersOf, type TraitCount } from './trait-counts.ts';

/** By what one can define a cohort of a source. */
@Injectable()
export class TraitValuesService {
  constructor(
    private readonly sources: SourceOpener,
    private readonly told: ToldValues,
    private readonly disclosure: Disclosure,
  ) {}

  async values(question: QueryTraitValuesArgs, person: Person | null): Promise<Cleared<TraitValues>> {
    const { source: shown, everybody } = await this.sources.open(question, person);
    const { snapshot, source, size } = everybody;
    const rules = this.disclosure.rules(source);
    const traits = [
      ...(await snapshot.ask('cohort/subject_values', { source })),
      ...(await snapshot.ask('cohort/treatment_values', { source })),
      ...(await responsesOf(everybody)),
    ];
    const telling = { disclosure: this.disclosure, rules, told: await this.told.of(everybody, person) };
    return this.disclosure.counted({
      snapshot: snapshot.id,
      source: shown,
      subjects: this.disclosure.count(size, rules),
      categories: categoriesOf(traits, telling),
      numbers: numbersOf(traits, telling),
      days: daysOf(traits, telling),
      biomarkers: biomarkersOf(await snapshot.ask('cohort/biomarker_values', { source }), size, telling),
    });
  }
}

/** How many had each best response; none where the source tells of no response. */
async function responsesOf(everybody: Everybody): Promise<readonly TraitCount[]> {
  const had = await askResponses(everybody);
  const told = RESPONSES.filter((value) => had.has(value));
  if (told.length === 0) return [];
  const counted = (value: string | null): TraitCount => ({
    ...{ trait: 'BEST_RESPONSE', value, number: null },
    subjects: had.get(value)?.count ?? 0,
  });
  return [counted(null), ...told.map(counted)];
}
