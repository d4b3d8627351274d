import { standardErrors } from '../numeric/normal.ts';
import { numbersAtRisk } from './numbers-at-risk.ts';
import type { RiskTable } from './risk-table.ts';

/** A Kaplan–Meier curve at one time at which somebody had the event or was censored. */
export interface SurvivalStep {
  readonly time: number;
  /** Just before the time; those censored at it are still counted. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  /** Greenwood's, of the survival itself; null once survival has reached 0. */
  readonly standardError: number | null;
  /** Limits between 0 and 1; 1 before the first event, null once survival has reached 0. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The scale on which limits are symmetric: log(−log S), log S, S itself, log odds of S, or arcsine of its root. */
export type LimitScale = 'log-log' | 'log' | 'plain' | 'logit' | 'arcsin';

export interface CurveLimits {
  readonly scale?: LimitScale;
  readonly level?: number;
}

/**
 * Kaplan–Meier estimate of survival from right-censored follow-up.
 *
 * @param table events and censorings by distinct time, in one unit
 * @param limits scale (log-log when not given) and level (0.95) of the pointwise confidence limits
 * @returns one step per distinct time, ascending; survival is 1 before the first
 * @throws {RangeError} when nobody is followed, or level is not strictly between 0 and 1
 *
 * Whoever is censored at a time still counts as at risk at it. The variance is Greenwood's. With late entries few may be
 * at risk early on, and survival may come to 0 while others are still to enter: condition on a later time then.
 * Source: Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452.
 *
 * @example Four subjects, the third censored
 * ```ts
 * const curve = kaplanMeier(riskTable([1, 2, 3, 4], [1, 1, 0, 1]));
 * expect(curve.map((step) => step.survival)).toEqual([0.75, 0.5, 0.5, 0]);
 * ```
 */
export function kaplanMeier(table: RiskTable, limits: CurveLimits = {}): readonly SurvivalStep[] {
  if (table.subjects === 0) throw new RangeError('Cannot estimate survival: no subjects');
  const z = standardErrors(limits.level ?? 0.95);
  const steps: SurvivalStep[] = [];
  const followed = numbersAtRisk(table);
  let survival = 1;
  let greenwood = 0;
  for (let i = 0; i < table.times.length; i++) {
    const atRisk = followed[i]!;
    const events = table.events[i]!;
    const censored = table.censored[i]!;
    survival *= (atRisk - events) / atRisk;
    if (events > 0) greenwood += events / (atRisk * (atRisk - events));
    const { standardError, lower, upper } = spread(survival, greenwood, z, limits.scale);
    steps.push({ time: table.times[i]!, atRisk, events, censored, survival, standardError, lower, upper });
  }
  return steps;
}

type Spread = Pick<SurvivalStep, 'standardError' | 'lower' | 'upper'>;
/** Limits of a survival strictly between 0 and 1, from the half width of log S. */
type Between = (survival: number, halfWidth: number) => readonly [lower: number, upper: number];

const LIMITS: Readonly<Record<LimitScale, Between>> = {
  'log-log': (survival, halfWidth) => {
    const hazard = -Math.log(survival);
    const ratio = Math.exp(halfWidth / hazard);
    return [Math.exp(-hazard * ratio), Math.exp(-hazard / ratio)];
  },
  log: (survival, halfWidth) => [survival * Math.exp(-halfWidth), survival * Math.exp(halfWidth)],
  plain: (survival, halfWidth) => [survival - survival * halfWidth, survival + survival * halfWidth],
  logit: (survival, halfWidth) => {
    const odds = survival / (1 - survival);
    const ratio = Math.exp(halfWidth / (1 - survival));
    return [odds / ratio / (1 + odds / ratio), (odds * ratio) / (1 + odds * ratio)];
  },
  arcsin: (survival, halfWidth) => {
    const angle = Math.asin(Math.sqrt(survival));
    const half = (halfWidth / 2) * Math.sqrt(survival / (1 - survival));
    return [Math.sin(Math.max(0, angle - half)) ** 2, Math.sin(Math.min(Math.PI / 2, angle + half)) ** 2];
  },
};

function spread(survival: number, greenwood: number, z: number, scale: LimitScale | undefined): Spread {
  if (survival <= 0) return { standardError: null, lower: null, upper: null };
  if (survival === 1) return { standardError: 0, lower: 1, upper: 1 };
  const standardError = survival * Math.sqrt(greenwood);
  const [lower, upper] = limitsOf(survival, standardError, z, scale);
  return { standardError, lower, upper };
}

/**
 * Limits of a share on a scale on which they are symmetric.
 *
 * @param share strictly between 0 and 1; 1 itself on the scales log and plain
 * @param standardError of the share
 * @param z how many standard errors the limits reach
 * @param scale log-log when not given
 * @returns lower and upper limit, between 0 and 1
 *
 * Source: Kalbfleisch & Prentice 2002, The Statistical Analysis of Failure Time Data, 2nd ed., 1.4.
 *
 * @example As they are
 * ```ts
 * expect(limitsOf(0.5, 0.125, 2, 'plain')).toEqual([0.25, 0.75]);
 * ```
 */
export function limitsOf(
  share: number,
  standardError: number,
  z: number,
  scale: LimitScale = 'log-log',
): readonly [lower: number, upper: number] {
  const [lower, upper] = LIMITS[scale](share, (z * standardError) / share);
  return [Math.max(0, lower), Math.min(1, upper)];
}
