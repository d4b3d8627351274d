import { binomialProbability, binomialTail, binomialTails } from './binomial-distribution.ts';
import type { TwoStageDesign } from './two-stage-design.ts';

/** What a design must hold: at most alpha positive at p0, at least 1 − beta positive at p1. */
export interface DesignDemand {
  readonly p0: number;
  readonly p1: number;
  readonly alpha: number;
  readonly beta: number;
  /** Most patients in both stages; 100 when not given. */
  readonly most?: number;
}

export interface FoundDesign extends TwoStageDesign {
  /** Patients on average at p0. */
  readonly expectedPatients: number;
}

/** A design that is best for some price of the largest against the expected number of patients. */
export interface AdmissibleDesign extends FoundDesign {
  /** Weights on the largest number, from and to, for which it minimises q n + (1 − q) E(N | p0). */
  readonly from: number;
  readonly to: number;
}

/**
 * Two-stage designs that hold a demand, the one with the fewest expected patients for each largest number of patients.
 *
 * @param demand p0 < p1, alpha and beta, all shares strictly between 0 and 1; most, a whole number from 2 to 200
 * @returns the best design for each n for which there is one, ascending in n; empty when there is none
 * @throws {RangeError} when the demand is not made of such numbers
 *
 * Every n1, r1 and r is tried: of the r with the power asked the largest, as it has the smallest type I error.
 * Source: Simon 1989, doi:10.1016/0197-2456(89)90015-9.
 *
 * @example Simon's minimax design for 10 % against 30 %
 * ```ts
 * const [minimax] = twoStageDesigns({ p0: 0.1, p1: 0.3, alpha: 0.05, beta: 0.2, most: 25 });
 * expect([minimax.r1, minimax.n1, minimax.r, minimax.n]).toEqual([1, 15, 5, 25]);
 * ```
 */
export function twoStageDesigns(demand: DesignDemand): readonly FoundDesign[] {
  requireDemand(demand);
  const found: FoundDesign[] = [];
  for (let n = 2; n <= (demand.most ?? 100); n++) {
    let best: FoundDesign | null = null;
    // Fewer patients than n1 cannot be expected, so a larger n1 than the best expectation need not be tried.
    for (let n1 = 1; n1 < n && n1 < (best?.expectedPatients ?? Infinity); n1++) best = bestOfStage(demand, n1, n, best);
    if (best) found.push(best);
  }
  return found;
}

/**
 * The designs of a list that are best for some weight between the largest and the expected number of patients.
 *
 * @param designs best design for each largest number of patients, ascending in n
 * @returns from minimax (fewest at most) to optimal (fewest expected), each with the weights for which it is best
 *
 * The lower convex hull of expected against largest number of patients.
 * Source: Jung, Lee, Kim & George 2004, Statistics in Medicine 23:561-569.
 *
 * @example Only the ends
 * ```ts
 * const design = { n1: 1, r1: 0, r: 1 };
 * const list = [{ ...design, n: 10, expectedPatients: 8 }, { ...design, n: 12, expectedPatients: 6 }];
 * expect(admissibleDesigns(list).map(({ n, from, to }) => [n, from, to])).toEqual([[10, 0.5, 1], [12, 0, 0.5]]);
 * ```
 */
export function admissibleDesigns(designs: readonly FoundDesign[]): readonly AdmissibleDesign[] {
  const hull: AdmissibleDesign[] = [];
  let rest = designs;
  let to = 1;
  while (rest.length > 0) {
    const own = rest[0]!;
    const weights = rest.map((other) => indifference(own, other));
    const from = Math.max(0, ...weights);
    hull.push({ ...own, from, to });
    if (from === 0) return hull;
    rest = rest.slice(weights.lastIndexOf(from));
    to = from;
  }
  return hull;
}

/**
 * The smallest single-stage design that holds a demand.
 *
 * @param demand p0 < p1, alpha and beta, all shares strictly between 0 and 1; most, a whole number from 2 to 200
 * @returns patients n and the r above which the trial is positive; null when none is small enough
 * @throws {RangeError} when the demand is not made of such numbers
 *
 * Exact binomial tails.
 * Source: Simon 1989, doi:10.1016/0197-2456(89)90015-9.
 *
 * @example As large as the minimax design of two stages
 * ```ts
 * expect(singleStageDesign({ p0: 0.1, p1: 0.3, alpha: 0.05, beta: 0.2 })).toEqual({ n: 25, r: 5 });
 * ```
 */
export function singleStageDesign(demand: DesignDemand): { readonly n: number; readonly r: number } | null {
  requireDemand(demand);
  const { p0, p1, alpha, beta, most = 100 } = demand;
  for (let n = 1; n <= most; n++) {
    let r = 0;
    while (binomialTail(r + 1, n, p0) > alpha) r++;
    if (binomialTail(r + 1, n, p1) >= 1 - beta) return { n, r };
  }
  return null;
}

/** The better of the best so far and the best with these n1 and n. */
function bestOfStage(demand: DesignDemand, n1: number, n: number, best: FoundDesign | null): FoundDesign | null {
  const { p0, p1, alpha, beta } = demand;
  const [useless, useful] = [p0, p1].map((p) => stagesAt(p, n1, n)) as [Stages, Stages];
  const [typeOne, power] = [new Float64Array(n), new Float64Array(n)];
  let goesOn = 0;
  let better = best;
  for (let r1 = n1 - 1; r1 >= 0; r1--) {
    goesOn += useless.first[r1 + 1]!;
    addReach(typeOne, useless, r1 + 1);
    addReach(power, useful, r1 + 1);
    let r = r1;
    while (r + 1 < n && power[r + 1]! >= 1 - beta) r++;
    const holds = power[r]! >= 1 - beta && typeOne[r]! <= alpha;
    const expectedPatients = n1 + goesOn * (n - n1);
    if (holds && expectedPatients < (better?.expectedPatients ?? Infinity)) better = { n1, r1, n, r, expectedPatients };
  }
  return better;
}

interface Stages {
  /** Probability of x in stage 1; length n1 + 1. */
  readonly first: Float64Array;
  /** Probability of x and more in stage 2; length n2 + 2, the last 0. */
  readonly second: Float64Array;
}

function stagesAt(p: number, n1: number, n: number): Stages {
  const first = Float64Array.from({ length: n1 + 1 }, (_, x) => binomialProbability(x, n1, p));
  return { first, second: binomialTails(n - n1, p) };
}

/** Adds to each r the probability of x1 in stage 1 and more than r in all. */
function addReach(reach: Float64Array, { first, second }: Stages, x1: number): void {
  const probability = first[x1]!;
  for (let r = 0; r < reach.length; r++) {
    const needed = Math.max(0, r + 1 - x1);
    if (needed >= second.length) return;
    reach[r]! += probability * second[needed]!;
  }
}

/** Weight on the largest number of patients at which two designs cost the same; 0 where the second is never better. */
function indifference(own: FoundDesign, other: FoundDesign): number {
  const saved = own.expectedPatients - other.expectedPatients;
  return saved > 0 ? saved / (other.n - own.n + saved) : 0;
}

function requireDemand({ p0, p1, alpha, beta, most = 100 }: DesignDemand): void {
  const wrong = Object.entries({ p0, p1, alpha, beta }).find(([, value]) => !(value > 0 && value < 1));
  if (wrong) {
    throw new RangeError(`Cannot look for a design as ${wrong[0]} must be between 0 and 1: got ${wrong[1]}`);
  }
  if (!(p0 < p1)) throw new RangeError(`Cannot look for a design as p0 must be less than p1: got ${p0} and ${p1}`);
  if (!Number.isInteger(most) || most < 2 || most > 200) {
    throw new RangeError(`Cannot look for a design as most must be a whole number from 2 to 200: got ${most}`);
  }
}
