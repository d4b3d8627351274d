import type { QualityVisit } from '../../contract.ts';
import { mayTell } from '../../methods/disclosure/smallest-count.ts';
import { meanInterval } from '../../methods/numeric/mean-interval.ts';
import type { Queries } from '../../lake/queries.ts';
import { grouped } from '../grouped.ts';
import { OK, WITHHELD } from '../told-count.ts';

export type AnswerRow = Queries['outcome/health_states']['row'];

/** What is read of an answer, and how finely its mean is told. */
export interface Reading {
  /** Null where the answer does not say. */
  readonly value: (row: AnswerRow) => number | null;
  /** 0 where the source is open. */
  readonly threshold: number;
  /** Decimals of means and limits; null where they are exact. */
  readonly decimals: number | null;
  readonly visitDays: number;
}

/** The mean at each visit, with how many of those followed answered and how many did not. */
export function qualityVisits(rows: readonly AnswerRow[], reading: Reading): readonly QualityVisit[] {
  const visits = grouped(rows, ({ visit }) => visit);
  return [...visits].toSorted(([one], [other]) => one - other).map(([visit, own]) => toldVisit(visit, own, reading));
}

function toldVisit(visit: number, rows: readonly AnswerRow[], reading: Reading): QualityVisit {
  const { value, threshold, visitDays } = reading;
  const values = rows.flatMap((row) => {
    const read = value(row);
    return read === null ? [] : Array<number>(row.subjects).fill(read);
  });
  const missing = rows.filter((row) => value(row) === null).reduce((sum, { subjects }) => sum + subjects, 0);
  // Where all are followed, those who answered and those who did not add up to a number that is told.
  const countsTold = mayTell(values.length, threshold) && mayTell(missing, threshold);
  const told = mayTell(values.length, threshold) && values.length > 0 && !(threshold > 0 && allEqual(values));
  return {
    ...{ visit, day: visit * visitDays },
    answered: countsTold ? OK(values.length) : WITHHELD,
    missing: countsTold ? OK(missing) : WITHHELD,
    ...(told ? meanOf(values, reading) : { mean: null, limits: null }),
  };
}

/** One value that everybody gave would be everybody's. */
const allEqual = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

function meanOf(values: readonly number[], { decimals }: Reading): Pick<QualityVisit, 'mean' | 'limits'> {
  const round = (x: number | null): number | null =>
    x === null || decimals === null ? x : Number(x.toFixed(decimals));
  const { mean, lower, upper, level } = meanInterval(values);
  return { mean: round(mean), limits: lower === null ? null : { lower: round(lower), upper: round(upper), level } };
}
