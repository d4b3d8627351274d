import type { FollowUpPattern } from './follow-up-patterns.ts';

/** How well a model fits for the number of its parameters: lower is better. */
export interface InformationCriteria {
  readonly subjects: number;
  readonly events: number;
  readonly personTime: number;
  readonly aic: number;
  /** AIC corrected for few subjects; null where parameters leave none over. */
  readonly aicc: number | null;
  /** By the number of subjects. */
  readonly bic: number;
  /** By the number of events. */
  readonly bicByEvents: number;
}

/**
 * Criteria by which fitted models of the same data are compared, and what the data come to.
 *
 * @param patterns distinct patterns of follow-up with their counts
 * @param logLikelihood of the fitted model
 * @param parameters how many were estimated
 * @returns the criteria
 *
 * Source: Akaike 1974, doi:10.1109/TAC.1974.1100705; Schwarz 1978, doi:10.1214/aos/1176344136; Volinsky & Raftery 2000,
 * doi:10.1111/j.0006-341X.2000.00256.x (by events).
 *
 * @example One parameter
 * ```ts
 * const patterns = followUpPatterns({ time: [2, 5, 2], event: [1, 0, 1] });
 * const { aic, bicByEvents } = informationCriteria(patterns, -5, 1);
 * expect(aic).toBe(12);
 * expect(bicByEvents).toBeCloseTo(10 + Math.log(2), 12);
 * ```
 */
export function informationCriteria(
  patterns: readonly FollowUpPattern[],
  logLikelihood: number,
  parameters: number,
): InformationCriteria {
  const sum = (of: (pattern: FollowUpPattern) => number): number =>
    patterns.reduce((total, pattern) => total + pattern.count * of(pattern), 0);
  const subjects = sum(() => 1);
  const events = sum(({ event }) => (event ? 1 : 0));
  const over = subjects - parameters - 1;
  const aic = 2 * parameters - 2 * logLikelihood;
  return {
    ...{ subjects, events, personTime: sum(({ time, entry }) => time - entry), aic },
    aicc: over > 0 ? aic + (2 * parameters * (parameters + 1)) / over : null,
    bic: parameters * Math.log(subjects) - 2 * logLikelihood,
    bicByEvents: parameters * Math.log(events) - 2 * logLikelihood,
  };
}
