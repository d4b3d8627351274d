import type { SourceRules } from '../access/disclosure.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import type { RiskTable } from '../methods/survival/risk-table.ts';
import type { FollowUp, Groups } from './follow-up.ts';
import { total } from './survival-group.ts';
import { SURVIVAL_PROTECTION } from './survival-protection.ts';

/** Which groups of a protected source may be shown. */
export interface GroupChoice {
  readonly shown: Groups;
  /** Labels of the groups that are not. */
  readonly withheld: readonly string[];
  /** Whether events and censorings may be told group by group. */
  readonly tellsEvents: boolean;
}

/**
 * Groups large enough to be shown, such that what is left over cannot be worked out by taking them from the whole.
 *
 * @param gated labels of groups that are not shown however large
 */
export function chooseGroups(
  { groups, ungrouped }: FollowUp,
  { threshold }: SourceRules,
  gated: ReadonlySet<string> = new Set(),
): GroupChoice {
  const { fewestSubjects } = SURVIVAL_PROTECTION;
  const largestFirst = [...groups].toSorted(([, a], [, b]) => b.subjects - a.subjects);
  const fewest = Math.max(threshold, fewestSubjects);
  const shown = largestFirst.filter(([label, { subjects }]) => subjects >= fewest && !gated.has(label));
  const hidden = largestFirst.filter((group) => !shown.includes(group)).map(([, table]) => table);
  // Whoever has no group is told of where enough of them are; else they are hidden with the rest.
  if (ungrouped && !mayTell(ungrouped.subjects, threshold)) hidden.push(ungrouped);
  while (shown.length > 0 && !mayTell(people(hidden), threshold)) hidden.push(shown.pop()![1]);
  const labels = shown.map(([label]) => label);
  return {
    shown: new Map([...groups].filter(([label]) => labels.includes(label))),
    withheld: [...groups.keys()].filter((label) => !labels.includes(label)),
    tellsEvents: [...shown.map(([, table]) => [table]), hidden, ungrouped ? [ungrouped] : []].every((cell) =>
      [events(cell), censored(cell)].every((n) => mayTell(n, threshold)),
    ),
  };
}

type Tables = readonly RiskTable[];
const sum = (counts: readonly number[]): number => counts.reduce((before, count) => before + count, 0);
const people = (tables: Tables): number => sum(tables.map(({ subjects }) => subjects));
const events = (tables: Tables): number => sum(tables.map((table) => total(table.events)));
const censored = (tables: Tables): number => sum(tables.map((table) => total(table.censored)));

/** Whether the groups of a protected source may be compared: enough events in each, enough people for the model. */
export function mayCompare(groups: Groups): boolean {
  const { fewestEvents, fewestResidualDegreesOfFreedom } = SURVIVAL_PROTECTION.comparison;
  const tables = [...groups.values()];
  const residual = people(tables) - (tables.length - 1) - 1;
  return tables.every((table) => total(table.events) >= fewestEvents) && residual >= fewestResidualDegreesOfFreedom;
}
