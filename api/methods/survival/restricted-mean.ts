import { standardErrors } from '../numeric/normal.ts';
import { numbersAtRisk } from './numbers-at-risk.ts';
import type { RiskTable } from './risk-table.ts';

/** Mean time without the event, counted up to a horizon; all in the unit of time of the table. */
export interface RestrictedMean {
  readonly horizon: number;
  readonly value: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

export interface HorizonChoice {
  readonly horizon: number;
  readonly level?: number;
  /** After the last follow-up, when somebody is then still without the event. Refused unless asked to be flat. */
  readonly beyond?: 'refuse' | 'flat';
}

/**
 * Restricted mean survival time: the area under the Kaplan–Meier curve up to a horizon.
 *
 * @param table events and censorings by distinct time, in one unit
 * @param choice horizon in the same unit, > 0; level of the limits (0.95); what to do beyond the last follow-up
 * @returns the mean, its standard error and normal limits, in the same unit
 * @throws {RangeError} when nobody is followed, horizon is not positive, or it lies beyond the last follow-up while
 *   survival is above 0 and `beyond` is not flat
 *
 * Variance: sum over event times of the squared remaining area times d / (n (n − d)).
 * Source: Royston & Parmar 2013, doi:10.1186/1471-2288-13-152.
 *
 * @example Two subjects die at 1 and 3
 * ```ts
 * expect(restrictedMean(riskTable([1, 3], [1, 1]), { horizon: 3 }).value).toBe(2);
 * ```
 */
export function restrictedMean(table: RiskTable, { horizon, level = 0.95, beyond }: HorizonChoice): RestrictedMean {
  if (table.subjects === 0) throw new RangeError('Cannot take a restricted mean: no subjects');
  if (!(horizon > 0 && Number.isFinite(horizon))) {
    throw new RangeError(`Cannot take a restricted mean as horizon must be > 0: got ${horizon}`);
  }
  const pieces = piecesTo(table, horizon);
  const last = table.times.at(-1)!;
  if (horizon > last && pieces.at(-1)!.survival > 0 && beyond !== 'flat') {
    throw new RangeError(
      `Cannot take a restricted mean as horizon must be at most the last follow-up, ${last}: got ${horizon}`,
    );
  }
  let value = 0;
  let variance = 0;
  // From the horizon backwards, the area so far is what remains after each event.
  for (const piece of pieces.toReversed()) {
    value += piece.width * piece.survival;
    if (value > 0) variance += value * value * piece.variance;
  }
  const standardError = Math.sqrt(variance);
  const half = standardErrors(level) * standardError;
  return { horizon, value, standardError, lower: value - half, upper: value + half };
}

/** A flat piece of the curve, and what the fall at its start adds to the variance of log survival. */
interface Piece {
  readonly width: number;
  readonly survival: number;
  readonly variance: number;
}

function piecesTo(table: RiskTable, horizon: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const followed = numbersAtRisk(table);
  let survival = 1;
  let variance = 0;
  for (let i = 0; i < table.times.length && table.times[i]! <= horizon; i++) {
    const atRisk = followed[i]!;
    const events = table.events[i]!;
    if (events > 0) {
      pieces.push({ width: table.times[i]! - start, survival, variance });
      start = table.times[i]!;
      survival *= (atRisk - events) / atRisk;
      variance = events / (atRisk * (atRisk - events));
    }
  }
  pieces.push({ width: horizon - start, survival, variance });
  return pieces;
}
