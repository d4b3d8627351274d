/** Mortality of a population by sex (or another stratum), calendar year and age. */
export interface PopulationHazard {
  /** Days in a year of age. */
  readonly daysInYear: number;
  readonly firstYear: number;
  /** By stratum: one row a calendar year from the first, one daily hazard a year of age from 0. */
  readonly daily: ReadonlyMap<string, readonly (readonly number[])[]>;
}

/** Whom a rate of the population is asked for: someone on a day. */
export interface PersonDay {
  readonly stratum: string;
  /** Age in days. */
  readonly age: number;
  /** Days since 1 January 1970. */
  readonly date: number;
}

export interface HazardSpell {
  readonly hazard: number;
  /** For how many days from that one on it stays the same; at least one. */
  readonly days: number;
}

/** Leap years before 1970. */
const LEAPS_BEFORE = 477;

/** Days from 1 January 1970 to 1 January of a year. */
function startOfYear(year: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return 365 * (year - 1970) + leaps - LEAPS_BEFORE;
}

function yearOf(date: number): number {
  const near = 1970 + Math.floor(date / 365.2425);
  if (date < startOfYear(near)) return near - 1;
  return date < startOfYear(near + 1) ? near : near + 1;
}

/**
 * Daily hazard of death of someone of the population, and for how long it stays.
 *
 * @param population daily hazards by stratum, calendar year and year of age
 * @param person stratum, age in days, and date in days since 1 January 1970
 * @returns the hazard, with the whole days until age or calendar year moves on
 * @throws {RangeError} when the population has no such stratum, or age or date is not finite or age is negative
 *
 * Years and ages beyond the table are taken as its first or last.
 * Source: Pohar & Stare 2006, doi:10.1016/j.cmpb.2006.01.004.
 *
 * @example Ten days before the second year of age
 * ```ts
 * const population = { daysInYear: 365, firstYear: 1970, daily: new Map([['all', [[0.2, 0.1]]]]) };
 * expect(populationHazard(population, { stratum: 'all', age: 355, date: 0 })).toEqual({ hazard: 0.2, days: 10 });
 * ```
 */
export function populationHazard(population: PopulationHazard, { stratum, age, date }: PersonDay): HazardSpell {
  const rows = population.daily.get(stratum);
  if (!rows) {
    const known = [...population.daily.keys()].join(', ');
    throw new RangeError(`Cannot find a population hazard as stratum must be one of ${known}: got ${stratum}`);
  }
  if (!(age >= 0 && Number.isFinite(age) && Number.isFinite(date))) {
    throw new RangeError(`Cannot find a population hazard as age must be >= 0 and date finite: got ${age} and ${date}`);
  }
  const years = Math.floor(age / population.daysInYear);
  const calendar = yearOf(date);
  const row = rows[Math.min(rows.length - 1, Math.max(0, calendar - population.firstYear))]!;
  const toBirthday = Math.ceil((years + 1) * population.daysInYear - age);
  const toNewYear = Math.ceil(startOfYear(calendar + 1) - date);
  return { hazard: row[Math.min(row.length - 1, years)]!, days: Math.max(1, Math.min(toBirthday, toNewYear)) };
}
