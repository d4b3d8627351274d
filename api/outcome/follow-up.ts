import { BadRequestException } from '@nestjs/common';
import type { GroupBy, QuerySurvivalArgs, TimeUnit } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import { mergeNearTies } from '../methods/survival/near-ties.ts';
import { riskTables, type RiskTable } from '../methods/survival/risk-table.ts';

/** Whose follow-up is wanted. */
export interface FollowUpQuestion extends Whose {
  readonly source: string;
  readonly question: QuerySurvivalArgs;
}

/** Both null for a source as a whole. */
interface Whose {
  /** Code of a registered cohort. */
  readonly cohort: string | null;
  /** Those who belong to a defined cohort. */
  readonly members: PatientSet | null;
}

/** Risk tables by label; their order is that of the labels. */
export type Groups = ReadonlyMap<string, RiskTable>;

/** How long people were followed, in days, as counts by time. */
export interface FollowUp {
  readonly groups: Groups;
  /** People left out of the groups as theirs is unknown; null when there are none. */
  readonly ungrouped: RiskTable | null;
}

export const DAYS_IN = { DAYS: 1, MONTHS: 30.4375 } as const satisfies Record<TimeUnit, number>;

/** Asks DuckDB for the risk tables; what comes back is as long as there are distinct times, however many the people. */
export async function askFollowUp(snapshot: Snapshot, wanted: FollowUpQuestion): Promise<FollowUp> {
  const rows = await askRows(snapshot, wanted);
  const timed = rows.map(({ grp, days, events, censored }) => ({ group: grp ?? '', time: days, events, censored }));
  const groups = new Map(riskTables(mergeNearTies(timed)));
  const ungrouped = groups.get('') ?? null;
  groups.delete('');
  return { groups, ungrouped };
}

/** Everybody who was followed, in a group or not. */
export function peopleIn({ groups, ungrouped }: FollowUp): number {
  return [...groups.values(), ...(ungrouped ? [ungrouped] : [])].reduce((sum, { subjects }) => sum + subjects, 0);
}

/** The same counts with times in another unit. */
export function inUnit(groups: Groups, unit: TimeUnit): Groups {
  const scaled = (table: RiskTable) => ({ ...table, times: table.times.map((days) => days / DAYS_IN[unit]) });
  return new Map([...groups].map(([label, table]) => [label, scaled(table)]));
}

type RiskRows = readonly Queries['outcome/risk_table']['row'][];

/** The question in sql/lake that answers for a way of grouping. Those that know no members are the fastest. */
export function riskQuestion(group: GroupBy, { cohort, members }: Whose): RiskQuestion {
  if (members !== null && group !== 'BIOMARKER') return 'outcome/risk_table_by_trait';
  return group === 'NONE' && cohort === null ? 'outcome/risk_table_of_source' : RISK_TABLE[group];
}

export type RiskQuestion = (typeof RISK_TABLE)[GroupBy] | 'outcome/risk_table_of_source';

const RISK_TABLE = {
  NONE: 'outcome/risk_table',
  COHORT: 'outcome/risk_table',
  SEX: 'outcome/risk_table_by_trait',
  HEALTH_REGION: 'outcome/risk_table_by_trait',
  BIOMARKER: 'outcome/risk_table_by_biomarker',
} as const satisfies Record<GroupBy, keyof Queries>;

function askRows(snapshot: Snapshot, { source, cohort, members, question }: FollowUpQuestion): Promise<RiskRows> {
  const { endpoint } = question;
  const group = question.groupBy ?? 'NONE';
  const asked = riskQuestion(group, { cohort, members });
  switch (asked) {
    case 'outcome/risk_table_of_source':
      return snapshot.ask(asked, { source, endpoint });
    case 'outcome/risk_table':
      return snapshot.ask(asked, { source, cohort, endpoint, by_cohort: group === 'COHORT' });
    case 'outcome/risk_table_by_trait':
      return snapshot.ask(asked, { source, cohort, members, endpoint, trait: group });
    case 'outcome/risk_table_by_biomarker':
      return snapshot.ask(asked, { source, cohort, members, endpoint, biomarker: named(question.biomarker) });
  }
}

function named(biomarker: string | null): string {
  if (!biomarker) throw new BadRequestException('Cannot group by biomarker as one must be named: got none');
  return biomarker;
}
