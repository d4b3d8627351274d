import type { ResponseCount, ResponseRate, ResponseSummary } from '../../contract.ts';
import { integer, number, text } from './column.ts';
import { tabulate, type ColumnOf, type Table } from './table.ts';

const RATE: readonly ColumnOf<ResponseRate>[] = [
  text('rate', ({ rate }) => rate, ['rate', 'rate']),
  text('denominator', ({ denominator }) => denominator, ['hvem som telles', 'who is counted']),
  integer('r', ({ r }) => r, ['antall med utfallet', 'how many had the outcome'], 'subjects'),
  integer('n', ({ n }) => n, ['antall talt', 'how many were counted'], 'subjects'),
  number('share', ({ share }) => share, ['andel', 'share'], 'share'),
  number(
    'clopper_pearson_lower',
    (row) => row.clopperPearson.lower,
    ['nedre grense, Clopper-Pearson', 'lower limit, Clopper-Pearson'],
    'share',
  ),
  number(
    'clopper_pearson_upper',
    (row) => row.clopperPearson.upper,
    ['øvre grense, Clopper-Pearson', 'upper limit, Clopper-Pearson'],
    'share',
  ),
  number('wilson_lower', ({ wilson }) => wilson.lower, ['nedre grense, Wilson', 'lower limit, Wilson'], 'share'),
  number('wilson_upper', ({ wilson }) => wilson.upper, ['øvre grense, Wilson', 'upper limit, Wilson'], 'share'),
  number('level', (row) => row.clopperPearson.level, ['konfidensnivå', 'confidence level'], 'share'),
];

/** A row for each rate and denominator. */
export function responseRateTable({ rates }: ResponseSummary): Table {
  return tabulate(RATE, rates);
}

/** A row for each category of best response; none where the categories are withheld or not known. */
export function bestResponseTable({ best }: ResponseSummary): Table {
  return tabulate<ResponseCount>(
    [
      text('response', ({ response }) => response, ['beste respons', 'best response']),
      integer('n', ({ n }) => n, ['antall', 'how many'], 'subjects'),
    ],
    best ?? [],
  );
}
