import { standardErrors } from '../numeric/normal.ts';
import type { CompetingRisksTable } from './competing-risks-table.ts';
import { limitsOf } from './kaplan-meier.ts';
import type { CurveLimits } from './kaplan-meier.ts';

/** Share that has had the event by one cause, at one time at which somebody had any event or was censored. */
export interface IncidenceStep {
  readonly time: number;
  /** Just before the time; those censored at it are still counted. */
  readonly atRisk: number;
  /** By the cause. */
  readonly events: number;
  /** By any other cause. */
  readonly competing: number;
  readonly censored: number;
  readonly incidence: number;
  readonly standardError: number;
  /** Limits between 0 and 1; null while nobody has had the event by the cause. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Share without an event of any cause. */
  readonly eventFree: number;
  readonly eventFreeError: number;
}

export interface IncidenceChoice extends CurveLimits {
  /**
   * How hazards vary at a time: together as shares of those at risk (Greenwood's, the infinitesimal jackknife), or each
   * cause by itself (Gray's, as in cmprsk). The first when not given.
   */
  readonly variance?: 'multinomial' | 'by-cause' | undefined;
}

/**
 * Cumulative incidence of one of several competing events (Aalen–Johansen).
 *
 * @param table events by cause and censorings by distinct time, in one unit
 * @param cause which cause, from 1
 * @param choice variance, and scale (log-log when not given) and level (0.95) of the limits
 * @returns one step per distinct time, ascending; incidence is 0 before the first
 * @throws {RangeError} when nobody is followed, there is no such cause, or level is not strictly between 0 and 1
 *
 * One less Kaplan–Meier with other causes censored would be the share in a world without them: it is higher.
 * Source: Aalen & Johansen 1978, Scandinavian Journal of Statistics 5:141-150; Gray 1988, doi:10.1214/aos/1176350951
 *   (variance by cause).
 *
 * @example Of four, one by each cause, then one by the first
 * ```ts
 * const rows = [[1, 1], [2, 2], [3, 1], [4, 0]].map(([time, cause]) => ({ group: '', time, cause, count: 1 }));
 * const steps = cumulativeIncidence(competingRisksTables(rows).get(''), 1);
 * expect(steps.map(({ incidence }) => incidence)).toEqual([0.25, 0.25, 0.5, 0.5]);
 * ```
 */
export function cumulativeIncidence(
  table: CompetingRisksTable,
  cause: number,
  choice: IncidenceChoice = {},
): readonly IncidenceStep[] {
  const own = table.events[cause - 1];
  if (table.subjects === 0) throw new RangeError('Cannot estimate incidence: no subjects');
  if (!own) {
    throw new RangeError(
      `Cannot estimate incidence as cause must be one of ${table.events.length} from 1: got ${cause}`,
    );
  }
  const z = standardErrors(choice.level ?? 0.95);
  const spreadOf = choice.variance === 'by-cause' ? spreadByCause : spreadTogether;
  let state = EVERYBODY;
  let atRisk = table.subjects;
  return Array.from(table.times, (time, at) => {
    const events = own[at]!;
    const competing = table.events.reduce((sum, counts) => sum + counts[at]!, 0) - events;
    const censored = table.censored[at]!;
    state = after(state, spreadOf(atRisk, events, competing));
    const counts = { time, atRisk, events, competing, censored };
    atRisk -= events + competing + censored;
    return { ...counts, ...shown(state, z, choice) };
  });
}

/** Shares event-free and with the event, and how they vary together. */
interface State {
  readonly free: number;
  readonly incidence: number;
  readonly freeVariance: number;
  readonly covariance: number;
  readonly variance: number;
}

/** Hazards of the cause and of all causes at one time, and how they vary. */
interface Hazards {
  readonly own: number;
  readonly all: number;
  readonly ownVariance: number;
  readonly allVariance: number;
  readonly covariance: number;
}

const EVERYBODY: State = { free: 1, incidence: 0, freeVariance: 0, covariance: 0, variance: 0 };

/** One step of the product of matrices, and its variance by the delta method: nothing is subtracted that is alike. */
function after({ free, incidence, freeVariance, covariance, variance }: State, hazards: Hazards): State {
  const { own, all } = hazards;
  const left = 1 - all;
  return {
    free: free * left,
    incidence: incidence + free * own,
    freeVariance: left * left * freeVariance + free * free * hazards.allVariance,
    covariance: left * (covariance + own * freeVariance) - free * free * hazards.covariance,
    variance: variance + 2 * own * covariance + own * own * freeVariance + free * free * hazards.ownVariance,
  };
}

function spreadTogether(atRisk: number, events: number, competing: number): Hazards {
  const [own, all] = [events / atRisk, (events + competing) / atRisk];
  return {
    own,
    all,
    ownVariance: (own * (1 - own)) / atRisk,
    allVariance: (all * (1 - all)) / atRisk,
    covariance: (own * (1 - all)) / atRisk,
  };
}

function spreadByCause(atRisk: number, events: number, competing: number): Hazards {
  const [ownVariance, otherVariance] = [events, competing].map((count) => {
    const tied = count > 1 ? 1 - (count - 1) / (atRisk - 1) : 1;
    return (tied * count) / (atRisk * atRisk);
  }) as [number, number];
  return {
    own: events / atRisk,
    all: (events + competing) / atRisk,
    ownVariance,
    allVariance: ownVariance + otherVariance,
    covariance: ownVariance,
  };
}

function shown({ free, incidence, freeVariance, variance }: State, z: number, { scale }: CurveLimits) {
  const standardError = Math.sqrt(variance);
  const [lower, upper] = incidence > 0 ? limitsOf(incidence, standardError, z, scale) : [null, null];
  return {
    incidence,
    standardError,
    lower,
    upper,
    eventFree: free,
    eventFreeError: Math.sqrt(Math.max(0, freeVariance)),
  };
}
