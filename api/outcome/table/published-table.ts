import type { PublishedCohort, PublishedCohortList, PublishedRate } from '../../contract.ts';
import { flag, integer, number, text } from './column.ts';
import { tabulate, type ColumnOf, type Table } from './table.ts';

type CohortColumn = ColumnOf<PublishedCohort>;

type RateOf = (cohort: PublishedCohort) => PublishedRate | null;
type Named = readonly [nb: string, en: string];

/** The shares of a rate: as printed, and as recomputed. */
const SHARES: readonly (readonly [part: string, Named, (rate: PublishedRate) => number | null | undefined])[] = [
  ['published', ['publisert andel', 'share as printed'], (rate) => rate.publishedShare],
  ['published_lower', ['publisert nedre grense', 'lower limit as printed'], (rate) => rate.publishedLimits?.lower],
  ['published_upper', ['publisert øvre grense', 'upper limit as printed'], (rate) => rate.publishedLimits?.upper],
  ['recomputed', ['beregnet andel', 'share as recomputed'], (rate) => rate.recomputedShare],
  [
    'recomputed_lower',
    ['beregnet nedre grense', 'lower limit, Clopper-Pearson'],
    (rate) => rate.recomputedLimits?.lower,
  ],
  [
    'recomputed_upper',
    ['beregnet øvre grense', 'upper limit, Clopper-Pearson'],
    (rate) => rate.recomputedLimits?.upper,
  ],
];

function rateColumns(name: string, [nb, en]: Named, rateOf: RateOf): readonly CohortColumn[] {
  const named = ([own, english]: Named): Named => [`${nb}: ${own}`, `${en}: ${english}`];
  const people = (part: 'r' | 'n', meaning: Named): CohortColumn =>
    integer(`${name}_${part}`, (cohort) => rateOf(cohort)?.[part] ?? null, named(meaning), 'subjects');
  return [
    people('r', ['antall med', 'how many had it']),
    people('n', ['antall talt', 'how many were counted']),
    ...SHARES.map(([part, meaning, of]): CohortColumn => {
      const share = (rate: PublishedRate | null) => (rate === null ? null : (of(rate) ?? null));
      return number(`${name}_${part}`, (cohort) => share(rateOf(cohort)), named(meaning), 'share');
    }),
    flag(
      `${name}_differs`,
      (cohort) => rateOf(cohort)?.differs ?? null,
      named(['avviker utover avrunding', 'differs by more than rounding']),
    ),
  ];
}

const COHORT: readonly CohortColumn[] = [
  text('id', ({ id }) => id, ['rad', 'row']),
  text('trial', ({ trial }) => trial, ['studie', 'trial']),
  text('cohort', ({ label }) => label, ['kohort', 'cohort']),
  text('level', ({ level }) => level, [
    'hele studien, kohort, undergruppe eller samlet',
    'overall, cohort, subgroup or pooled',
  ]),
  text('tumour_type', ({ tumourType }) => tumourType, ['svulsttype', 'tumour type']),
  text('biomarker', ({ biomarker }) => biomarker, ['biomarkør', 'biomarker']),
  text('drug', ({ drug }) => drug, ['legemiddel', 'drug']),
  ...rateColumns('response', ['objektiv respons', 'objective response'], (cohort) => cohort.objectiveResponse),
  ...rateColumns('control', ['sykdomskontroll', 'disease control'], (cohort) => cohort.diseaseControl),
  text('control_definition', (row) => row.diseaseControlDefinition, [
    'sykdomskontroll er definert som',
    'disease control is defined as',
  ]),
  number('pfs_median', (row) => row.medianPfsMonths?.value ?? null, ['median PFS', 'median PFS'], 'months'),
  number('os_median', (row) => row.medianOsMonths?.value ?? null, ['median OS', 'median OS'], 'months'),
  text('citation', ({ citation }) => citation, ['kilde', 'citation']),
  text('doi', ({ doi }) => doi, ['doi eller adresse', 'doi or address']),
  text('verification', ({ verification }) => verification, [
    'om tallene er etterprøvd',
    'whether the numbers were verified',
  ]),
];

/** A row for each published cohort; printed and recomputed values in columns of their own. */
export function publishedCohortTable({ cohorts }: PublishedCohortList): Table {
  return tabulate(COHORT, cohorts);
}
