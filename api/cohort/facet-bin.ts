import type { FacetTrait } from '../contract.ts';
import type { PeopleOfBin } from './facet-sets.ts';

/** From where to where a bin goes, both belonging. */
export interface EndsOfBin {
  readonly from: string;
  readonly to: string;
}

/** Ten years of age, a quarter of a year, one of any other number; a category is from and to itself. */
export function endsOfBin(trait: FacetTrait, { value, number }: PeopleOfBin): EndsOfBin {
  if (number === null) return { from: value!, to: value! };
  if (trait === 'TREATED_ON' || trait === 'DIAGNOSED_ON') return quarterOf(number);
  return { from: String(number), to: String(trait === 'AGE' ? number + 9 : number) };
}

const DAY = 86_400_000;

/** @param number first day of a quarter, counted from 1970-01-01 */
export function quarterOf(number: number): EndsOfBin {
  const from = new Date(number * DAY);
  const next = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 3, 1);
  return { from: dayOf(from.getTime()), to: dayOf(next - DAY) };
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
