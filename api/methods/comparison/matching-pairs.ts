import { cheapestAssignment } from './cheapest-assignment.ts';

export interface MatchingOptions {
  /** Controls wanted for each of the treated, a whole number >= 1. */
  readonly ratio?: number | undefined;
  /** Whether a control may be taken again. */
  readonly replacement?: boolean | undefined;
  /** Who chooses first: the treated with the highest score, or as they stand. */
  readonly order?: 'largest' | 'data' | undefined;
  /** Standard deviations of the score over everybody that a pair may be apart. */
  readonly caliper?: number | undefined;
}

/** Whom each of the treated was matched with. */
export interface Matching {
  /** One of the treated and the controls found, nearest first, none perhaps; positions in the data, in their order. */
  readonly matches: readonly { readonly treated: number; readonly controls: readonly number[] }[];
  /** What everybody counts for in a comparison; 0 for whoever was not matched. Controls' sum is their number. */
  readonly weights: Float64Array;
  readonly standardDeviation: number;
  /** In the unit of the score; null without one. */
  readonly caliper: number | null;
}

/**
 * Nearest controls of the treated by a score, each choosing in turn.
 *
 * @param treated 1 of the treated, 0 of the controls, some of each; length n
 * @param score of each, mostly the propensity, finite; length n
 * @param options how many, with replacement or not, who is first, how far apart
 * @returns the matches and what everybody counts for
 * @throws {RangeError} when lengths differ, a number is not as described, or there are no treated or no controls
 *
 * A ratio above 1 is filled in rounds: everybody chooses once before anybody chooses again. Of controls as near, the one
 * next in the order of scores is taken, those with the same score standing as in the data; of one below and one above
 * the one below. Of treated with the same score the first in the data chooses first. As MatchIt's method "nearest".
 * Source: Ho et al. 2011, doi:10.18637/jss.v042.i08; Austin 2011, doi:10.1002/pst.433 (caliper).
 *
 * @example The highest chooses first
 * ```ts
 * const { matches } = nearestMatching([1, 1, 0, 0], [0.5, 0.7, 0.6, 0.1]);
 * expect(matches.map(({ controls }) => controls)).toEqual([[3], [2]]);
 * ```
 */
export function nearestMatching(
  treated: ArrayLike<number>,
  score: ArrayLike<number>,
  { ratio = 1, replacement = false, order = 'largest', caliper }: MatchingOptions = {},
): Matching {
  requireScores(treated, score, { ratio, caliper });
  const members = positions(treated, 1);
  const standardDeviation = deviation(score);
  const reach = caliper === undefined ? Infinity : caliper * standardDeviation;
  const line = lineOf(treated, score);
  const found = new Map(members.map((member) => [member, [] as number[]]));
  const queue = order === 'data' || replacement ? members : members.toSorted((a, b) => score[b]! - score[a]!);
  for (let round = 0; round < ratio; round++) {
    for (const member of queue) {
      const own = found.get(member)!;
      if (own.length < round) continue;
      const nearest = nearestOf(line, score, { member, reach, without: replacement ? own : [] });
      if (nearest === null) continue;
      own.push(nearest);
      if (!replacement) line.free[nearest] = 0;
    }
  }
  return matchingOf(treated, found, { standardDeviation, caliper: caliper === undefined ? null : reach });
}

/**
 * Pairs of treated and controls that are nearest in sum, each control once.
 *
 * @param treated 1 of the treated, 0 of the controls, at least as many controls as treated; length n
 * @param score of each, mostly the propensity, finite; length n
 * @returns the pairs and what everybody counts for
 * @throws {RangeError} when lengths differ, a number is not as described, or there are no treated or too few controls
 *
 * The sum of distances in score is the least there is, by shortest augmenting paths.
 * Source: Rosenbaum 1989, doi:10.1080/01621459.1989.10478868; Jonker & Volgenant 1987, doi:10.1007/BF02278710.
 *
 * @example One gives way, for the sum to be less
 * ```ts
 * const { matches } = optimalMatching([1, 1, 0, 0], [0.5, 0.7, 0.6, 1.5]);
 * expect(matches.map(({ controls }) => controls)).toEqual([[2], [3]]);
 * ```
 */
export function optimalMatching(treated: ArrayLike<number>, score: ArrayLike<number>): Matching {
  requireScores(treated, score, { ratio: 1, caliper: undefined });
  const controls = positions(treated, 0);
  const members = positions(treated, 1);
  if (controls.length < members.length) {
    throw new RangeError(
      `Cannot pair everybody as controls must be as many as treated: got ${controls.length} and ${members.length}`,
    );
  }
  const assigned = cheapestAssignment(members.length, controls.length, (i, j) => Math.abs(score[members[i]!]! - score[controls[j]!]!)); // prettier-ignore
  const found = new Map(members.map((member, i) => [member, [controls[assigned[i]!]!]]));
  return matchingOf(treated, found, { standardDeviation: deviation(score), caliper: null });
}

const positions = (treated: ArrayLike<number>, which: 0 | 1): readonly number[] =>
  Array.from(treated, (each, i) => (each === which ? i : -1)).filter((i) => i !== -1);

/** The free control nearest in score on either side; of as near ones, the next in the order of scores. */
function nearestOf(
  line: Line,
  score: ArrayLike<number>,
  { member, reach, without }: { member: number; reach: number; without: readonly number[] },
): number | null {
  const found = ([-1, 1] as const).map((side) => {
    for (let place = line.placeOf[member]! + side; place >= 0 && place < line.order.length; place += side) {
      const other = line.order[place]!;
      if (line.free[other] === 1 && !without.includes(other)) return other;
    }
    return null;
  });
  const distance = (other: number | null): number =>
    other === null ? Infinity : Math.abs(score[other]! - score[member]!);
  const [below, above] = found as [number | null, number | null];
  const nearest = distance(above) < distance(below) ? above : below;
  return distance(nearest) <= reach ? nearest : null;
}

/** Everybody in the order of their scores, those with the same as they stand. */
interface Line {
  readonly order: readonly number[];
  readonly placeOf: Int32Array;
  /** 1 for a control who may still be taken. */
  readonly free: Uint8Array;
}

function lineOf(treated: ArrayLike<number>, score: ArrayLike<number>): Line {
  const order = Array.from(score, (_, i) => i).sort((a, b) => score[a]! - score[b]!);
  const placeOf = new Int32Array(order.length);
  order.forEach((who, place) => (placeOf[who] = place));
  return { order, placeOf, free: Uint8Array.from(treated, (group) => (group === 0 ? 1 : 0)) };
}

/** Each of the treated counts 1, shared out among its controls; these are then scaled to sum to their number. */
function matchingOf(
  treated: ArrayLike<number>,
  found: ReadonlyMap<number, readonly number[]>,
  spread: { readonly standardDeviation: number; readonly caliper: number | null },
): Matching {
  const weights = new Float64Array(treated.length);
  for (const [member, controls] of found) {
    if (controls.length > 0) weights[member] = 1;
    for (const control of controls) weights[control]! += 1 / controls.length;
  }
  const taken = positions(treated, 0).filter((control) => weights[control]! > 0);
  const sum = taken.reduce((total, control) => total + weights[control]!, 0);
  for (const control of taken) weights[control]! *= taken.length / sum;
  return { matches: [...found].map(([member, controls]) => ({ treated: member, controls })), weights, ...spread };
}

function deviation(score: ArrayLike<number>): number {
  const all = Array.from(score);
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
  return Math.sqrt(all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (all.length - 1));
}

function requireScores(
  treated: ArrayLike<number>,
  score: ArrayLike<number>,
  { ratio, caliper }: { ratio: number; caliper: number | undefined },
): void {
  if (treated.length !== score.length) {
    throw new RangeError(
      `Cannot match as treated and score must be as many: got ${treated.length} and ${score.length}`,
    );
  }
  const bad = Array.from(score).findIndex((each) => !Number.isFinite(each));
  if (bad !== -1) throw new RangeError(`Cannot match as scores must be finite: of subject ${bad} it is ${score[bad]}`);
  const groups = new Set(Array.from(treated));
  if (groups.size !== 2 || !groups.has(0) || !groups.has(1)) {
    throw new RangeError(
      `Cannot match as some must be treated (1) and some not (0): got ${[...groups].slice(0, 3).join(', ')}`,
    );
  }
  if (!Number.isInteger(ratio) || ratio < 1) {
    throw new RangeError(`Cannot match as ratio must be a whole number >= 1: got ${ratio}`);
  }
  if (caliper !== undefined && !(caliper > 0 && caliper < Infinity)) {
    throw new RangeError(`Cannot match as caliper must be finite and > 0: got ${caliper}`);
  }
}
