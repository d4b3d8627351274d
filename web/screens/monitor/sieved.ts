import type { CohortState, MonitoredFragment } from '../../contract.ts';

/** Best news first; what is decided before what is open. */
export const STATES: readonly CohortState[] = [
  ...(['EXPANSION', 'POSITIVE', 'OPEN_STAGE2'] as const),
  ...(['OPEN_STAGE1', 'NEGATIVE_STAGE2', 'CLOSED_FUTILITY'] as const),
];
const OPEN: readonly CohortState[] = ['OPEN_STAGE1', 'OPEN_STAGE2'];
const STOPPED: readonly CohortState[] = ['CLOSED_FUTILITY', 'NEGATIVE_STAGE2'];

export const STATE_COLOURS = {
  EXPANSION: 'success',
  POSITIVE: 'success',
  OPEN_STAGE2: 'info',
  OPEN_STAGE1: 'info',
  NEGATIVE_STAGE2: 'neutral',
  CLOSED_FUTILITY: 'neutral',
} as const satisfies Record<CohortState, string>;

export const SORTS = ['state', 'name', 'chance', 'decided'] as const;

export interface Sieve {
  readonly words: string;
  readonly state: string;
  readonly drug: string;
  readonly tumour: string;
  readonly sort: (typeof SORTS)[number];
}

/** Those that fit, in the order asked for. */
export function sieved(cohorts: readonly MonitoredFragment[], sieve: Sieve): readonly MonitoredFragment[] {
  const words = sieve.words.toLowerCase();
  return cohorts
    .filter(
      ({ state, cohort }) =>
        cohort.label.toLowerCase().includes(words) &&
        (!sieve.state || state === sieve.state) &&
        (!sieve.drug || cohort.drug === sieve.drug) &&
        (!sieve.tumour || cohort.tumourType === sieve.tumour),
    )
    .toSorted(ORDERS[sieve.sort]);
}

type Order = (one: MonitoredFragment, other: MonitoredFragment) => number;
const byName: Order = (one, other) => one.cohort.label.localeCompare(other.cohort.label);
const ORDERS: Readonly<Record<Sieve['sort'], Order>> = {
  name: byName,
  state: (one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state) || byName(one, other),
  chance: (one, other) => (other.success?.predictive ?? -1) - (one.success?.predictive ?? -1) || byName(one, other),
  decided: (one, other) => lastDecided(other).localeCompare(lastDecided(one)) || byName(one, other),
};

/** Empty where nothing was decided. */
export const lastDecided = ({ transitions }: MonitoredFragment): string => transitions.at(-1)?.decidedOn ?? '';

const among = (cohorts: readonly MonitoredFragment[], states: readonly CohortState[]): number =>
  cohorts.filter(({ state }) => states.includes(state)).length;

export const openOf = (cohorts: readonly MonitoredFragment[]): number => among(cohorts, OPEN);
export const stoppedOf = (cohorts: readonly MonitoredFragment[]): number => among(cohorts, STOPPED);
