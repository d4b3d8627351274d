import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type {
  MutationFields,
  MutationSaveCohortArgs,
  QueryCohortDefinitionArgs,
  QueryCohortDefinitionsArgs,
  QueryDraftCohortArgs,
  QueryFields,
  QueryTraitValuesArgs,
} from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { CohortSaver } from './cohort-saver.ts';
import { changedMeanwhile } from './cohort-version.ts';
import { DefinedCohorts } from './defined-cohorts.ts';
import { DraftService } from './draft.service.ts';
import { TraitValuesService } from './trait-values.service.ts';

type Fields = Pick<QueryFields, 'cohortDefinitions' | 'cohortDefinition' | 'draftCohort' | 'traitValues'> &
  Pick<MutationFields, 'saveCohort'>;

@Resolver()
export class DefinitionResolver implements Fields {
  constructor(
    private readonly defined: DefinedCohorts,
    private readonly saver: CohortSaver,
    private readonly drafts: DraftService,
    private readonly traits: TraitValuesService,
  ) {}

  @Allow('READ_OPEN')
  @Query()
  cohortDefinitions(
    @Args() { source }: QueryCohortDefinitionsArgs,
    @CurrentPerson() person: Person | null = null,
  ): ReturnType<QueryFields['cohortDefinitions']> {
    return this.defined.list(source ?? null, person);
  }

  @Allow('READ_OPEN')
  @Query()
  cohortDefinition(@Args() { id }: QueryCohortDefinitionArgs, @CurrentPerson() person: Person | null = null) {
    return this.defined.one(id, person);
  }

  @Allow('READ_OPEN')
  @Query()
  draftCohort(@Args() question: QueryDraftCohortArgs, @CurrentPerson() person: Person | null = null) {
    return this.drafts.draft(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  traitValues(@Args() question: QueryTraitValuesArgs, @CurrentPerson() person: Person | null = null) {
    return this.traits.values(question, person);
  }

  @Allow('DEFINE_COHORTS')
  @Mutation()
  async saveCohort(@Args() { cohort }: MutationSaveCohortArgs, @CurrentPerson() person: Person | null = null) {
    const saved = await this.saver.save(cohort, person!);
    if ('code' in saved) return saved;
    if ('changed' in saved)
      return changedMeanwhile((await this.defined.one(saved.changed, person))!, cohort.base ?? null);
    const definition = await this.defined.one(saved.id, person);
    return { __typename: 'CohortVersion' as const, ...definition!.versions.find(({ id }) => id === saved.id)! };
  }
}
