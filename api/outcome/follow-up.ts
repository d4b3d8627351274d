import { BadRequestException } from '@nestjs/common';
import type { GroupBy, QuerySurvivalArgs, TimeUnit } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import { mergeNearTies } from '../methods/survival/near-ties.ts';
import { riskTables, type RiskTable } from '../methods/survival/risk-table.ts';

/** Whose follow-up is wanted; the cohort is null for a source as a whole. */
export interface FollowUpQuestion {
  readonly source: string;
  readonly cohort: string | null;
  readonly question: QuerySurvivalArgs;
}

/** Risk tables by label; their order is that of the labels. */
export type Groups = ReadonlyMap<string, RiskTable>;

/** How long people were followed, in days, as counts by time. */
export interface FollowUp {
  readonly groups: Groups;
  /** People left out of the groups as theirs is unknown; null when there are none. */
  readonly ungrouped: RiskTable | null;
}

/** The question in sql/lake that answers for each way of grouping. */
export const RISK_TABLE = {
  NONE: 'outcome/risk_table',
  COHORT: 'outcome/risk_table',
  SEX: 'outcome/risk_table_by_trait',
  HEALTH_REGION: 'outcome/risk_table_by_trait',
  BIOMARKER: 'outcome/risk_table_by_biomarker',
} as const satisfies Record<GroupBy, keyof Queries>;

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

/** The same counts with times in another unit. */
export function inUnit(groups: Groups, unit: TimeUnit): Groups {
  const scaled = (table: RiskTable) => ({ ...table, times: table.times.map((days) => days / DAYS_IN[unit]) });
  return new Map([...groups].map(([label, table]) => [label, scaled(table)]));
}

type RiskRows = readonly Queries['outcome/risk_table']['row'][];

function askRows(snapshot: Snapshot, { source, cohort, question }: FollowUpQuestion): Promise<RiskRows> {
  const { endpoint } = question;
  const group = question.groupBy ?? 'NONE';
  switch (group) {
    case 'NONE':
    case 'COHORT':
      return snapshot.ask(RISK_TABLE[group], { source, cohort, endpoint, by_cohort: group === 'COHORT' });
    case 'SEX':
    case 'HEALTH_REGION':
      return snapshot.ask(RISK_TABLE[group], { source, cohort, endpoint, trait: group });
    case 'BIOMARKER':
      return snapshot.ask(RISK_TABLE[group], { source, cohort, endpoint, biomarker: named(question.biomarker) });
  }
}

function named(biomarker: string | null): string {
  if (!biomarker) throw new BadRequestException('Cannot group by biomarker as one must be named: got none');
  return biomarker;
}
