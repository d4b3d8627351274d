/** A point read off a printed survival curve. */
export interface CurvePoint {
  readonly time: number;
  /** A share between 0 and 1. */
  readonly survival: number;
}

/** A number at risk as printed under a curve. */
export interface PrintedNumber {
  readonly time: number;
  readonly atRisk: number;
}

/** Follow-up that may lie behind a printed curve; never that of real people. */
export interface ReconstructedFollowUp {
  /** What it is: nobody's own follow-up. */
  readonly origin: 'digitised';
  readonly subjects: number;
  readonly events: number;
  /** At each time, ascending, how many had the event and how many were censored. */
  readonly rows: readonly ReconstructedRow[];
}

export interface ReconstructedRow {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

/** Searches for a number of censored subjects settle within a few steps or never. */
const MOST_TRIES = 30;
/** Ways of rounding that are followed at once. */
const MOST_WAYS = 16;

/**
 * Follow-up that reproduces a printed survival curve and its numbers at risk.
 *
 * @param curve points read off the curve, in any order; times in one unit, survival as shares. Readings below time 0 are
 *   taken as at 0, and a curve that seems to rise as flat.
 * @param numbers at risk as printed, by time ascending, the first at the beginning of the curve
 * @param totalEvents as printed, where it is; it settles how many are censored after the last number at risk
 * @returns events and censorings by time, marked as reconstructed
 * @throws {RangeError} when there are no points or numbers, survival is no share, or numbers are not whole, rise, or are
 *   not in order of time
 *
 * Between two printed numbers, those censored are spread evenly, as many as leave the second number at risk. After the
 * last number they come at the rate of the interval before, unless the events in all are known. Unlike the published
 * code, events are rounded by the way that stays nearest to the curve on the whole, so that errors are not carried on.
 * Source: Guyot et al. 2012, doi:10.1186/1471-2288-12-9.
 *
 * @example Ten at risk, of whom two die at 1
 * ```ts
 * const curve = [{ time: 0, survival: 1 }, { time: 1, survival: 0.8 }];
 * const got = reconstructFollowUp(curve, [{ time: 0, atRisk: 10 }]);
 * expect([got.origin, got.subjects, got.events]).toEqual(['digitised', 10, 2]);
 * ```
 */
export function reconstructFollowUp(
  curve: readonly CurvePoint[],
  numbers: readonly PrintedNumber[],
  totalEvents?: number,
): ReconstructedFollowUp {
  requireReadings(curve, numbers);
  const points = falling(curve);
  let ways: readonly Way[] = [{ atRisk: numbers[0]!.atRisk, survival: 1, rows: [], gone: 0, misses: 0 }];
  let rate = 0;
  numbers.forEach(({ time: from }, at) => {
    const next = numbers[at + 1];
    const own = points.filter(({ time }) => time >= from && (!next || time < next.time));
    const until = next?.time ?? Math.max(from, points.at(-1)!.time);
    const span: Span = { points: own, from, until };
    const before = totalOf(ways[0]!.rows, 'censored');
    ways = next ? toNumber(ways, span, next.atRisk) : [toEnd(ways, span, { rate, totalEvents })];
    rate = (totalOf(ways[0]!.rows, 'censored') - before) / (until - from);
  });
  const { rows } = ways[0]!;
  return {
    origin: 'digitised',
    subjects: numbers[0]!.atRisk,
    events: totalOf(rows, 'events'),
    rows: addedByTime(rows),
  };
}

/** A way to round the events so far. */
interface Way {
  readonly atRisk: number;
  /** Kaplan–Meier of what has been reconstructed so far: errors of rounding are not carried on. */
  readonly survival: number;
  readonly rows: readonly ReconstructedRow[];
  /** How many have been censored in this span. */
  readonly gone: number;
  /** How far it has been from the curve: squares summed over its points. */
  readonly misses: number;
}

interface Span {
  readonly points: readonly CurvePoint[];
  readonly from: number;
  readonly until: number;
}

interface Censoring {
  readonly span: Span;
  readonly censored: number;
}

/** Follows the curve through a span with so many censored evenly over it, by the ways of rounding that stay nearest. */
function through(from: readonly Way[], censoring: Censoring): readonly Way[] {
  let ways: readonly Way[] = from.map((way) => ({ ...way, gone: 0 }));
  for (const point of censoring.span.points) {
    ways = ways
      .flatMap((way) => roundings(censoredUntil(way, censoring, point.time), point))
      .sort((a, b) => a.misses - b.misses)
      .slice(0, MOST_WAYS);
  }
  return ways.map((way) => censoredUntil(way, censoring, censoring.span.until));
}

function censoredUntil(way: Way, { span, censored }: Censoring, time: number): Way {
  const { from, until } = span;
  const due = Math.min(way.gone + way.atRisk, Math.round((censored * (time - from)) / (until - from)));
  if (!(due > way.gone)) return way;
  const more = Array.from({ length: due - way.gone }, (_, i) => {
    const at = from + ((way.gone + i + 0.5) / censored) * (until - from);
    return { time: Math.min(at, time), events: 0, censored: 1 };
  });
  return { ...way, atRisk: way.atRisk - more.length, gone: due, rows: [...way.rows, ...more] };
}

/** The two numbers of events between which the curve falls. */
function roundings(way: Way, { time, survival }: CurvePoint): readonly Way[] {
  const { atRisk, survival: height, rows, misses } = way;
  const fall = height > 0 ? Math.max(0, atRisk * (1 - survival / height)) : 0;
  const choices = new Set([Math.floor(fall), Math.min(atRisk, Math.ceil(fall))]);
  return [...choices].map((events) => {
    const after = events > 0 ? (height * (atRisk - events)) / atRisk : height;
    const miss = { ...way, survival: after, misses: misses + (after - survival) ** 2 };
    return events === 0 ? miss : { ...miss, atRisk: atRisk - events, rows: [...rows, { time, events, censored: 0 }] };
  });
}

/** As many are censored as leave the printed number; what cannot be met is settled at the end of the span. */
function toNumber(from: readonly Way[], span: Span, atRisk: number): readonly Way[] {
  let censored = 0;
  let best = through(from, { span, censored });
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const tried = through(from, { span, censored });
    if (Math.abs(tried[0]!.atRisk - atRisk) < Math.abs(best[0]!.atRisk - atRisk)) best = tried;
    const surplus = tried[0]!.atRisk - atRisk;
    if (surplus === 0 || censored + surplus < 0) break;
    censored += surplus;
  }
  const enough = best.filter((way) => way.atRisk >= atRisk);
  return (enough.length > 0 ? enough : best).map((way) => settledAt(way, span.until, atRisk));
}

/** Censors whoever is left beyond a number. */
function settledAt(way: Way, time: number, atRisk: number): Way {
  const extra = way.atRisk - atRisk;
  return { ...way, atRisk, rows: extra > 0 ? [...way.rows, { time, events: 0, censored: extra }] : way.rows };
}

interface Ending {
  readonly rate: number;
  readonly totalEvents: number | undefined;
}

/** After the last printed number: censored at the rate before, or as the events in all ask; the rest are censored last. */
function toEnd(from: readonly Way[], span: Span, { rate, totalEvents }: Ending): Way {
  const most = from[0]!.atRisk;
  const usual = Math.min(most, Math.round(rate * (span.until - span.from)));
  const offBy = ({ rows }: Way): number =>
    totalEvents === undefined ? 0 : Math.abs(totalOf(rows, 'events') - totalEvents);
  const counts = totalEvents === undefined ? [usual] : Array.from({ length: most + 1 }, (_, count) => count);
  return counts
    .flatMap((censored) => through(from, { span, censored }))
    .map((way) => settledAt(way, span.until, 0))
    .reduce((best, next) => ((offBy(next) - offBy(best) || next.misses - best.misses) < 0 ? next : best));
}

/** By time ascending, never rising. */
function falling(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  let lowest = 1;
  return curve
    .map(({ time, survival }) => ({ time: Math.max(0, time), survival }))
    .sort((a, b) => a.time - b.time || b.survival - a.survival)
    .map(({ time, survival }) => ({ time, survival: (lowest = Math.min(lowest, survival)) }));
}

const totalOf = (rows: readonly ReconstructedRow[], name: 'events' | 'censored'): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

function addedByTime(rows: readonly ReconstructedRow[]): readonly ReconstructedRow[] {
  const byTime = new Map<number, ReconstructedRow>();
  for (const { time, events, censored } of rows) {
    const before = byTime.get(time) ?? { events: 0, censored: 0 };
    byTime.set(time, { time, events: events + before.events, censored: censored + before.censored });
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

function requireReadings(curve: readonly CurvePoint[], numbers: readonly PrintedNumber[]): void {
  if (curve.length === 0 || numbers.length === 0) {
    const got = `${curve.length} and ${numbers.length}`;
    throw new RangeError(`Cannot reconstruct follow-up as there must be points and numbers at risk: got ${got}`);
  }
  for (const { time, survival } of curve) {
    if (!(Number.isFinite(time) && survival >= 0 && survival <= 1)) {
      throw new RangeError(
        `Cannot reconstruct follow-up as times must be finite and survival a share: got ${time} and ${survival}`,
      );
    }
  }
  numbers.forEach(({ time, atRisk }, at) => {
    const before = numbers[at - 1];
    if (!(Number.isInteger(atRisk) && atRisk >= 0 && Number.isFinite(time) && time >= 0)) {
      throw new RangeError(
        `Cannot reconstruct follow-up as numbers at risk must be whole numbers >= 0 at times >= 0: got ${atRisk} at ${time}`,
      );
    }
    if (before && !(time > before.time && atRisk <= before.atRisk)) {
      throw new RangeError(
        `Cannot reconstruct follow-up as numbers at risk must fall as time goes on: got ${atRisk} at ${time} after ${before.atRisk} at ${before.time}`,
      );
    }
  });
}
