import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  MutationFields,
  MutationForgetViewArgs,
  MutationSaveViewArgs,
  QueryFields,
  SavedView,
  SaveViewResult,
} from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { Allow } from './allow.ts';
import { CurrentPerson } from './current-person.ts';
import { SavedViews } from './saved-views.ts';

type Fields = Pick<QueryFields, 'savedViews'> & Pick<MutationFields, 'saveView' | 'forgetView'>;

@Resolver()
export class SavedViewsResolver implements Fields {
  constructor(private readonly views: SavedViews) {}

  @Allow('COMPUTE')
  @Query()
  savedViews(@CurrentPerson() person: Person | null = null): Promise<SavedView[]> {
    return this.views.list(person!) as Promise<SavedView[]>;
  }

  @Allow('COMPUTE')
  @Mutation()
  saveView(
    @Args() { input }: MutationSaveViewArgs,
    @CurrentPerson() person: Person | null = null,
  ): Promise<SaveViewResult> {
    return this.views.save(input, person!);
  }

  @Allow('COMPUTE')
  @Mutation()
  forgetView(@Args() { id }: MutationForgetViewArgs, @CurrentPerson() person: Person | null = null): Promise<boolean> {
    return this.views.forget(id, person!);
  }
}
