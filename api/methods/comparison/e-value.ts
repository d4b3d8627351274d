/** What kind of ratio it is: of risks, of hazards or of odds. */
export type RatioMeasure = 'risk' | 'hazard' | 'odds';

export interface EValue {
  /** The ratio, and its limits, on the scale of risks. */
  readonly riskRatio: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly point: number;
  /** Of the limit nearer to 1; 1 where the limits hold 1, null where none are given. */
  readonly limit: number | null;
}

/**
 * How strong unmeasured confounding would have to be, with treatment and with outcome, to explain away a ratio.
 *
 * @param ratio estimate > 0, with limits around it where known
 * @param measure of risks, hazards or odds
 * @param rare whether the outcome is rare (under 15 % at the end of follow-up), so that ratios are about those of risks
 * @returns the E-value of the estimate and of the limit nearer to 1, each >= 1
 * @throws {RangeError} when ratio and limits are not > 0 and in order
 *
 * Source: VanderWeele & Ding 2017, doi:10.7326/M16-2607.
 *
 * @example Maternal smoking and infant death from respiratory infection, as printed in the source
 * ```ts
 * const { point, limit } = eValue({ ratio: 3.9, lower: 1.8, upper: 8.7 }, 'risk', true);
 * expect([point.toFixed(2), limit.toFixed(2)]).toEqual(['7.26', '3.00']);
 * ```
 */
export function eValue(
  {
    ratio,
    lower = null,
    upper = null,
  }: { ratio: number; lower?: number | null | undefined; upper?: number | null | undefined },
  measure: RatioMeasure,
  rare: boolean,
): EValue {
  if (!(
    ratio > 0 &&
    ratio < Infinity &&
    (lower ?? ratio) > 0 &&
    (lower ?? ratio) <= ratio &&
    (upper ?? ratio) >= ratio
  )) {
    throw new RangeError(
      `Cannot give an E-value as ratio and limits must be > 0 and in order: got ${lower}, ${ratio} and ${upper}`,
    );
  }
  const risk = (value: number): number => (rare ? value : asRiskRatio(value, measure));
  const [low, high] = [lower === null ? null : risk(lower), upper === null ? null : risk(upper)];
  const nearer = ratio >= 1 ? low : high;
  const crosses = nearer !== null && (ratio >= 1 ? nearer <= 1 : nearer >= 1);
  return {
    ...{ riskRatio: risk(ratio), lower: low, upper: high, point: strength(risk(ratio)) },
    limit: nearer === null ? null : crosses ? 1 : strength(nearer),
  };
}

function asRiskRatio(value: number, measure: RatioMeasure): number {
  if (measure === 'risk') return value;
  if (measure === 'odds') return Math.sqrt(value);
  return (1 - 0.5 ** Math.sqrt(value)) / (1 - 0.5 ** Math.sqrt(1 / value));
}

function strength(riskRatio: number): number {
  const away = riskRatio >= 1 ? riskRatio : 1 / riskRatio;
  return away + Math.sqrt(away * (away - 1));
}
