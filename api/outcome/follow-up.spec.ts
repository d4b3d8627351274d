import { TinyLake, type TinyRow } from '../../test/support/tiny-lake.ts';
import type { QuerySurvivalArgs } from '../contract.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { askFollowUp, inUnit } from './follow-up.ts';

let lake: TinyLake;
let snapshot: Snapshot;

const followed = (subject: string, cohort: string, days: number, event: boolean): TinyRow => ({
  ...{ subject, cohort, endpoint: 'OS', days, event },
});

beforeAll(async () => {
  lake = await TinyLake.create();
  snapshot = await lake.snapshot(
    {
      source: 'TRIAL',
      tables: {
        subject: [
          { subject: 'P1', sex: 'F', health_region: 'NORTH' },
          { subject: 'P2', sex: 'M', health_region: 'NORTH' },
          { subject: 'P3', sex: 'F', health_region: null },
        ],
        event_time: [
          followed('P1', 'A', 30, true),
          followed('P2', 'A', 30, false),
          followed('P3', 'B', 61, true),
          followed('P4', 'B', 61, true),
          { subject: 'P1', cohort: 'A', endpoint: 'PFS', days: 7, event: true },
        ],
        biomarker: [
          { subject: 'P1', sample: 'S1', biomarker: 'HER2', result: 'amplified' },
          { subject: 'P1', sample: 'S2', biomarker: 'HER2', result: 'amplified' },
          { subject: 'P2', sample: 'S3', biomarker: 'HER2', result: 'amplified' },
          { subject: 'P2', sample: 'S4', biomarker: 'HER2', result: 'normal' },
          { subject: 'P3', sample: 'S5', biomarker: 'HER2', result: 'normal' },
          { subject: 'P3', sample: 'S5', biomarker: 'BRAF', result: 'V600E' },
        ],
      },
    },
    {
      source: 'OTHER',
      tables: {
        subject: [{ subject: 'P1', sex: 'M' }],
        event_time: [followed('P1', 'A', 1, true)],
        biomarker: [{ subject: 'P1', biomarker: 'HER2', result: 'normal' }],
      },
    },
    {
      source: 'TWICE',
      tables: {
        subject: [{ subject: 'P1', sex: 'F' }],
        treatment: [
          { subject: 'P1', cohort: 'B', started_on: '2023-01-01' },
          { subject: 'P1', cohort: 'A', started_on: '2024-01-01' },
        ],
        event_time: [followed('P1', 'A', 100, true), followed('P1', 'B', 465, true)],
        biomarker: [{ subject: 'P1', biomarker: 'HER2', result: 'normal' }],
      },
    },
    {
      source: 'MONTHS',
      // As 1.1 × 30.4375 comes out when it is computed in two ways, and a day later.
      tables: {
        event_time: [
          followed('P1', 'A', 33.48125, true),
          followed('P2', 'A', 33.48125 + 7e-12, false),
          followed('P3', 'B', 34.48125, true),
        ],
      },
    },
  );
});
afterAll(() => lake.drop());

async function asked(
  more: Partial<QuerySurvivalArgs> = {},
  source = 'TRIAL',
  cohort: string | null = null,
  members: PatientSet | null = null,
) {
  const question = {
    snapshot: null,
    cohort: source,
    endpoint: 'OS',
    biomarker: null,
    at: null,
    horizon: null,
    ...more,
  } as const;
  const { groups, ungrouped } = await askFollowUp(snapshot, { source, cohort, members, question });
  const told = [...groups].map(([label, { times, events, censored }]) => [
    label,
    [...times],
    [...events],
    [...censored],
  ]);
  return { groups: told, ungrouped: ungrouped?.subjects ?? 0 };
}

test('askFollowUp() counts the endpoint that was asked for, of the source alone, in one group', async () => {
  expect(await asked()).toEqual({ groups: [['ALL', [30, 61], [1, 2], [1, 0]]], ungrouped: 0 });
  expect(await asked({ endpoint: 'PFS' })).toEqual({ groups: [['ALL', [7], [1], [0]]], ungrouped: 0 });
  expect(await asked({ endpoint: 'TOT' })).toEqual({ groups: [], ungrouped: 0 });
});

test('askFollowUp() counts one cohort, or each by itself', async () => {
  expect(await asked({}, 'TRIAL', 'B')).toEqual({ groups: [['ALL', [61], [2], [0]]], ungrouped: 0 });
  const { groups } = await asked({ groupBy: 'COHORT' });
  expect(groups).toEqual([
    ['A', [30], [1], [1]],
    ['B', [61], [2], [0]],
  ]);
});

test('askFollowUp() groups by a trait, and counts whose trait is unknown or who is unknown altogether', async () => {
  expect(await asked({ groupBy: 'SEX' })).toEqual({
    groups: [
      ['F', [30, 61], [1, 1], [0, 0]],
      ['M', [30], [0], [1]],
    ],
    ungrouped: 1,
  });
  expect(await asked({ groupBy: 'HEALTH_REGION' })).toEqual({ groups: [['NORTH', [30], [1], [1]]], ungrouped: 2 });
});

test('askFollowUp() groups by a biomarker once a subject, and leaves out those whose samples disagree or are none', async () => {
  expect(await asked({ groupBy: 'BIOMARKER', biomarker: 'HER2' })).toEqual({
    groups: [
      ['amplified', [30], [1], [0]],
      ['normal', [61], [1], [0]],
    ],
    ungrouped: 2,
  });
  await expect(asked({ groupBy: 'BIOMARKER' })).rejects.toThrow('one must be named');
});

test('askFollowUp() counts whoever was in two cohorts once in the whole, from the first, and once in each cohort', async () => {
  const once = (label: string) => ({ groups: [[label, [465], [1], [0]]], ungrouped: 0 });
  expect(await asked({}, 'TWICE')).toEqual(once('ALL'));
  expect(await asked({ groupBy: 'SEX' }, 'TWICE')).toEqual(once('F'));
  expect(await asked({ groupBy: 'BIOMARKER', biomarker: 'HER2' }, 'TWICE')).toEqual(once('normal'));
  expect(await asked({}, 'TWICE', 'A')).toEqual({ groups: [['ALL', [100], [1], [0]]], ungrouped: 0 });
  expect((await asked({ groupBy: 'SEX' }, 'TWICE', 'A')).groups).toEqual([['F', [100], [1], [0]]]);
  expect((await asked({ groupBy: 'COHORT' }, 'TWICE')).groups.map(([label]) => label)).toEqual(['A', 'B']);
});

test('askFollowUp() takes times that differ by rounding alone for one time, across groups', async () => {
  const { groups } = await asked({ groupBy: 'COHORT' }, 'MONTHS');
  expect(groups).toEqual([
    ['A', [33.48125], [1], [1]],
    ['B', [34.48125], [1], [0]],
  ]);
});

test('inUnit() turns days into months of 30.4375 days, and leaves the counts alone', async () => {
  const question = {
    snapshot: null,
    cohort: 'TRIAL',
    endpoint: 'OS',
    biomarker: null,
    at: null,
    horizon: null,
  } as const;
  const { groups } = await askFollowUp(snapshot, { source: 'TRIAL', cohort: null, members: null, question });
  const table = inUnit(groups, 'MONTHS').get('ALL')!;
  expect([...table.times]).toEqual([30 / 30.4375, 61 / 30.4375]);
  expect([...table.events]).toEqual([1, 2]);
  expect(inUnit(groups, 'DAYS').get('ALL')).toEqual(groups.get('ALL'));
});

test('askFollowUp() counts the members of a defined cohort alone, however they are grouped', async () => {
  // P1 and P3, by their places in the file of subjects.
  const members = PatientSet.of(3, [0, 2]);
  const ofMembers = (more: Partial<QuerySurvivalArgs> = {}) => asked(more, 'TRIAL', null, members);
  const [early, late] = [
    [[30], [1], [0]],
    [[61], [1], [0]],
  ] as const;
  expect(await ofMembers()).toEqual({ groups: [['ALL', [30, 61], [1, 1], [0, 0]]], ungrouped: 0 });
  expect((await ofMembers({ groupBy: 'COHORT' })).groups).toEqual([
    ['A', ...early],
    ['B', ...late],
  ]);
  expect(await ofMembers({ groupBy: 'HEALTH_REGION' })).toEqual({ groups: [['NORTH', ...early]], ungrouped: 1 });
  expect((await ofMembers({ groupBy: 'BIOMARKER', biomarker: 'HER2' })).groups).toEqual([
    ['amplified', ...early],
    ['normal', ...late],
  ]);
  expect(await asked({}, 'TRIAL', null, PatientSet.none(3))).toEqual({ groups: [], ungrouped: 0 });
});
