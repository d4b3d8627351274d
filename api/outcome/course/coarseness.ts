import { PICTURE_PROTECTION } from './picture-protection.ts';

/** How finely the values of single patients are told. */
export interface Coarseness {
  readonly days: (days: number) => number;
  readonly share: (share: number) => number;
}

export const EXACT: Coarseness = { days: (days) => days, share: (share) => share };

const { gridDays, changeDecimals } = PICTURE_PROTECTION;

/** Of a protected source: times up to the next point of the grid, changes to whole percents. */
export const COARSE: Coarseness = {
  days: (days) => Math.ceil(days / gridDays) * gridDays,
  share: (share) => Number(share.toFixed(changeDecimals)) + 0,
};

export const maybe = <T>(told: (value: T) => T, value: T | null): T | null => (value === null ? null : told(value));
