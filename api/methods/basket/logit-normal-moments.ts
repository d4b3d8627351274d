import type { CountOf } from '../binomial/newcombe.ts';
import { logBinomial } from '../numeric/log-gamma.ts';
import { normalCdf } from '../numeric/normal.ts';
import { gaussLegendre } from '../numeric/quadrature.ts';

/** Integrals of a basket's likelihood over normal log odds. */
export interface Moments {
  readonly likelihood: number;
  /** Times the rate. */
  readonly rate: number;
  readonly square: number;
  /** Where the rate is above the threshold. */
  readonly above: number;
}

/** Standard deviations of the log odds that are integrated over. */
const REACH = 7.5;
/** Panels this wide in standard deviations, or in log odds, keep the rule exact for baskets of a hundred or so. */
const WIDEST = 3;
const WIDEST_LOG_ODDS = 1.5;
/** Beyond these log odds a rate is 0 or 1 for any basket. */
const EXTREME = 30;

/**
 * Likelihood of each basket when its log odds are normal, and the same times rate, square and being above a threshold.
 *
 * @param baskets how many of how many had the outcome in each
 * @param threshold log odds that a rate is to be above
 * @param normal mean and standard deviation > 0 of the log odds
 * @returns four integrals a basket
 *
 * Source: Neuenschwander et al. 2016, doi:10.1002/pst.1730, by the 16-point rule of Gauss and Legendre.
 *
 * @example Log odds almost known to be 0
 * ```ts
 * const [basket] = moments([{ x: 1, n: 2 }], -2, { mean: 0, sd: 1e-6 });
 * expect(basket.likelihood).toBeCloseTo(0.5, 9);
 * expect(basket.rate).toBeCloseTo(0.25, 9);
 * ```
 */
export function moments(
  baskets: readonly CountOf[],
  threshold: number,
  { mean, sd }: { readonly mean: number; readonly sd: number },
): readonly Moments[] {
  const ways = baskets.map(({ x, n }) => logBinomial(n, x));
  const at = (logOdds: number): Float64Array => {
    const z = (logOdds - mean) / sd;
    const logDensity = (-z * z) / 2 - Math.log(sd) - HALF_LOG_TWO_PI;
    const logNone = -Math.max(0, logOdds) - Math.log1p(Math.exp(-Math.abs(logOdds)));
    const rate = Math.exp(logOdds + logNone);
    const values = new Float64Array(3 * baskets.length);
    baskets.forEach(({ x, n }, j) => {
      const likelihood = Math.exp(ways[j]! + x * logOdds + n * logNone + logDensity);
      values[3 * j] = likelihood;
      values[3 * j + 1] = likelihood * rate;
      values[3 * j + 2] = likelihood * rate * rate;
    });
    return values;
  };
  const sums = new Float64Array(4 * baskets.length);
  for (const [low, high] of panels(threshold, mean, sd)) {
    const part = gaussLegendre(at, low, high);
    baskets.forEach((_, j) => {
      for (let k = 0; k < 3; k++) sums[4 * j + k]! += part[3 * j + k]!;
      if (low >= threshold) sums[4 * j + 3]! += part[3 * j]!;
    });
  }
  return baskets.map((basket, j) => withTails(basket, sums.subarray(4 * j, 4 * j + 4), { mean, sd }));
}

/** Beyond the extremes nobody, or everybody, has the outcome. */
function withTails({ x, n }: CountOf, sums: Float64Array, { mean, sd }: { mean: number; sd: number }): Moments {
  const nobody = x === 0 ? normalCdf((-EXTREME - mean) / sd) : 0;
  const everybody = x === n ? normalCdf((mean - EXTREME) / sd) : 0;
  return {
    likelihood: sums[0]! + nobody + everybody,
    rate: sums[1]! + everybody,
    square: sums[2]! + everybody,
    above: sums[3]! + everybody,
  };
}

/**
 * The same integrals for many means and standard deviations: likelihoods are computed once, on fixed log odds.
 *
 * @param baskets how many of how many had the outcome in each
 * @param threshold log odds that a rate is to be above
 * @returns a function of mean and standard deviation of the log odds
 *
 * Below a standard deviation of 0.12 the log odds are chosen anew, as the fixed ones lie too far apart.
 * Source: Neuenschwander et al. 2016, doi:10.1002/pst.1730, by the 16-point rule of Gauss and Legendre.
 *
 * @example As computed anew
 * ```ts
 * const [baskets, normal] = [[{ x: 1, n: 9 }], { mean: -1, sd: 0.8 }];
 * expect(tabulatedMoments(baskets, -2)(normal)[0].rate).toBeCloseTo(moments(baskets, -2, normal)[0].rate, 12);
 * ```
 */
export function tabulatedMoments(baskets: readonly CountOf[], threshold: number) {
  const tables = LEAST_TABULATED.map((least) => ({ least, table: tableOf(baskets, threshold, 2 * least) }));
  return (normal: { readonly mean: number; readonly sd: number }): readonly Moments[] => {
    const found = tables.find(({ least }) => normal.sd >= least);
    return found ? summedOver(found.table, baskets, normal) : moments(baskets, threshold, normal);
  };
}

/** Standard deviations from which a table holds, whose panels are twice as wide. */
const LEAST_TABULATED = [0.5, 0.12];
const NODES_OF_PANEL = 16;

interface Table {
  readonly panels: readonly (readonly [number, number])[];
  readonly threshold: number;
  readonly nodes: Float64Array;
  readonly rates: Float64Array;
  /** Of every basket at every node, times the weight of the node. */
  readonly likelihoods: Float64Array;
}

function summedOver(
  table: Table,
  baskets: readonly CountOf[],
  normal: { mean: number; sd: number },
): readonly Moments[] {
  const { panels: all, nodes, rates, likelihoods, threshold } = table;
  const { mean, sd } = normal;
  const count = baskets.length;
  const sums = new Float64Array(4 * count);
  const scale = 1 / (sd * Math.sqrt(2 * Math.PI));
  const first = all.findIndex(([, high]) => high > mean - REACH * sd);
  const after = all.findIndex(([low]) => low > mean + REACH * sd);
  const end = (after === -1 ? all.length : after) * NODES_OF_PANEL;
  for (let k = (first === -1 ? all.length : first) * NODES_OF_PANEL; k < end; k++) {
    const z = (nodes[k]! - mean) / sd;
    const density = scale * Math.exp((-z * z) / 2);
    const above = nodes[k]! > threshold;
    for (let j = 0; j < count; j++) {
      const likelihood = density * likelihoods[k * count + j]!;
      sums[4 * j]! += likelihood;
      sums[4 * j + 1]! += likelihood * rates[k]!;
      sums[4 * j + 2]! += likelihood * rates[k]! * rates[k]!;
      if (above) sums[4 * j + 3]! += likelihood;
    }
  }
  return baskets.map((basket, j) => withTails(basket, sums.subarray(4 * j, 4 * j + 4), normal));
}

function tableOf(baskets: readonly CountOf[], threshold: number, width: number): Table {
  const nodes: number[] = [];
  const likelihoods: number[] = [];
  const ways = baskets.map(({ x, n }) => logBinomial(n, x));
  const even = evenPanels(threshold, width);
  for (const [low, high] of even) {
    // The rule itself tells its nodes and weights: of a function that is 1 at one node the integral is the weight.
    const own: number[] = [];
    gaussLegendre((node) => [own.push(node)], low, high);
    const weights = gaussLegendre((node) => own.map((other) => (other === node ? 1 : 0)), low, high);
    own.forEach((node, i) => {
      const logNone = -Math.max(0, node) - Math.log1p(Math.exp(-Math.abs(node)));
      nodes.push(node);
      baskets.forEach(({ x, n }, j) => likelihoods.push(weights[i]! * Math.exp(ways[j]! + x * node + n * logNone)));
    });
  }
  const rates = Float64Array.from(nodes, (node) => 1 / (1 + Math.exp(-node)));
  return {
    panels: even,
    threshold,
    nodes: Float64Array.from(nodes),
    rates,
    likelihoods: Float64Array.from(likelihoods),
  };
}

function evenPanels(threshold: number, width: number): readonly (readonly [number, number])[] {
  const ends = [-EXTREME, EXTREME];
  for (let end = threshold; end < EXTREME; end += width) ends.push(end);
  for (let end = threshold - width; end > -EXTREME; end -= width) ends.push(end);
  ends.sort((a, b) => a - b);
  return ends.slice(1).map((end, i) => [ends[i]!, end] as const);
}

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** The threshold is an end of a panel, as the integrand of what lies above it jumps there. */
function panels(threshold: number, mean: number, sd: number): readonly (readonly [number, number])[] {
  const [low, high] = [Math.max(-EXTREME, mean - REACH * sd), Math.min(EXTREME, mean + REACH * sd)];
  const inside = threshold > low && threshold < high ? [low, threshold, high] : [low, high];
  const widest = Math.min(WIDEST * sd, WIDEST_LOG_ODDS);
  return inside.slice(1).flatMap((end, i) => {
    const from = inside[i]!;
    const pieces = Math.max(1, Math.ceil((end - from) / widest));
    return Array.from({ length: pieces }, (_, piece) => [from + ((end - from) * piece) / pieces, from + ((end - from) * (piece + 1)) / pieces] as const); // prettier-ignore
  });
}
