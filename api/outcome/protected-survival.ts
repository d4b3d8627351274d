import type { SourceRules } from '../access/disclosure.ts';
import type { QuerySurvivalArgs } from '../contract.ts';
import type { ComputedSurvival } from './exact-survival.ts';
import type { FollowUp } from './follow-up.ts';
import { protectGroup, shownGroup } from './protected-group.ts';
import { chooseGroups, mayCompare } from './protected-groups.ts';
import { hazardRatioOf, logRankOf, readingOf } from './survival-group.ts';
import type { UntoldGroups } from './told-groups.ts';

/**
 * Survival of a protected source: groups that are large enough, by curves of which no step tells of few people.
 *
 * Everything but the comparison of the groups is read off those curves. people: the fewest that anything told describes;
 * 0 where no group may be shown.
 *
 * @param untold labels of groups that are not shown however large, and whether events are not
 */
export function protectedSurvival(
  followUp: FollowUp,
  question: QuerySurvivalArgs,
  rules: SourceRules,
  untold: Pick<UntoldGroups, 'labels' | 'events'> = { labels: new Set(), events: false },
) {
  const unit = question.unit ?? 'MONTHS';
  const { shown, withheld, ...choice } = chooseGroups(followUp, rules, untold.labels);
  const tellsEvents = choice.tellsEvents && !untold.events;
  const groups = [...shown].map(([label, table]) => protectGroup(label, table, rules, unit));
  const reading = readingOf(
    question,
    groups.map(({ survival }) => survival.horizon),
  );
  const compared = mayCompare(shown);
  const survival: ComputedSurvival = {
    __typename: 'Survival',
    endpoint: question.endpoint,
    unit,
    groups: groups.map((group) => shownGroup(group, reading, tellsEvents)),
    withheldGroups: withheld,
    logRank: compared ? logRankOf(shown) : null,
    hazardRatio: compared ? hazardRatioOf(shown) : null,
  };
  const people = groups.length === 0 ? 0 : Math.min(...groups.map(({ table }) => table.subjects));
  return { people, ...survival };
}
