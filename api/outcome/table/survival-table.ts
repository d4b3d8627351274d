import type { Survival, SurvivalAt, SurvivalGroup, SurvivalStep, TimeUnit } from '../../contract.ts';
import { integer, number, text } from './column.ts';
import { tabulate, type ColumnOf, type Table } from './table.ts';

const UNIT = { DAYS: 'days', MONTHS: 'months of 30.4375 days' } as const satisfies Record<TimeUnit, string>;

/** A step of a curve, or one of the times that were asked for, with its group. */
type GroupedTime = (SurvivalStep | SurvivalAt) & { readonly group: string };

/** The curves: a row for each group and each time at which somebody had the event or was censored. */
export function survivalCurveTable({ groups, unit }: Survival): Table {
  return tabulate<GroupedTime>(
    timeColumns(unit),
    inGroups(groups, ({ steps }) => steps),
  );
}

/** The numbers under the curves: a row for each group and each time that was asked for. */
export function survivalAtTable({ groups, unit }: Survival): Table {
  return tabulate<GroupedTime>(
    timeColumns(unit),
    inGroups(groups, ({ at }) => at),
  );
}

function inGroups(
  groups: readonly SurvivalGroup[],
  rows: (group: SurvivalGroup) => readonly (SurvivalStep | SurvivalAt)[],
): readonly GroupedTime[] {
  return groups.flatMap((group) => rows(group).map((row) => ({ ...row, group: group.label })));
}

function timeColumns(unit: TimeUnit): readonly ColumnOf<GroupedTime>[] {
  return [
    text('group', ({ group }) => group, ['gruppe', 'group']),
    number('time', ({ time }) => time, ['tid siden behandlingsstart', 'time since the start of treatment'], UNIT[unit]),
    integer(
      'at_risk',
      ({ atRisk }) => atRisk,
      ['under risiko rett før tidspunktet', 'at risk just before the time'],
      'subjects',
    ),
    integer('events', ({ events }) => events, ['hendelser', 'events'], 'subjects'),
    integer('censored', ({ censored }) => censored, ['sensurert', 'censored'], 'subjects'),
    number(
      'survival',
      ({ survival }) => survival,
      ['andel uten hendelse, Kaplan-Meier', 'share without the event, Kaplan-Meier'],
      'share',
    ),
    number('lower', ({ lower }) => lower, ['nedre 95 %-grense, log(-log)', 'lower 95 % limit, log(-log)'], 'share'),
    number('upper', ({ upper }) => upper, ['øvre 95 %-grense, log(-log)', 'upper 95 % limit, log(-log)'], 'share'),
  ];
}

/** A row for each group; withheld groups are there by name alone. */
export function survivalSummaryTable({ groups, withheldGroups, unit }: Survival): Table {
  const shown = groups.map((group): SummaryRow => ({ label: group.label, group }));
  const withheld = withheldGroups.map((label): SummaryRow => ({ label, group: null }));
  return tabulate<SummaryRow>(summaryColumns(UNIT[unit]), [...shown, ...withheld]);
}

interface SummaryRow {
  readonly label: string;
  /** Null where the group is withheld. */
  readonly group: SurvivalGroup | null;
}

function summaryColumns(unit: string): readonly ColumnOf<SummaryRow>[] {
  const numeric = (name: string, of: (group: SurvivalGroup) => number | null | undefined, nb: string, en: string) =>
    number<SummaryRow>(name, ({ group }) => (group ? (of(group) ?? null) : null), [nb, en], unit);
  const people = (name: string, of: (group: SurvivalGroup) => number | null, nb: string, en: string) =>
    integer<SummaryRow>(name, ({ group }) => (group ? of(group) : null), [nb, en], 'subjects');
  return [
    text('group', ({ label }) => label, ['gruppe', 'group']),
    people('subjects', (group) => group.subjects, 'deltakere', 'subjects'),
    people('events', (group) => group.events, 'hendelser', 'events'),
    people('censored', (group) => group.censored, 'sensurert', 'censored'),
    numeric(
      'median',
      ({ median }) => median.value,
      'median; tom når den ikke er nådd',
      'median; empty when not reached',
    ),
    numeric('median_lower', ({ median }) => median.lower, 'nedre 95 %-grense', 'lower 95 % limit'),
    numeric('median_upper', ({ median }) => median.upper, 'øvre 95 %-grense', 'upper 95 % limit'),
    numeric('restricted_mean', (group) => group.restrictedMean?.value, 'begrenset gjennomsnitt', 'restricted mean'),
    numeric('restricted_mean_lower', (group) => group.restrictedMean?.lower, 'nedre 95 %-grense', 'lower 95 % limit'),
    numeric('restricted_mean_upper', (group) => group.restrictedMean?.upper, 'øvre 95 %-grense', 'upper 95 % limit'),
    numeric('horizon', (group) => group.restrictedMean?.horizon, 'tidshorisont', 'horizon'),
    numeric(
      'follow_up',
      ({ followUp }) => followUp.value,
      'median oppfølging',
      'median follow-up, reverse Kaplan-Meier',
    ),
    text('status', ({ group }) => (group ? 'OK' : 'SUPPRESSED_SMALL'), [
      'om gruppen er skjermet',
      'whether the group is withheld',
    ]),
  ];
}

/** One row: the log-rank test of all groups, and the hazard ratio where there are two. */
export function survivalTestTable({ logRank, hazardRatio }: Survival): Table {
  return tabulate<null>(
    [
      number('log_rank_chi_square', () => logRank?.chiSquare ?? null, [
        'log-rank-testens kjikvadrat',
        'chi-square of the log-rank test',
      ]),
      integer('degrees_of_freedom', () => logRank?.degreesOfFreedom ?? null, ['frihetsgrader', 'degrees of freedom']),
      number('p_value', () => logRank?.pValue ?? null, ['p-verdi', 'p value']),
      text('group', () => hazardRatio?.group ?? null, ['gruppen som sammenlignes', 'the group compared']),
      text('reference', () => hazardRatio?.reference ?? null, ['referansegruppen', 'the reference group']),
      number('hazard_ratio', () => hazardRatio?.value ?? null, ['hasardratio', 'hazard ratio']),
      number('lower', () => hazardRatio?.lower ?? null, ['nedre 95 %-grense', 'lower 95 % limit']),
      number('upper', () => hazardRatio?.upper ?? null, ['øvre 95 %-grense', 'upper 95 % limit']),
      text('method', () => hazardRatio?.method ?? null, ['metode', 'method']),
    ],
    [null],
  );
}
