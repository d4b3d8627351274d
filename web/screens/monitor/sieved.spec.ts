import type { MonitoredFragment } from '../../contract.ts';
import { openOf, sieved, stoppedOf } from './sieved.ts';

const cohort = (label: string, state: string, more: object = {}) =>
  ({
    cohort: { label, drug: label, tumourType: 'T' },
    state,
    success: null,
    transitions: [],
    ...more,
  }) as unknown as MonitoredFragment;
const all = [
  cohort('B', 'OPEN_STAGE1', { success: { predictive: 0.2 } }),
  cohort('A', 'CLOSED_FUTILITY', { success: { predictive: 0 }, transitions: [{ decidedOn: '2025-01-02' }] }),
  cohort('C', 'POSITIVE', { success: { predictive: 1 }, transitions: [{ decidedOn: '2024-01-02' }] }),
];
const EVERY = { words: '', state: '', drug: '', tumour: '', sort: 'state' } as const;
const names = (more: object) => sieved(all, { ...EVERY, ...more }).map((one) => one.cohort.label);

test.each([
  [{}, ['C', 'B', 'A']],
  [{ sort: 'name' }, ['A', 'B', 'C']],
  [{ sort: 'chance' }, ['C', 'B', 'A']],
  [{ sort: 'decided' }, ['A', 'C', 'B']],
  [{ state: 'POSITIVE' }, ['C']],
  [{ words: 'b' }, ['B']],
  [{ drug: 'A', tumour: 'T' }, ['A']],
  [{ tumour: 'X' }, []],
])('sieved() by %j', (more, expected) => expect(names(more)).toEqual(expected));

test('every cohort is open, stopped or positive', () => expect([openOf(all), stoppedOf(all)]).toEqual([1, 1]));
