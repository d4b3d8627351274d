import { mergeNearTies } from '../survival/near-ties.ts';
import { followUpRows, riskTable, riskTables } from '../survival/risk-table.ts';
import { survivalAt } from '../survival/survival-at.ts';
import { survivalQuantile } from '../survival/survival-quantile.ts';

/** Two times of one patient, in one unit. */
export interface ProgressionPair {
  /** On the line before; ended by progression. */
  readonly before: number;
  /** On the treatment. */
  readonly during: number;
  /** False where the patient had neither progressed nor died when last seen. */
  readonly ended: boolean;
}

/** How many pairs reach a ratio, and the share that does. */
export interface GrowthModulation {
  readonly pairs: number;
  /** Seen to reach the ratio, whether or not progression has come since. */
  readonly reached: number;
  readonly short: number;
  /** Censored before it could be told. */
  readonly undecided: number;
  /** Kaplan–Meier of the ratio just before the threshold: the share that reaches it. */
  readonly share: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Null where it is not reached. */
  readonly medianRatio: number | null;
}

/**
 * Share of patients whose progression-free survival on a treatment is at least so many times that on the line before
 * (growth modulation index, PFS ratio).
 *
 * @param pairs one a patient; before > 0 and during >= 0, finite
 * @param threshold ratio to be reached, > 0
 * @param level confidence level of the limits, log(-log) scale
 * @returns counts, the share by Kaplan–Meier of the ratio, and the median ratio
 * @throws {RangeError} when there are no pairs, or a time or the threshold is not such a number
 *
 * A ratio within 1e-9 of the threshold is at it. The ratio of a patient who has not progressed is censored: leaving such patients out, or counting them as short, would
 * bias the share downwards. Censoring on the scale of the ratio is taken to be independent of the ratio, which it is not
 * where the time before is long; tests of the index do not keep their level then (Edelmann 2025, doi:10.1002/bimj.70028).
 * Source: Von Hoff 1998, Clin Cancer Res 4:1079-86; Mick et al. 2000, doi:10.1016/S0197-2456(00)00058-1.
 *
 * @example One reaches 1.3, one falls short, one is censored at a ratio of 1
 * ```ts
 * const index = growthModulationIndex(
 *   [
 *     { before: 100, during: 200, ended: true },
 *     { before: 100, during: 50, ended: true },
 *     { before: 100, during: 100, ended: false },
 *   ],
 *   1.3,
 * );
 * expect([index.reached, index.short, index.undecided]).toEqual([1, 1, 1]);
 * expect(index.share).toBeCloseTo(2 / 3, 12);
 * ```
 */
export function growthModulationIndex(
  pairs: readonly ProgressionPair[],
  threshold: number,
  level = 0.95,
): GrowthModulation {
  requirePairs(pairs, threshold);
  const ratios = pairs.map(({ before, during }) => ratioOf(during, before, threshold));
  const ended = pairs.map((pair) => Number(pair.ended));
  const table = riskTables(mergeNearTies(followUpRows(ratios, ended))).get('')!;
  const short = pairs.filter((pair, at) => pair.ended && ratios[at]! < threshold).length;
  const undecided = pairs.filter((pair, at) => !pair.ended && ratios[at]! < threshold).length;
  const { value } = survivalQuantile(table);
  return {
    pairs: pairs.length,
    reached: pairs.length - short - undecided,
    short,
    undecided,
    ...shareReaching(ratios, ended, threshold, level),
    medianRatio: value,
  };
}

/** Doubles put 1.17 / 0.9 below 1.3: a ratio that differs by rounding alone is at the threshold. */
const ROUNDING = 1e-9;

function ratioOf(during: number, before: number, threshold: number): number {
  const ratio = during / before;
  return Math.abs(ratio - threshold) <= ROUNDING * threshold ? threshold : ratio;
}

/** Survival is of those beyond a time, and who reaches exactly the threshold has reached it: so it is read just before. */
function shareReaching(ratios: readonly number[], ended: readonly number[], threshold: number, level: number) {
  const capped = ratios.map((ratio) => Math.min(ratio, threshold));
  const before = ended.map((event, at) => (ratios[at]! < threshold ? event : 0));
  const [{ survival, lower, upper }] = survivalAt(riskTable(capped, before), [threshold], { level }) as [
    ReturnType<typeof survivalAt>[number],
  ];
  return { share: survival, lower, upper };
}

function requirePairs(pairs: readonly ProgressionPair[], threshold: number): void {
  if (pairs.length === 0) throw new RangeError('Cannot compare progression-free survival: no pairs');
  if (!(threshold > 0 && Number.isFinite(threshold))) {
    throw new RangeError(`Cannot compare progression-free survival as the threshold must be > 0: got ${threshold}`);
  }
  for (const { before, during } of pairs) {
    if (!(before > 0 && Number.isFinite(before) && during >= 0 && Number.isFinite(during))) {
      throw new RangeError(
        `Cannot compare progression-free survival as before must be > 0 and during >= 0: got ${before} and ${during}`,
      );
    }
  }
}
