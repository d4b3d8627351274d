import type { Jet } from './jet.ts';

export type FamilyName =
  'exponential' | 'weibull' | 'weibull-ph' | 'gompertz' | 'log-logistic' | 'log-normal' | 'gamma' | 'generalised-gamma';

/** A parameter, and the scale on which it is estimated: any number may be its logarithm, or itself. */
export interface FamilyParameter {
  readonly name: string;
  readonly scale: 'log' | 'identity';
}

/** Sums of the data from which a first guess is made. */
export interface FollowUpSums {
  readonly events: number;
  readonly personTime: number;
}

/** A family of distributions of a time > 0. Parameters are given on the scale of estimation throughout. */
export interface Family {
  readonly name: FamilyName;
  readonly parameters: readonly FamilyParameter[];
  /** Which parameter the covariates act on, additively on its scale. */
  readonly located: number;
  /** Logarithm of the density at a time, with its derivatives by the parameters. */
  logDensity(time: number, parameters: Float64Array, into: Jet): void;
  /** Minus the logarithm of survival at a time, with its derivatives by the parameters. */
  cumulativeHazard(time: number, parameters: Float64Array, into: Jet): void;
  /** Mean time; null where it is infinite. */
  mean(parameters: Float64Array): number | null;
  /** A first guess, from which Newton's steps find their way. */
  start(sums: FollowUpSums): readonly number[];
}
