import { numbersAtRisk } from './numbers-at-risk.ts';
import type { RiskTable } from './risk-table.ts';

/** Cumulative hazard at one time at which somebody had the event or was censored. */
export interface HazardStep {
  readonly time: number;
  readonly cumulativeHazard: number;
  readonly standardError: number;
}

/**
 * Nelson–Aalen estimate of the cumulative hazard from right-censored follow-up.
 *
 * @param table events and censorings by distinct time, in one unit
 * @returns one step per distinct time, ascending
 * @throws {RangeError} when nobody is followed
 *
 * Hazard d / n and variance d / n² at each time (the Poisson form); ties are not split.
 * Source: Aalen 1978, doi:10.1214/aos/1176344247.
 *
 * @example One of two, then the other
 * ```ts
 * expect(nelsonAalen(riskTable([1, 2], [1, 1])).map((step) => step.cumulativeHazard)).toEqual([0.5, 1.5]);
 * ```
 */
export function nelsonAalen(table: RiskTable): readonly HazardStep[] {
  if (table.subjects === 0) throw new RangeError('Cannot estimate the cumulative hazard: no subjects');
  const steps: HazardStep[] = [];
  const followed = numbersAtRisk(table);
  let cumulativeHazard = 0;
  let variance = 0;
  for (let i = 0; i < table.times.length; i++) {
    const atRisk = followed[i]!;
    const events = table.events[i]!;
    cumulativeHazard += events / atRisk;
    variance += events / (atRisk * atRisk);
    steps.push({ time: table.times[i]!, cumulativeHazard, standardError: Math.sqrt(variance) });
  }
  return steps;
}
