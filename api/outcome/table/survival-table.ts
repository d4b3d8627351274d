import type { Survival, SurvivalAt, SurvivalGroup, SurvivalStep, TimeUnit } from '../../contract.ts';
import { integer, number, text } from './column.ts';
import { tabulate, type ColumnOf, type Table } from './table.ts';

const UNIT = { DAYS: 'days', MONTHS: 'months of 30.4375 days' } as const satisfies Record<TimeUnit, string>;

/** A step of a curve, or one of the times that were asked for, with its group. */
type GroupedTime = (SurvivalStep | SurvivalAt) & { readonly group: string };

/** What numbers mean that are told otherwise of a curve coarsened to protect people; in Norwegian and in English. */
const MEANING = {
  exact: {
    stepAtRisk: ['under risiko rett før tidspunktet', 'at risk just before the time'],
    lower: ['nedre 95 %-grense, log(-log)', 'lower 95 % limit, log(-log)'],
    upper: ['øvre 95 %-grense, log(-log)', 'upper 95 % limit, log(-log)'],
    median: ['median; tom når den ikke er nådd', 'median; empty when not reached'],
    medianLower: ['nedre 95 %-grense', 'lower 95 % limit'],
    medianUpper: ['øvre 95 %-grense', 'upper 95 % limit'],
  },
  coarse: {
    stepAtRisk: ['under risiko etter trinnet', 'at risk after the step'],
    lower: [
      'neste trinn på kurven, nedre ende av intervallet andelen ligger i; ikke en konfidensgrense',
      'next step of the curve, lower end of the interval the share lies in; not a confidence limit',
    ],
    upper: [
      'forrige trinn på kurven, øvre ende av intervallet andelen ligger i; ikke en konfidensgrense',
      'last step of the curve, upper end of the interval the share lies in; not a confidence limit',
    ],
    median: [
      'midten av intervallet medianen ligger i; tom når den ligger utenfor den viste delen av kurven',
      'middle of the interval the median lies in; empty when it lies beyond the part of the curve that is shown',
    ],
    medianLower: ['nedre ende av intervallet', 'lower end of the interval'],
    medianUpper: ['øvre ende av intervallet', 'upper end of the interval'],
  },
} as const;

const meaningOf = ({ provenance }: Survival) =>
  provenance.sources.some(({ disclosure }) => disclosure === 'PROTECTED') ? MEANING.coarse : MEANING.exact;

/** The curves: a row for each group and each time at which somebody had the event or was censored. */
export function survivalCurveTable(survival: Survival): Table {
  const meaning = meaningOf(survival);
  return tabulate<GroupedTime>(
    timeColumns(survival.unit, meaning, meaning.stepAtRisk),
    inGroups(survival.groups, ({ steps }) => steps),
  );
}

/** The numbers under the curves: a row for each group and each time that was asked for. */
export function survivalAtTable(survival: Survival): Table {
  return tabulate<GroupedTime>(
    timeColumns(survival.unit, meaningOf(survival), MEANING.exact.stepAtRisk),
    inGroups(survival.groups, ({ at }) => at),
  );
}

function inGroups(
  groups: readonly SurvivalGroup[],
  rows: (group: SurvivalGroup) => readonly (SurvivalStep | SurvivalAt)[],
): readonly GroupedTime[] {
  return groups.flatMap((group) => rows(group).map((row) => ({ ...row, group: group.label })));
}

type Meaning = (typeof MEANING)[keyof typeof MEANING];

function timeColumns(
  unit: TimeUnit,
  { lower, upper }: Meaning,
  atRisk: Meaning['stepAtRisk'],
): readonly ColumnOf<GroupedTime>[] {
  return [
    text('group', ({ group }) => group, ['gruppe', 'group']),
    number('time', ({ time }) => time, ['tid siden behandlingsstart', 'time since the start of treatment'], UNIT[unit]),
    integer('at_risk', (row) => row.atRisk, atRisk, 'subjects'),
    integer('events', ({ events }) => events, ['hendelser', 'events'], 'subjects'),
    integer('censored', ({ censored }) => censored, ['sensurert', 'censored'], 'subjects'),
    number(
      'survival',
      ({ survival }) => survival,
      ['andel uten hendelse, Kaplan-Meier', 'share without the event, Kaplan-Meier'],
      'share',
    ),
    number('lower', (row) => row.lower, lower, 'share'),
    number('upper', (row) => row.upper, upper, 'share'),
    text(
      'status',
      (row) => (row.atRisk === null || row.events === null || row.censored === null ? 'SUPPRESSED' : 'OK'),
      ['om noe på raden er skjermet', 'whether anything in the row is withheld'],
    ),
  ];
}

/** A row for each group; withheld groups are there by name alone. */
export function survivalSummaryTable(survival: Survival): Table {
  const { groups, withheldGroups, unit } = survival;
  const shown = groups.map((group): SummaryRow => ({ label: group.label, group }));
  const withheld = withheldGroups.map((label): SummaryRow => ({ label, group: null }));
  return tabulate<SummaryRow>(summaryColumns(UNIT[unit], meaningOf(survival)), [...shown, ...withheld]);
}

interface SummaryRow {
  readonly label: string;
  /** Null where the group is withheld. */
  readonly group: SurvivalGroup | null;
}

function summaryColumns(unit: string, { median, medianLower, medianUpper }: Meaning): readonly ColumnOf<SummaryRow>[] {
  const numeric = (name: string, of: (group: SurvivalGroup) => number | null | undefined, nb: string, en: string) =>
    number<SummaryRow>(name, ({ group }) => (group ? (of(group) ?? null) : null), [nb, en], unit);
  const people = (name: string, of: (group: SurvivalGroup) => number | null, nb: string, en: string) =>
    integer<SummaryRow>(name, ({ group }) => (group ? of(group) : null), [nb, en], 'subjects');
  return [
    text('group', ({ label }) => label, ['gruppe', 'group']),
    people('subjects', (group) => group.subjects, 'deltakere', 'subjects'),
    people('events', (group) => group.events, 'hendelser', 'events'),
    people('censored', (group) => group.censored, 'sensurert', 'censored'),
    numeric('median', (group) => group.median.value, median[0], median[1]),
    numeric('median_lower', (group) => group.median.lower, medianLower[0], medianLower[1]),
    numeric('median_upper', (group) => group.median.upper, medianUpper[0], medianUpper[1]),
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
    text('status', ({ group }) => (group ? 'OK' : 'SUPPRESSED'), [
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
