import { FenwickTree } from '../numeric/fenwick-tree.ts';
import type { CoxData, CoxRow } from './cox-data.ts';
import { relativeHazards } from './cox-risk-sets.ts';
import { coxSample } from './cox-sample.ts';
import type { CoxSample, CoxStratum } from './cox-sample.ts';

/** How well predictors of hazard order the subjects: of pairs of whom one is known to have the event first. */
export interface Concordance {
  /** Share of pairs in which the higher hazard has the event first; pairs alike in hazard count half. */
  readonly concordance: number;
  /** By the infinitesimal jackknife. */
  readonly standardError: number;
  /** Weighted pairs. */
  readonly concordant: number;
  readonly discordant: number;
  /** Alike in hazard, not in time. */
  readonly tiedHazard: number;
  /** Events at the same time, of other hazard: not in the share. */
  readonly tiedTime: number;
  readonly tiedBoth: number;
}

/**
 * Concordance of a Cox model with what happened (Harrell's C).
 *
 * @param data rows of subjects alike and their covariate patterns
 * @param coefficients of the model; length p
 * @returns the share of concordant pairs within strata, with its standard error
 * @throws {RangeError} when the data are not sound, or no pair can be compared
 *
 * Pairs count the product of their weights. Clusters are taken as independent, subjects where there are none.
 * O(rows · log(patterns)).
 * Source: Harrell, Lee & Mark 1996, doi:10.1002/(SICI)1097-0258(19960229)15:4<361::AID-SIM168>3.0.CO;2-4; Therneau &
 *   Watson 2017, The concordance statistic and the Cox model, Mayo Clinic technical report 85 (standard error).
 *
 * @example Three pairs of which two are concordant
 * ```ts
 * const { data } = coxData({ time: [1, 2, 3], event: [1, 1, 0], covariates: [[2], [3], [1]] });
 * expect(coxConcordance(data, [1]).concordance).toBeCloseTo(2 / 3, 15);
 * ```
 */
export function coxConcordance(data: CoxData, coefficients: ArrayLike<number>): Concordance {
  const sample = coxSample(data);
  const rankOf = ranks(relativeHazards(sample, Float64Array.from(coefficients)).predictor);
  const pairs: Pairs = { own: ownPairs(sample), tiedTime: 0, tiedBoth: 0 };
  for (const stratum of sample.strata) {
    countAsFirst({ sample, stratum, rankOf, pairs });
    countAsLater({ sample, stratum, rankOf, pairs });
  }
  return concordanceOf(sample, pairs);
}

/** Weights of those whom one subject is compared with. */
interface OwnPairs {
  concordant: number;
  discordant: number;
  tied: number;
}

interface Pairs {
  /** By row: of one subject who has the event, and of one who is censored. */
  readonly own: readonly (readonly [event: OwnPairs, censored: OwnPairs])[];
  tiedTime: number;
  tiedBoth: number;
}

interface Counting {
  readonly sample: CoxSample;
  readonly stratum: CoxStratum;
  readonly rankOf: Int32Array;
  readonly pairs: Pairs;
}

/** From the last time to the first: each event against those who are still without it. */
function countAsFirst({ sample, stratum: { byTime, byEntry }, rankOf, pairs }: Counting): void {
  const { rows } = sample;
  const later = new FenwickTree(rankOf.length);
  const rank = (row: number): number => rankOf[rows[row]!.pattern]!;
  let entered = 0;
  for (const tied of sameTime(rows, byTime)) {
    const { time } = rows[tied[0]!]!;
    for (; entered < byEntry.length && rows[byEntry[entered]!]!.entry! >= time; entered++) {
      const row = byEntry[entered]!;
      later.add(rank(row), -eventWeight(rows[row]!) - censoredWeight(rows[row]!));
    }
    for (const row of tied) later.add(rank(row), censoredWeight(rows[row]!));
    for (const row of tied) {
      const { below, equal, above } = split(later, rank(row));
      addOwn(pairs.own[row]![0], { concordant: below, discordant: above, tied: equal }, 1);
    }
    countTies(
      tied.map((row) => ({ ...rows[row]!, rank: rank(row) })),
      pairs,
    );
    for (const row of tied) later.add(rank(row), eventWeight(rows[row]!));
  }
}

/** From the first time to the last: each subject against the events that came while it was followed. */
function countAsLater({ sample, stratum: { byTime, byEntry }, rankOf, pairs }: Counting): void {
  const { rows } = sample;
  const earlier = new FenwickTree(rankOf.length);
  const entries = byEntry.toReversed();
  let entered = 0;
  const compare = (row: number, outcomes: readonly (0 | 1)[], times: number): void => {
    const { below, equal, above } = split(earlier, rankOf[rows[row]!.pattern]!);
    const seen = { concordant: above, discordant: below, tied: equal };
    for (const outcome of outcomes) addOwn(pairs.own[row]![outcome], seen, times);
  };
  for (const tied of sameTime(rows, byTime.toReversed())) {
    const { time } = rows[tied[0]!]!;
    for (; entered < entries.length && rows[entries[entered]!]!.entry! < time; entered++) {
      compare(entries[entered]!, [0, 1], -1);
    }
    for (const row of tied) compare(row, [0], 1);
    for (const row of tied) earlier.add(rankOf[rows[row]!.pattern]!, eventWeight(rows[row]!));
    for (const row of tied) compare(row, [1], 1);
  }
}

/** Pairs of events at one time, by whether their hazards are alike. */
function countTies(tied: readonly (CoxRow & { readonly rank: number })[], pairs: Pairs): void {
  const alike = new Map<number, { weight: number; squares: number }>();
  for (const row of tied) {
    const sums = alike.get(row.rank) ?? { weight: 0, squares: 0 };
    sums.weight += eventWeight(row);
    sums.squares += row.events * (row.weight ?? 1) ** 2;
    alike.set(row.rank, sums);
  }
  const sums = [...alike.values()];
  const all = sums.reduce((total, { weight }) => total + weight, 0);
  const alikes = sums.reduce((total, { weight }) => total + weight ** 2, 0);
  pairs.tiedBoth += sums.reduce((total, { weight, squares }) => total + (weight ** 2 - squares) / 2, 0);
  pairs.tiedTime += (all ** 2 - alikes) / 2;
}

function concordanceOf(sample: CoxSample, { own, tiedTime, tiedBoth }: Pairs): Concordance {
  const sum = { concordant: 0, discordant: 0, tied: 0 };
  sample.rows.forEach((row, at) => {
    addOwn(sum, own[at]![0], eventWeight(row) / 2);
    addOwn(sum, own[at]![1], censoredWeight(row) / 2);
  });
  const { concordant, discordant, tied: tiedHazard } = sum;
  const all = concordant + discordant + tiedHazard;
  if (all === 0) throw new RangeError('Cannot judge concordance as some pair must be comparable: none is');
  const somers = (concordant - discordant) / all;
  const influence = (pairs: OwnPairs): number =>
    (pairs.concordant - pairs.discordant - somers * (pairs.concordant + pairs.discordant + pairs.tied)) / all / 2;
  const standardError = Math.sqrt(squaredInfluence(sample, own, influence));
  return { concordance: (somers + 1) / 2, standardError, concordant, discordant, tiedHazard, tiedTime, tiedBoth };
}

/** Sum over clusters of the square of what they move the concordance by. */
function squaredInfluence(sample: CoxSample, own: Pairs['own'], influence: (pairs: OwnPairs) => number): number {
  const clusters = new Map<string, number>();
  let squares = 0;
  sample.rows.forEach(({ events, censored, weight = 1, cluster }, at) => {
    const [event, without] = own[at]!.map((pairs) => weight * influence(pairs)) as [number, number];
    if (cluster === undefined) squares += events * event ** 2 + censored * without ** 2;
    else clusters.set(cluster, (clusters.get(cluster) ?? 0) + events * event + censored * without);
  });
  return [...clusters.values()].reduce((sum, moved) => sum + moved ** 2, squares);
}

const eventWeight = ({ events, weight = 1 }: CoxRow): number => weight * events;
const censoredWeight = ({ censored, weight = 1 }: CoxRow): number => weight * censored;

function addOwn(own: OwnPairs, more: OwnPairs, times: number): void {
  own.concordant += times * more.concordant;
  own.discordant += times * more.discordant;
  own.tied += times * more.tied;
}

function split(tree: FenwickTree, rank: number) {
  const below = tree.below(rank);
  const upTo = tree.below(rank + 1);
  return { below, equal: upTo - below, above: tree.below(tree.ranks) - upTo };
}

/** Rows in order, those of one time together. */
function* sameTime(rows: readonly CoxRow[], order: readonly number[]): Generator<readonly number[]> {
  for (let next = 0; next < order.length;) {
    const first = next;
    while (next < order.length && rows[order[next]!]!.time === rows[order[first]!]!.time) next++;
    yield order.slice(first, next);
  }
}

function ranks(values: Float64Array): Int32Array {
  const distinct = new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]));
  return Int32Array.from(values, (value) => distinct.get(value)!);
}

const ownPairs = ({ rows }: CoxSample): Pairs['own'] =>
  rows.map(() => [
    { concordant: 0, discordant: 0, tied: 0 },
    { concordant: 0, discordant: 0, tied: 0 },
  ]);
