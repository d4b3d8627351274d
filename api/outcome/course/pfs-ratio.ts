import type { SourceRules } from '../../access/disclosure.ts';
import type { PfsPair, PfsRatio } from '../../contract.ts';
import { growthModulationIndex } from '../../methods/comparison/growth-modulation.ts';
import { mayTell } from '../../methods/disclosure/smallest-count.ts';
import type { Queries } from '../../lake/queries.ts';
import { SURVIVAL_PROTECTION } from '../survival-protection.ts';
import { OK, WITHHELD } from '../told-count.ts';
import type { Coarseness } from './coarseness.ts';
import { shuffled } from './shuffled.ts';

type PairRow = Queries['outcome/pfs_pairs']['row'];

const LEVEL = 0.95;
const NOTHING_TOLD = { reached: WITHHELD, short: WITHHELD, undecided: WITHHELD } as const;
const NO_ESTIMATE = { share: null, limits: null, medianRatio: null } as const;

/** What is told of the ratio: of protected people only where none of the three counts is of few. */
export function pfsRatioOf(
  rows: readonly PairRow[],
  ratio: number,
  rules: SourceRules,
): Pick<PfsRatio, 'pairs' | 'reached' | 'short' | 'undecided' | 'share' | 'limits' | 'medianRatio'> {
  const pairs = rows.length;
  if (pairs === 0) return { pairs, reached: OK(0), short: OK(0), undecided: OK(0), ...NO_ESTIMATE };
  const all = rows.map(({ before, during, during_event: ended }) => ({ before, during, ended }));
  const { reached, short, undecided, share, lower, upper, medianRatio } = growthModulationIndex(all, ratio, LEVEL);
  if (![reached, short, undecided].every((n) => mayTell(n, rules.threshold))) return onlyPairs(rows);
  const counts = { pairs, reached: OK(reached), short: OK(short), undecided: OK(undecided) };
  if (rules.open) return { ...counts, share, limits: { lower, upper, level: LEVEL }, medianRatio };
  return {
    ...counts,
    // All digits of a product-limit would tell when single patients were censored.
    share: undecided === 0 ? reached / pairs : coarse(share),
    limits: { lower: coarse(lower), upper: coarse(upper), level: LEVEL },
    // The median is the ratio of one patient or two.
    medianRatio: null,
  };
}

export const onlyPairs = ({ length: pairs }: readonly PairRow[]) => ({ pairs, ...NOTHING_TOLD, ...NO_ESTIMATE });

/** Who is seen to reach the ratio, who falls short of it, and of whom it cannot be told. */
export function sidesOf(rows: readonly PairRow[], ratio: number): readonly (readonly PairRow[])[] {
  const judged = rows.map((row) => {
    const { before, during, during_event: ended } = row;
    return { row, ...growthModulationIndex([{ before, during, ended }], ratio) };
  });
  return (['reached', 'short', 'undecided'] as const).map((side) =>
    judged.filter((one) => one[side] === 1).map(({ row }) => row),
  );
}

const coarse = <T extends number | null>(share: T) =>
  share === null ? share : Number(share.toFixed(SURVIVAL_PROTECTION.decimals));

/** One line a patient. */
export function pairLines(rows: readonly PairRow[], { days }: Coarseness): readonly PfsPair[] {
  return shuffled(
    rows.map(({ before, during, during_event: ended }) => ({ before: days(before), during: days(during), ended })),
  );
}
