import { TinyLake, type TinyTables } from '../../test/support/tiny-lake.ts';

let lake: TinyLake;

beforeAll(async () => {
  lake = await TinyLake.create();
});

afterAll(() => lake.drop());

const subject = (name: string, treatment_started_on: string | null = null) => ({ subject: name, treatment_started_on });
const scan = (name: string, cohort: string | null) => ({
  subject: name,
  cohort,
  kind: 'SCAN',
  day: 112,
  response: 'SD',
});

/** Every question of treatment counts the same people: cohorts, funnel and week 16. */
async function treated(tables: TinyTables) {
  const snapshot = await lake.snapshot(
    { source: 'S', tables },
    { source: 'T', tables: { subject: [subject('t', '2023-01-01')] } },
  );
  const cohorts = await snapshot.ask('cohort/cohorts', { source: 'S' });
  const screening = await snapshot.ask('cohort/screening', { source: 'S' });
  const params = { source: 'S', cohort: null, members: null, data_cut: null, window: 14, missing: 'NOT_EVALUABLE' };
  const week16 = await snapshot.ask('cohort/week16', params);
  return {
    cohorts: cohorts.map(({ cohort, subjects }) => [cohort, subjects]),
    funnel: screening.find(({ step, reason }) => step === 'TREATED' && reason === null)?.subjects ?? 0,
    week16: week16.map(({ subject: name }) => name).toSorted(),
  };
}

test('treated are those with a treatment, in one cohort or several', async () => {
  const tables = {
    subject: [subject('a'), subject('b', '2023-01-01'), subject('c'), subject('d', '2023-01-01')],
    treatment: [
      { subject: 'a', cohort: 'X' },
      { subject: 'a', cohort: 'X' },
      { subject: 'a', cohort: 'Y' },
      { subject: 'b', cohort: null },
    ],
    assessment: [scan('c', 'X')],
  };
  expect(await treated(tables)).toEqual({
    cohorts: [
      [null, 2],
      ['X', 1],
      ['Y', 1],
    ],
    funnel: 2,
    week16: ['a', 'b'],
  });
});

test('where no treatment is delivered, those with a start of treatment', async () => {
  const tables = { subject: [subject('a', '2023-01-01'), subject('b')], assessment: [scan('b', 'X')] };
  expect(await treated(tables)).toEqual({ cohorts: [[null, 1]], funnel: 1, week16: ['a'] });
});

test('where neither is delivered, those who were assessed', async () => {
  const tables = { subject: [subject('a'), subject('b')], assessment: [scan('b', null), scan('b', 'X')] };
  expect(await treated(tables)).toEqual({ cohorts: [[null, 1]], funnel: 1, week16: ['b'] });
});

test('where nobody tells of treatment, the source as a whole is everybody', async () => {
  expect(await treated({ subject: [subject('a'), subject('b')] })).toEqual({
    cohorts: [[null, 2]],
    funnel: 0,
    week16: [],
  });
  expect(await treated({ lesion: [] })).toEqual({ cohorts: [], funnel: 0, week16: [] });
});

test('a cohort is told in the words of its treatments', async () => {
  const row = (cohort: string, drug: string | null, alteration: string, tumour_type: string | null) => ({
    subject: 'a',
    cohort,
    drug,
    alteration,
    tumour_type,
  });
  const snapshot = await lake.snapshot({
    source: 'S',
    tables: {
      treatment: [
        row('BRAF', 'trametinib', 'BRAF V600E', 'Colon'),
        row('BRAF', 'dabrafenib', 'BRAF V600E', 'Lung'),
        ...['w', 'x', 'y', 'z'].map((drug) => row('MANY', drug, drug, 'Colon')),
        row('ONE', null, 'KRAS G12C', null),
      ],
      event_time: [{ subject: 'a', cohort: 'ONE', endpoint: 'OS', days: 3, event: true }],
    },
  });
  const rows = await snapshot.ask('cohort/cohorts', { source: 'S' });
  expect(
    rows.map(({ cohort, drug, alteration, tumour_type, endpoints }) => [
      cohort,
      drug,
      alteration,
      tumour_type,
      endpoints,
    ]),
  ).toEqual([
    [null, null, null, null, ['OS']],
    ['BRAF', 'dabrafenib + trametinib', 'BRAF V600E', null, []],
    ['MANY', null, null, 'Colon', []],
    ['ONE', null, 'KRAS G12C', null, ['OS']],
  ]);
});

test('losses are told by reason, at the step before which they came', async () => {
  const lost = (name: string, actionable: boolean | null, loss_reason: string | null) => ({
    subject: name,
    screened_on: '2023-01-01',
    actionable,
    loss_reason,
  });
  const snapshot = await lake.snapshot({
    source: 'S',
    tables: {
      subject: [
        lost('a', false, 'NO_TARGET'),
        lost('b', null, null),
        lost('c', true, 'DIED'),
        lost('d', true, null),
        lost('e', false, null),
      ],
      treatment: [{ subject: 'd' }, { subject: 'e' }],
    },
  });
  expect(await snapshot.ask('cohort/screening', { source: 'S' })).toEqual([
    { step: 'SCREENED', reason: null, subjects: 5 },
    { step: 'ACTIONABLE', reason: null, subjects: 3 },
    { step: 'ACTIONABLE', reason: 'NO_TARGET', subjects: 1 },
    { step: 'ACTIONABLE', reason: 'UNKNOWN', subjects: 1 },
    { step: 'TREATED', reason: null, subjects: 2 },
    { step: 'TREATED', reason: 'DIED', subjects: 1 },
  ]);
});
