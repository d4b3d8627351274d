import { standardErrors } from '../numeric/normal.ts';
import { countUpTo } from './count-up-to.ts';
import { populationHazard } from './population-hazard.ts';
import type { PopulationHazard } from './population-hazard.ts';

/** Someone followed from a date, as in a registry. */
export interface RegistrySubject {
  /** Whole days followed, >= 1. */
  readonly time: number;
  /** 1 where follow-up ended in death of any cause. */
  readonly event: number;
  /** Sex, or another stratum of the population. */
  readonly stratum: string;
  /** In days, at the beginning. */
  readonly age: number;
  /** Of the beginning, in days since 1 January 1970. */
  readonly date: number;
}

/** Net survival by Pohar Perme; relative survival by Ederer I and II. */
export type NetSurvivalMethod = 'pohar-perme' | 'ederer-1' | 'ederer-2';

export interface NetSurvivalPoint {
  readonly time: number;
  /** May rise, and be above 1, where those followed fare better than the population. */
  readonly survival: number;
  readonly standardError: number;
  /** Symmetric about log S. */
  readonly lower: number;
  readonly upper: number;
}

export interface NetSurvivalChoice {
  readonly method: NetSurvivalMethod;
  /** In days. */
  readonly times: readonly number[];
  readonly level?: number | undefined;
}

/**
 * Survival beside that of the population: with the disease as the only cause of death (net), or relative.
 *
 * @param subjects followed in whole days, with what the population is told by
 * @param population daily hazards
 * @param choice method, times in days, and level of the limits (0.95)
 * @returns one point a time, in the order asked; the curve is flat from one time at which somebody leaves to the next
 * @throws {RangeError} when nobody is followed, a time is no whole number of days >= 1, an event is neither 0 nor 1, the
 *   population has no such stratum, or a time is beyond the last follow-up
 *
 * From one time at which somebody leaves to the next. Pohar Perme: everybody followed weighed by the inverse of their
 * survival in the population, at the time for events, at the beginning of the step for the hazard of the population (as
 * relsurv). Ederer II: those followed, unweighed. Ederer I: survival over that expected of all, as if none had died.
 * Source: Pohar Perme, Stare & Estève 2012, doi:10.1111/j.1541-0420.2011.01640.x; Ederer, Axtell & Cutler 1961, Natl
 *   Cancer Inst Monogr 6:101-121.
 *
 * @example In a population that does not die it is survival itself
 * ```ts
 * const population = { daysInYear: 365, firstYear: 1970, daily: new Map([['all', [[0]]]]) };
 * const subjects = [1, 2, 3, 4].map((time) => ({ time, event: 1, stratum: 'all', age: 0, date: 0 }));
 * const [point] = netSurvival(subjects, population, { method: 'pohar-perme', times: [2] });
 * expect(point.survival).toBeCloseTo(0.5, 14);
 * ```
 */
export function netSurvival(
  subjects: readonly RegistrySubject[],
  population: PopulationHazard,
  { method, times, level = 0.95 }: NetSurvivalChoice,
): readonly NetSurvivalPoint[] {
  requireSubjects(subjects);
  const z = standardErrors(level);
  const last = subjects.reduce((most, { time }) => Math.max(most, time), 0);
  const beyond = times.find((time) => !(time >= 0 && Math.floor(time) <= last));
  if (beyond !== undefined) {
    throw new RangeError(`Cannot give net survival as times must be from 0 to ${last} days: got ${beyond}`);
  }
  const steps = walk(subjects, population, method, Math.max(0, ...times));
  const starts = steps.map((step) => step.time);
  return times.map((time) => {
    const { survival, variance } = steps[countUpTo(starts, time) - 1]!;
    const error = Math.sqrt(variance);
    const [lower, upper] = [-1, 1].map((side) => survival * Math.exp(side * z * error)) as [number, number];
    return { time, survival, standardError: survival * error, lower, upper };
  });
}

interface Step {
  readonly time: number;
  readonly survival: number;
  /** Of log survival. */
  readonly variance: number;
}

/** Someone on the way. */
interface Walker {
  readonly subject: RegistrySubject;
  /** Until when the population is counted for them. */
  readonly counted: number;
  /** What the population has come to: cumulative hazard before this step, and with it. */
  before: number;
  cumulative: number;
  hazard: number;
  daysLeft: number;
}

/** From one time at which somebody leaves to the next. */
function walk(
  subjects: readonly RegistrySubject[],
  population: PopulationHazard,
  method: NetSurvivalMethod,
  until: number,
): readonly Step[] {
  // prettier-ignore
  let walkers = subjects.map((subject) => walkerOf(subject, method));
  const steps: Step[] = [{ time: 0, survival: 1, variance: 0 }];
  const times = [...new Set(subjects.map(({ time }) => time))].sort((a, b) => a - b).filter((time) => time <= until);
  for (const time of times) {
    const last = steps.at(-1)!;
    walkers = walkers.filter(({ counted }) => counted >= time);
    for (const walker of walkers) walkOn(walker, population, last.time, time);
    const { factor, variance } = stepOf(walkers, method, time);
    steps.push({ time, survival: last.survival * factor, variance: last.variance + variance });
  }
  return steps;
}

function walkerOf(subject: RegistrySubject, method: NetSurvivalMethod): Walker {
  const counted = method === 'ederer-1' ? Infinity : subject.time;
  return { subject, counted, before: 0, cumulative: 0, hazard: 0, daysLeft: 0 };
}

function walkOn(walker: Walker, population: PopulationHazard, from: number, to: number): void {
  const { stratum, age, date } = walker.subject;
  walker.before = walker.cumulative;
  for (let day = from; day < to;) {
    if (walker.daysLeft === 0) {
      const spell = populationHazard(population, { stratum, age: age + day, date: date + day });
      walker.hazard = spell.hazard;
      walker.daysLeft = spell.days;
    }
    const days = Math.min(to - day, walker.daysLeft);
    walker.cumulative += days * walker.hazard;
    walker.daysLeft -= days;
    day += days;
  }
}

/** What survival is multiplied by over a step, and the variance that its events add. */
function stepOf(walkers: readonly Walker[], method: NetSurvivalMethod, time: number) {
  const present = walkers.filter(({ subject }) => subject.time >= time);
  const weightOf = (cumulative: number): number => (method === 'pohar-perme' ? Math.exp(cumulative) : 1);
  const sum = (of: readonly Walker[], read: (walker: Walker) => number) =>
    of.reduce((total, walker) => total + read(walker), 0);
  const died = present.filter(({ subject }) => subject.time === time && subject.event === 1);
  const followed = sum(present, ({ cumulative }) => weightOf(cumulative));
  const observed = sum(died, ({ cumulative }) => weightOf(cumulative)) / followed;
  const variance = sum(died, ({ cumulative }) => weightOf(cumulative) ** 2) / followed ** 2;
  if (method === 'ederer-1') {
    const [before, after] = [sum(walkers, (one) => Math.exp(-one.before)), sum(walkers, (one) => Math.exp(-one.cumulative))]; // prettier-ignore
    return { factor: ((1 - observed) * before) / after, variance };
  }
  const expected =
    sum(present, (one) => weightOf(one.before) * (one.cumulative - one.before)) / sum(present, (one) => weightOf(one.before)); // prettier-ignore
  return { factor: 1 - observed + expected, variance };
}

function requireSubjects(subjects: readonly RegistrySubject[]): void {
  if (subjects.length === 0) throw new RangeError('Cannot give net survival: no subjects');
  for (const { time, event } of subjects) {
    if (!(Number.isInteger(time) && time >= 1)) {
      throw new RangeError(`Cannot give net survival as times must be whole days >= 1: got ${time}`);
    }
    if (event !== 0 && event !== 1) {
      throw new RangeError(`Cannot give net survival as event must be 0 or 1: got ${event}`);
    }
  }
}
