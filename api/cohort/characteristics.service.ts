import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import { lineOf, ProtectedTables } from '../access/protected-tables.ts';
import type { Characteristic, CharacteristicsResult, Count, QueryCharacteristicsArgs } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import { askCohorts, everybodyOf, type Everybody } from './ask-leaf.ts';
import { CohortList, type FoundCohort } from './cohort-list.ts';
import { askTraitSets, type TraitPart, type TraitSets } from './trait-sets.ts';

/** Who the patients of a cohort are. */
@Injectable()
export class CharacteristicsService {
  constructor(
    private readonly cohorts: CohortList,
    private readonly tables: ProtectedTables,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async characteristics(
    { snapshot: id, cohort }: QueryCharacteristicsArgs,
    person: Person | null,
  ): Promise<Cleared<CharacteristicsResult>> {
    const found = await this.cohorts.find({ snapshot: id ?? null, id: cohort }, person);
    if (found === null) throw new NotFound(`Cannot find cohort ${cohort.slice(0, 100)} in the snapshot`);
    const { snapshot, source, rules } = found;
    const everybody = await everybodyOf(snapshot, source);
    const { traits, treated } = await askTraitSets(everybody);
    const members = await membersOf(found, everybody, treated);
    const request = { snapshot: snapshot.id, rules, shownAs: 'characteristics', askedBy: person?.id ?? null };
    const lines = traits.map(({ parts, missing }) =>
      lineOf(
        [...parts.map(({ people }) => people), missing].map((people) => people.and(members)),
        members,
      ),
    );
    const counts = await this.tables.of(request, lines);
    if (counts === null) return this.disclosure.withheld('SELECTION', rules);
    return this.disclosure.counted({
      __typename: 'Characteristics' as const,
      cohort: found.cohort,
      subjects: counts[0]?.at(-1) ?? found.cohort.subjects,
      traits: traits.map((trait, at) => characteristic(trait, counts[at]!)),
      provenance: await this.provenance.write({
        snapshot,
        sources: [source],
        question: 'cohort/trait_sets',
        methods: [],
        parameters: { cohort },
        table: 'characteristics',
      }),
    });
  }
}

/** Of a source as a whole those who were treated; everybody where it tells of no treatment. */
async function membersOf(found: FoundCohort, everybody: Everybody, treated: PatientSet): Promise<PatientSet> {
  if (found.members !== null) return found.members;
  if (found.code !== null) return askCohorts(everybody, [found.code]);
  return treated.count > 0 ? treated : PatientSet.all(everybody.size);
}

/** @param counts of each part, of those missing, and of all */
function characteristic({ trait, parts }: TraitSets, counts: readonly Count[]): Characteristic {
  const width = trait === 'AGE' ? 10 : 1;
  const ends = ({ number }: TraitPart) =>
    number === null ? { from: null, to: null } : { from: number, to: number + width - 1 };
  return {
    trait,
    values: parts.map((part, at) => ({ value: part.value, ...ends(part), subjects: counts[at]! })),
    missing: counts[parts.length]!,
  };
}
