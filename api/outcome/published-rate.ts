import type { Limits, PublishedRate } from '../contract.ts';
import { clopperPearson } from '../methods/binomial/clopper-pearson.ts';

/** What a publication prints of one rate; shares between 0 and 1, null where nothing is printed. */
export interface PrintedRate {
  readonly r: number | null;
  readonly n: number | null;
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number | null;
}

const USUAL_LEVEL = 0.95;

/** Published and recomputed values side by side, never one in the place of the other; null where nothing is printed. */
export function publishedRate(printed: PrintedRate): PublishedRate | null {
  const { r, n, share } = printed;
  if (r === null && share === null) return null;
  const level = printed.level ?? USUAL_LEVEL;
  const counted = r !== null && n !== null && n > 0 && r <= n;
  const recomputedShare = counted ? r / n : null;
  return {
    r,
    n,
    publishedShare: share,
    publishedLimits: printedLimits(printed, level),
    recomputedShare,
    recomputedLimits: counted ? clopperPearson(r, n, level) : null,
    differs: share !== null && recomputedShare !== null && !roundsTo(recomputedShare, share),
  };
}

function printedLimits({ lower, upper }: PrintedRate, level: number): Limits | null {
  return lower === null && upper === null ? null : { lower, upper, level };
}

/** Whether a share prints as the percentage given, at as many decimals as that percentage has. */
function roundsTo(share: number, printed: number): boolean {
  const percent = Number((printed * 100).toFixed(6));
  const decimals = String(percent).split('.')[1]?.length ?? 0;
  // 12.5 may be printed as 12 or 13: half a unit of the last decimal is still rounding.
  return Math.abs(share * 100 - percent) <= 0.5 * 10 ** -decimals + 1e-9;
}
