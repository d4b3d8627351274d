import { PatientSet } from '../../methods/disclosure/patient-set.ts';
import { TinyLake, type TinyRow } from '../../../test/support/tiny-lake.ts';

let lake: TinyLake;
beforeAll(async () => {
  lake = await TinyLake.create();
});
afterAll(() => lake.drop());

const EVERYBODY = { source: 'S', cohort: null, members: null } as const;
const start = (subject: string, cohort = 'C', started_on = '2023-01-01'): TinyRow => ({ subject, cohort, started_on });
const time = (subject: string, endpoint: string, days: number, event: boolean): TinyRow => ({
  ...{ subject, cohort: 'C', endpoint, days, event },
});
const inCohort = (cohort: string, row: TinyRow): TinyRow => ({ ...row, cohort });

test('change is as delivered, else against the last sum before the start; baseline is no change', async () => {
  const lesion = (subject: string, day: number, sum: number | null, change: number | null): TinyRow => ({
    ...{ subject, cohort: 'C', day, sum_of_diameters: sum, change, new_lesion: null },
  });
  const rows = [
    lesion('a', -20, 90, null),
    lesion('a', -3, 100, null),
    lesion('a', 50, 60, null),
    lesion('a', 100, 30, -0.65),
    lesion('b', 50, 40, null),
    lesion('c', 0, 80, 0),
  ];
  const snapshot = await lake.snapshot({ source: 'S', tables: { lesion: rows } });
  const told = await snapshot.ask('outcome/lesion_changes', EVERYBODY);
  expect(told).toEqual([
    { subject: 'a', day: 50, change: -0.4, new_lesion: false },
    { subject: 'a', day: 100, change: -0.65, new_lesion: false },
  ]);
});

test('a lane tells progression from death, and a response only before progression', async () => {
  const scan = (subject: string, day: number, response: string): TinyRow => ({
    ...{ subject, cohort: 'C', kind: 'SCAN', day, response },
  });
  const tables = {
    treatment: [start('dies'), start('progresses'), start('scanned'), { ...start('goes on'), days: 40, ongoing: true }],
    assessment: [
      scan('scanned', 50, 'SD'),
      scan('scanned', 110, 'PR'),
      scan('scanned', 160, 'PD'),
      scan('scanned', 200, 'CR'),
    ],
    event_time: [
      ...[time('dies', 'OS', 80, true), time('dies', 'PFS', 80, true), time('dies', 'TOT', 70, true)],
      ...[time('progresses', 'OS', 300, false), time('progresses', 'PFS', 90, true)],
    ],
  };
  const snapshot = await lake.snapshot({ source: 'S', tables });
  const lanes = await snapshot.ask('outcome/swim_lanes', EVERYBODY);
  const nothing = {
    treated_days: null,
    ongoing: null,
    followed_days: null,
    responded_at: null,
    progressed_at: null,
    died_at: null,
  };
  expect(lanes).toEqual([
    { ...nothing, subject: 'dies', treated_days: 70, ongoing: false, followed_days: 80, died_at: 80 },
    { ...nothing, subject: 'goes on', treated_days: 40, ongoing: true },
    { ...nothing, subject: 'progresses', followed_days: 300, progressed_at: 90 },
    { ...nothing, subject: 'scanned', responded_at: 110, progressed_at: 160 },
  ]);
});

test('of a whole source whoever was treated twice counts once, in the first cohort', async () => {
  const tables = {
    treatment: [start('a', 'C'), start('a', 'D', '2024-01-01'), start('b', 'D')],
    event_time: [
      ...[time('a', 'PFS1', 50, true), time('a', 'PFS', 100, true)],
      ...[inCohort('D', time('a', 'PFS1', 100, true)), inCohort('D', time('a', 'PFS', 7, true))],
      ...[inCohort('D', time('b', 'PFS1', 60, false)), inCohort('D', time('b', 'PFS', 30, false))],
    ],
  };
  const snapshot = await lake.snapshot({ source: 'S', tables });
  const told = await snapshot.ask('outcome/pfs_pairs', EVERYBODY);
  expect(told).toEqual([
    { subject: 'a', before: 50, before_event: true, during: 100, during_event: true },
    { subject: 'b', before: 60, before_event: false, during: 30, during_event: false },
  ]);
  expect(await snapshot.ask('outcome/pfs_pairs', { ...EVERYBODY, cohort: 'D' })).toHaveLength(2);
});

test('a patient counts once a term, at the worst grade; members and those told of narrow it', async () => {
  const event = (subject: string, term: string, grade: number, related = false): TinyRow => ({
    ...{ subject, cohort: 'C', term, grade, day: 1, related, serious: false },
  });
  const tables = {
    subject: ['a', 'b', 'c'].map((subject) => ({ subject })),
    adverse_event: [
      event('a', 'Nausea', 1, true),
      event('a', 'Nausea', 3),
      event('b', 'Nausea', 2),
      event('c', 'Fever', 4),
    ],
  };
  const snapshot = await lake.snapshot({ source: 'S', tables });
  const count = async (narrowed: object) => {
    const rows = await snapshot.ask('outcome/adverse_events', { ...EVERYBODY, subjects: null, ...narrowed });
    return rows.map(({ kind, term, grade, subjects }) => `${kind} ${term} ${grade}: ${subjects}`);
  };
  expect(await count({})).toEqual([
    ...['ALL null 2: 1', 'ALL null 3: 1', 'ALL null 4: 1', 'ALL Fever 4: 1', 'ALL Nausea 2: 1', 'ALL Nausea 3: 1'],
    ...['RELATED null 1: 1', 'RELATED Nausea 1: 1'],
  ]);
  expect(await count({ members: PatientSet.of(3, [1]) })).toEqual(['ALL null 2: 1', 'ALL Nausea 2: 1']);
  expect(await count({ subjects: ['c'] })).toEqual(['ALL null 4: 1', 'ALL Fever 4: 1']);
});

test('an answer belongs to the nearest visit, and whoever is followed without one is counted as missing', async () => {
  const answer = (subject: string, day: number, state: string): TinyRow => ({
    subject,
    cohort: 'C',
    day,
    state,
    vas: 50,
  });
  const tables = {
    treatment: [start('a'), start('b'), start('c')],
    event_time: [time('a', 'OS', 200, false), time('b', 'OS', 60, true), time('c', 'OS', 20, true)],
    utility: [
      ...[answer('a', -9, '11111'), answer('a', -1, '22222'), answer('a', 20, '55555'), answer('a', 50, '33333')],
      ...[answer('a', 60, '44444'), answer('b', -2, '11112'), answer('a', 110, '21111')],
    ],
  };
  const snapshot = await lake.snapshot({ source: 'S', tables });
  const rows = await snapshot.ask('outcome/health_states', { ...EVERYBODY, subjects: null, visit_days: 56 });
  expect(rows.map(({ visit, state, subjects }) => `${visit} ${state}: ${subjects}`)).toEqual([
    ...['0 11112: 1', '0 22222: 1', '0 null: 1'],
    ...['1 44444: 1', '1 null: 1'],
    '2 21111: 1',
  ]);
});

test('why treatment stopped is told of the first treatment', async () => {
  const stopped = (subject: string, reason: string | null, ongoing = false, cohort = 'C'): TinyRow => ({
    ...{ subject, cohort, started_on: cohort === 'C' ? '2023-01-01' : '2024-01-01', ongoing, stop_reason: reason },
  });
  const tables = {
    treatment: [
      ...[stopped('a', 'TOXICITY'), stopped('a', 'DEATH', false, 'D'), stopped('b', null, true)],
      ...[stopped('c', null), stopped('d', 'TOXICITY')],
    ],
  };
  const snapshot = await lake.snapshot({ source: 'S', tables });
  expect(await snapshot.ask('outcome/stop_reasons', { ...EVERYBODY, subjects: null })).toEqual([
    { reason: 'TOXICITY', subjects: 2 },
    { reason: 'ONGOING', subjects: 1 },
    { reason: 'UNKNOWN', subjects: 1 },
  ]);
});
