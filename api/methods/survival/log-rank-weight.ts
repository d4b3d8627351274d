/** What an event time counts for in a log-rank test. */
export type LogRankWeight =
  | { readonly kind: 'equal' }
  /** Pooled survival just before the time: S^rho (1 − S)^gamma. */
  | { readonly kind: 'fleming-harrington'; readonly rho: number; readonly gamma: number }
  /** Number at risk. */
  | { readonly kind: 'gehan' }
  /** Root of the number at risk. */
  | { readonly kind: 'tarone-ware' }
  /** A pooled survival at the time, by events over at risk + 1. */
  | { readonly kind: 'peto-peto' }
  /** The same, times at risk over at risk + 1. */
  | { readonly kind: 'modified-peto-peto' };

/** The pooled groups at one event time. */
export interface PooledTime {
  readonly atRisk: number;
  /** Kaplan–Meier just before the time. */
  readonly survivalBefore: number;
  /** Product of 1 − d / (n + 1) up to and with the time. */
  readonly petoSurvival: number;
}

/**
 * Weight of an event time in a log-rank test.
 *
 * @param weight which weighting
 * @param at the pooled groups at the time
 * @returns a number >= 0
 *
 * Source: Fleming & Harrington 1991, Counting Processes and Survival Analysis, ch. 7; Gehan 1965,
 *   doi:10.1093/biomet/52.1-2.203; Tarone & Ware 1977, doi:10.1093/biomet/64.1.156.
 *
 * @example Early differences count more with rho 1
 * ```ts
 * const at = { atRisk: 10, survivalBefore: 0.5, petoSurvival: 0.5 };
 * expect(logRankWeight({ kind: 'fleming-harrington', rho: 1, gamma: 0 }, at)).toBe(0.5);
 * expect(logRankWeight({ kind: 'gehan' }, at)).toBe(10);
 * ```
 */
export function logRankWeight(weight: LogRankWeight, { atRisk, survivalBefore, petoSurvival }: PooledTime): number {
  switch (weight.kind) {
    case 'equal':
      return 1;
    case 'fleming-harrington':
      return survivalBefore ** weight.rho * (1 - survivalBefore) ** weight.gamma;
    case 'gehan':
      return atRisk;
    case 'tarone-ware':
      return Math.sqrt(atRisk);
    case 'peto-peto':
      return petoSurvival;
    case 'modified-peto-peto':
      return (petoSurvival * atRisk) / (atRisk + 1);
  }
}
