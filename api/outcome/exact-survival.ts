import type { QuerySurvivalArgs, Survival } from '../contract.ts';
import type { RiskTable } from '../methods/survival/risk-table.ts';
import { inUnit, type FollowUp } from './follow-up.ts';
import { exactGroup, hazardRatioOf, logRankOf, readingOf } from './survival-group.ts';

/** What is computed of follow-up; whose it is, and where it comes from, is added by whoever clears it. */
export type ComputedSurvival = Omit<Survival, '__typename' | 'cohort' | 'ungrouped' | 'waiting' | 'provenance'> & {
  readonly __typename: 'Survival';
};

/** Survival of an open source, person by person where it comes to that. */
export function exactSurvival(followUp: FollowUp, question: QuerySurvivalArgs): ComputedSurvival {
  const unit = question.unit ?? 'MONTHS';
  const groups = inUnit(followUp.groups, unit);
  const reading = readingOf(question, [...groups.values()].map(lastTime));
  return {
    __typename: 'Survival',
    endpoint: question.endpoint,
    unit,
    groups: [...groups].map(([label, table]) => exactGroup(label, table, reading)),
    withheldGroups: [],
    logRank: logRankOf(groups),
    hazardRatio: hazardRatioOf(groups),
  };
}

const lastTime = ({ times }: RiskTable): number => times.at(-1)!;
