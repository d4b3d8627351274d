import { quadraticForm } from '../numeric/quadratic-form.ts';
import { symmetricInverse } from '../numeric/symmetric-solve.ts';
import { chiSquareTest } from './chi-square-test.ts';
import type { ChiSquareTest } from './chi-square-test.ts';
import type { CompetingRisksTable } from './competing-risks-table.ts';

/**
 * Gray's test that groups share one cumulative incidence of a cause.
 *
 * @param tables one a group, in the same unit of time and with the same causes; at least two
 * @param cause which cause, from 1
 * @param rho weight of a time, as power of the share without the event by the cause; 0 when not given
 * @returns the test, with as many degrees of freedom as groups less one
 * @throws {RangeError} when there are fewer than two groups, no such cause, nobody has the event by it, or a group is
 *   never at risk beside another
 *
 * It compares incidences, not hazards: the log-rank test of the cause does that. O(T · k²).
 * Source: Gray 1988, doi:10.1214/aos/1176350951.
 *
 * @example The same group twice
 * ```ts
 * const rows = [[1, 1], [2, 2], [3, 1], [4, 0]].map(([time, cause]) => ({ group: '', time, cause, count: 1 }));
 * const table = competingRisksTables(rows).get('');
 * expect(grayTest([table, table], 1).pValue).toBeCloseTo(1, 12);
 * ```
 */
export function grayTest(tables: readonly CompetingRisksTable[], cause: number, rho = 0): ChiSquareTest {
  requireComparable(tables, cause);
  const k = tables.length;
  const { score, moments, drift } = walk(tables, cause, rho);
  const free = k - 1;
  const covariance = new Float64Array(free * free);
  for (const { group, spread, own, pull, driftThen } of moments) {
    // How an event of the group at that time moves the score of each: at once, and by what comes after.
    const moved = Array.from({ length: free }, (_, i) => own[i]! + pull * (drift[i]![group]! - driftThen[i]!));
    for (let i = 0; i < free; i++)
      for (let j = 0; j < free; j++) covariance[i * free + j]! += spread * moved[i]! * moved[j]!;
  }
  const statistic = quadraticForm(symmetricInverse(covariance, free), score.slice(0, free));
  return chiSquareTest(statistic, free);
}

/** A group just before a time. */
interface Group {
  readonly table: CompetingRisksTable;
  next: number;
  atRisk: number;
  free: number;
  incidence: number;
}

/** What happens in a group at a time. */
interface Happening {
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
  readonly freeBefore: number;
  readonly freeAfter: number;
  readonly incidenceBefore: number;
}

/** An event of one group, as it moves the scores. */
interface Moment {
  readonly group: number;
  /** Variance of its hazard, on the scale of the pull. */
  readonly spread: number;
  /** On the score of each group at once; length k. */
  readonly own: readonly number[];
  /** On what comes after. */
  readonly pull: number;
  /** Drift of the scores up to the time; length k. */
  readonly driftThen: readonly number[];
}

interface Pooled {
  readonly before: number;
  readonly after: number;
  readonly events: number;
  /** Of all groups: at risk over the share event-free. */
  readonly total: number;
}

function walk(tables: readonly CompetingRisksTable[], cause: number, rho: number) {
  const groups = tables.map((table): Group => ({ table, next: 0, atRisk: table.subjects, free: 1, incidence: 0 }));
  const k = groups.length;
  const score = new Float64Array(k);
  const drift = groups.map(() => new Float64Array(k));
  const moments: Moment[] = [];
  let pooled = 0;
  for (let time = earliest(groups); time < Infinity; time = earliest(groups)) {
    const now = groups.map((group) => step(group, time, cause));
    if (!now.some(({ events, competing }) => events + competing > 0)) continue;
    const shares = now.map(({ atRisk, freeBefore }) => (atRisk > 0 ? atRisk / freeBefore : 0));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const events = now.reduce((sum, group) => sum + group.events, 0);
    const pool: Pooled = { before: pooled, after: pooled + events / total, events, total };
    pooled = pool.after;
    const weight = (1 - pool.before) ** rho;
    excess(now, shares, events).forEach((more, i) => (score[i]! += weight * more));
    const own = shares.map((share, i) => shares.map((other, j) => weight * share * (Number(i === j) - other / total)));
    own.forEach((row, i) =>
      row.forEach((value, j) => (drift[i]![j]! += (value * events) / (total * (1 - pool.before)))),
    );
    now.forEach((group, at) => {
      const driftThen = drift.map((row) => row[at]!);
      moments.push(...momentsOf(group, at, pool, { own: own.map((row) => row[at]!), driftThen }));
    });
  }
  return { score, moments, drift };
}

/** Events of each group less those it would have, had all the same incidence. */
function excess(now: readonly Happening[], shares: readonly number[], events: number): readonly number[] {
  const without = now.map(({ incidenceBefore }, i) => shares[i]! * (1 - incidenceBefore));
  const all = without.reduce((sum, share) => sum + share, 0);
  return now.map((group, i) => group.events - (events * without[i]!) / all);
}

type Effects = Pick<Moment, 'own' | 'driftThen'>;

function momentsOf(now: Happening, group: number, pool: Pooled, effects: Effects): readonly Moment[] {
  const { atRisk, competing, freeBefore, freeAfter } = now;
  const moments: Moment[] = [];
  const others = freeAfter > 0 ? (1 - pool.after) / freeAfter : 0;
  if (atRisk > 0 && pool.events > 0) {
    const tied = pool.events > 1 ? 1 - (pool.events - 1) / (pool.total * freeBefore - 1) : 1;
    const spread = (tied * freeBefore * pool.events) / (pool.total * atRisk);
    moments.push({ group, spread, ...effects, pull: 1 - others });
  }
  if (freeAfter > 0 && competing > 0) {
    const tied = competing > 1 ? 1 - (competing - 1) / (atRisk - 1) : 1;
    const spread = (tied * freeBefore ** 2 * competing) / atRisk ** 2;
    moments.push({ group, spread, driftThen: effects.driftThen, own: effects.own.map(() => 0), pull: others });
  }
  return moments;
}

function step(group: Group, time: number, cause: number): Happening {
  const { table, next, atRisk, free, incidence } = group;
  const before = { atRisk, freeBefore: free, incidenceBefore: incidence };
  if (table.times[next] !== time) return { ...before, events: 0, competing: 0, freeAfter: free };
  const events = table.events[cause - 1]![next]!;
  const competing = table.events.reduce((sum, counts) => sum + counts[next]!, 0) - events;
  group.free = (free * (atRisk - events - competing)) / atRisk;
  group.incidence += (free * events) / atRisk;
  group.atRisk -= events + competing + table.censored[next]!;
  group.next++;
  return { ...before, events, competing, freeAfter: group.free };
}

const earliest = (groups: readonly Group[]): number =>
  groups.reduce((least, { table, next }) => Math.min(least, table.times[next] ?? Infinity), Infinity);

function requireComparable(tables: readonly CompetingRisksTable[], cause: number): void {
  if (tables.length < 2) {
    throw new RangeError(`Cannot compare incidence as groups must be 2 or more: got ${tables.length}`);
  }
  const empty = tables.findIndex(({ subjects }) => subjects === 0);
  if (empty !== -1) throw new RangeError(`Cannot compare incidence: no subjects in group ${empty + 1}`);
  const causes = Math.min(...tables.map(({ events }) => events.length));
  if (!(Number.isInteger(cause) && cause >= 1 && cause <= causes)) {
    throw new RangeError(`Cannot compare incidence as cause must be one of ${causes} from 1: got ${cause}`);
  }
  if (!tables.some(({ events }) => events[cause - 1]!.some((count) => count > 0))) {
    throw new RangeError(`Cannot compare incidence as somebody must have the event by cause ${cause}: nobody has`);
  }
}
