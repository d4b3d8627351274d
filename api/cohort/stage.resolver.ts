import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { MutationFields, MutationRecordStageTransitionArgs } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { StageRecorder } from './stage-recorder.ts';

@Resolver()
export class StageResolver implements Pick<MutationFields, 'recordStageTransition'> {
  constructor(private readonly recorder: StageRecorder) {}

  @Allow('RECORD_STAGE')
  @Mutation()
  recordStageTransition(
    @Args() { transition }: MutationRecordStageTransitionArgs,
    @CurrentPerson() person: Person | null = null,
  ): ReturnType<MutationFields['recordStageTransition']> {
    return this.recorder.record(transition, person!);
  }
}
