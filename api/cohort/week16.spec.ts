import fc from 'fast-check';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { TinyLake, type TinyRow, type TinyTables } from '../../test/support/tiny-lake.ts';

type Scan = readonly [day: number, response: string];
type Missing = 'NOT_EVALUABLE' | 'NO_CONTROL' | 'LATER_SCAN_COUNTS';

const CUT = '2024-01-01';
const EARLY = '2023-01-01';
/** Day 112 of this start is the data cut; of the next day's it is not. */
const LAST_FOLLOWED = '2023-09-11';

let lake: TinyLake;

beforeAll(async () => {
  lake = await TinyLake.create();
});

afterAll(() => lake.drop());

const treatment = (subject: string, started_on: string | null, cohort = 'C'): TinyRow => ({
  subject,
  cohort,
  started_on,
});
const scan = (subject: string, [day, response]: Scan, cohort = 'C'): TinyRow => ({
  subject,
  cohort,
  kind: 'SCAN',
  day,
  response,
});

async function ask(
  tables: TinyTables,
  { cohort = 'C' as string | null, window = 14, missing = 'NOT_EVALUABLE' as Missing, cut = CUT as string | null } = {},
) {
  const snapshot = await lake.snapshot({ source: 'S', dataCut: CUT, tables });
  return snapshot.ask('cohort/week16', { source: 'S', cohort, members: null, data_cut: cut, window, missing });
}

/** '56 SD, 112 PD' */
const scansOf = (text: string): readonly Scan[] =>
  text === '' ? [] : text.split(', ').map((one) => [parseInt(one), one.split(' ')[1]!]);

/** One subject, treated early enough, with these scans; and how it is counted. */
async function counted(scans: string, options: Parameters<typeof ask>[1] = {}, died_on: string | null = null) {
  const rows = await ask(
    {
      subject: [{ subject: 's', died_on }],
      treatment: [treatment('s', EARLY)],
      // Another patient's scan tells that the source scans at all.
      assessment: [scan('t', [56, 'SD'], 'OTHER'), ...scansOf(scans).map((one) => scan('s', one))],
    },
    options,
  );
  const { evaluable, control, best, responder } = rows[0]!;
  return { evaluable, control, best, responder };
}

test.each<[string, string, boolean, boolean]>([
  ['stable at week 16', '56 SD, 112 SD', true, true],
  ['the first day of the window', '98 PR', true, true],
  ['the last day of the window', '126 CR', true, true],
  ['neither response nor progression of what cannot be measured', '110 NON_CR_NON_PD', true, true],
  ['progression at week 16', '56 SD, 113 PD', true, false],
  ['progression before', '56 PD', true, false],
  ['nearest scan says progression', '100 SD, 114 PD', true, false],
  ['nearest scan says stable', '110 SD, 126 PD', true, true],
  ['two as near: the earlier counts', '110 SD, 114 PD', true, true],
  ['two of one day: the worse counts', '112 SD, 112 PD', true, false],
  ['an unreadable scan is passed over', '112 NE, 120 SD', true, true],
  ['no readable scan in the window', '56 SD, 112 NE, 168 SD', false, false],
  ['scan a day too early', '97 SD', false, false],
  ['scan a day too late', '127 SD', false, false],
  ['progression after the window', '56 SD, 127 PD', false, false],
  ['no scan at all', '', false, false],
])('week 16, %s', async (_, scans, evaluable, control) => {
  expect(await counted(scans)).toMatchObject({ evaluable, control });
});

test.each<[string, string, Missing, boolean, boolean]>([
  ['no control', '56 SD', 'NO_CONTROL', true, false],
  ['the later scan says stable', '56 SD, 168 SD, 224 PD', 'LATER_SCAN_COUNTS', true, true],
  ['the later scan says progression', '56 SD, 168 PD', 'LATER_SCAN_COUNTS', true, false],
  ['the later scan cannot be read', '168 NE, 224 SD', 'LATER_SCAN_COUNTS', true, true],
  ['there is no later scan', '56 SD', 'LATER_SCAN_COUNTS', false, false],
])('missing week 16, %s', async (...row) => {
  const [, scans, missing, evaluable, control] = row;
  expect(await counted(scans, { missing })).toMatchObject({ evaluable, control });
});

test.each([
  ['2023-05-06', 125, true],
  ['2023-05-07', 126, true],
  ['2023-05-08', 127, false],
])('death on %s, day %i, is known by the end of the window: %s', async (died_on, _, evaluable) => {
  expect(await counted('56 SD', {}, died_on)).toMatchObject({ evaluable, control: false });
});

test('the window is a setting', async () => {
  expect(await counted('90 SD', { window: 22 })).toMatchObject({ evaluable: true, control: true });
  expect(await counted('56 SD', { window: 15 }, '2023-05-08')).toMatchObject({ evaluable: true, control: false });
});

test('progression or death that is told by its time alone counts', async () => {
  const event = (endpoint: string, days: number, happened: boolean, cohort = 'C') =>
    ask({
      treatment: [treatment('s', null)],
      assessment: [scan('t', [56, 'SD'], 'OTHER')],
      event_time: [{ subject: 's', cohort, endpoint, days, event: happened }],
    });
  expect((await event('PFS', 126, true))[0]).toMatchObject({ evaluable: true, control: false });
  expect((await event('OS', 40, true))[0]).toMatchObject({ evaluable: true, control: false });
  expect((await event('PFS', 127, true))[0]).toMatchObject({ evaluable: false });
  expect((await event('PFS', 40, false))[0]).toMatchObject({ evaluable: false });
  expect((await event('PFS1', 40, true))[0]).toMatchObject({ evaluable: false });
  expect((await event('PFS', 40, true, 'OTHER'))[0]).toMatchObject({ evaluable: false });
});

test('nobody is evaluable before 16 weeks of follow-up', async () => {
  const tables = {
    treatment: [treatment('a', LAST_FOLLOWED), treatment('b', '2023-09-12'), treatment('c', null)],
    assessment: ['a', 'b', 'c'].flatMap((subject) => [scan(subject, [56, 'PD'])]),
  };
  const seen = (rows: Awaited<ReturnType<typeof ask>>) =>
    rows.map(({ subject, followed, evaluable }) => [subject, followed, evaluable]);
  expect(seen(await ask(tables))).toEqual([
    ['a', true, true],
    ['b', false, false],
    ['c', true, true],
  ]);
  expect(seen(await ask(tables, { cut: null }))).toEqual([
    ['a', true, true],
    ['b', true, true],
    ['c', true, true],
  ]);
});

test.each<[string, string, string | null, boolean]>([
  ['the best of all scans', '56 SD, 112 PR, 168 SD', 'PR', true],
  ['a response after progression does not count', '56 SD, 112 PD, 168 CR', 'SD', false],
  ['a response on the day of progression does', '56 PD, 56 PR', 'PR', true],
  ['progression at once', '56 PD', 'PD', false],
  ['neither response nor progression is stable', '56 NON_CR_NON_PD', 'SD', false],
  ['unreadable', '56 NE', 'NE', false],
  ['missing', '56 MISSING', 'NE', false],
  ['unreadable once', '56 NE, 112 PD', 'PD', false],
  ['never scanned', '', 'NE', false],
])('best response: %s', async (_, scans, best, responder) => {
  expect(await counted(scans)).toMatchObject({ best, responder });
});

test('a scan known by its date has its day from the start of treatment', async () => {
  const rows = await ask({
    treatment: [treatment('s', EARLY)],
    assessment: [{ subject: 's', cohort: 'C', kind: 'SCAN', assessed_on: '2023-04-23', response: 'SD' }],
  });
  expect(rows).toMatchObject([{ evaluable: true, control: true }]);
});

describe('a source that tells best responses alone', () => {
  const best = (subject: string, response: string, disease_control: boolean | null = null): TinyRow => ({
    subject,
    cohort: 'C',
    kind: 'BEST',
    response,
    disease_control,
  });

  test('tells disease control by its own definition, everybody with it is evaluable', async () => {
    const rows = await ask({
      treatment: ['a', 'b', 'c', 'd'].map((subject) => treatment(subject, null)),
      assessment: [best('a', 'RESPONDER', true), best('b', 'NON_RESPONDER', true), best('c', 'NON_RESPONDER', false)],
    });
    expect(rows).toMatchObject([
      { followed: true, evaluable: true, control: true, best: 'RESPONDER', responder: true },
      { followed: true, evaluable: true, control: true, best: 'NON_RESPONDER', responder: false },
      { followed: true, evaluable: true, control: false, best: 'NON_RESPONDER', responder: false },
      { followed: true, evaluable: false, control: false, best: 'NE', responder: false },
    ]);
  });

  test('without disease control: everybody with a best response is evaluable, NE among them, and control is unknown', async () => {
    const rows = await ask({
      treatment: ['a', 'b', 'c', 'd'].map((subject) => treatment(subject, null)),
      assessment: [best('a', 'PR'), best('b', 'NE'), best('c', 'MISSING')],
    });
    expect(rows.map(({ evaluable, control, best: told, responder }) => [evaluable, control, told, responder])).toEqual([
      [true, null, 'PR', true],
      [true, null, 'NE', false],
      [true, null, 'NE', false],
      [false, null, 'NE', false],
    ]);
  });

  test('where it tells two, the worse counts', async () => {
    const rows = await ask({
      treatment: [treatment('a', null), treatment('b', null)],
      assessment: [
        best('a', 'PR', true),
        best('a', 'SD', false),
        best('b', 'RESPONDER', true),
        best('b', 'NON_RESPONDER', true),
      ],
    });
    expect(rows).toMatchObject([
      { best: 'SD', control: false },
      { best: 'NON_RESPONDER', control: true, responder: false },
    ]);
  });

  test('a best response stands before one derived from scans', async () => {
    const rows = await ask({
      treatment: [treatment('a', EARLY)],
      assessment: [best('a', 'SD'), scan('a', [56, 'PR']), scan('a', [112, 'PR'])],
    });
    expect(rows).toMatchObject([{ best: 'SD', responder: false, evaluable: true, control: true }]);
  });
});

test('a source without assessments tells of nobody', async () => {
  const rows = await ask({ subject: [{ subject: 's', treatment_started_on: EARLY }] }, { cohort: null });
  expect(rows).toEqual([
    { subject: 's', started_on: EARLY, followed: true, evaluable: false, control: null, best: null, responder: false },
  ]);
});

test('a subject of two cohorts is counted in each by its own scans, and once in the whole source, by the first', async () => {
  const tables = {
    treatment: [treatment('s', '2023-06-01', 'B'), treatment('s', EARLY, 'C'), treatment('t', EARLY, 'B')],
    assessment: [scan('s', [112, 'PD'], 'C'), scan('s', [112, 'SD'], 'B'), scan('t', [112, 'SD'], 'B')],
  };
  const seen = async (cohort: string | null) =>
    (await ask(tables, { cohort })).map(({ subject, started_on, control }) => [subject, started_on, control]);
  expect(await seen('B')).toEqual([
    ['t', EARLY, true],
    ['s', '2023-06-01', true],
  ]);
  expect(await seen('C')).toEqual([['s', EARLY, false]]);
  expect(await seen(null)).toEqual([
    ['s', EARLY, false],
    ['t', EARLY, true],
  ]);
});

test('screened subjects and other sources are not treated', async () => {
  const snapshot = await lake.snapshot(
    {
      source: 'S',
      tables: { subject: [{ subject: 'screened' }, { subject: 's' }], treatment: [treatment('s', EARLY)] },
    },
    {
      source: 'T',
      tables: {
        subject: [{ subject: 's' }, { subject: 'u' }],
        treatment: [treatment('u', EARLY)],
        assessment: [scan('s', [112, 'PD'])],
      },
    },
  );
  const rows = await snapshot.ask('cohort/week16', {
    source: 'S',
    cohort: null,
    members: null,
    data_cut: null,
    window: 14,
    missing: 'NO_CONTROL',
  });
  expect(rows).toMatchObject([{ subject: 's', best: null, control: null }]);
});

test('the order of rows and the number of files change nothing', async () => {
  const response = fc.constantFrom('CR', 'PR', 'SD', 'PD', 'NE', 'NON_CR_NON_PD', 'MISSING');
  const one = fc.record({
    subject: fc.constantFrom('a', 'b', 'c', 'd'),
    cohort: fc.constantFrom('C', 'D'),
    day: fc.integer({ min: 40, max: 200 }),
    response,
  });
  const shuffled = fc
    .array(one, { minLength: 1, maxLength: 20 })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.nat(rows.length)),
    );
  const treatments = ['a', 'b', 'c', 'd'].flatMap((subject) => [
    treatment(subject, EARLY, 'C'),
    treatment(subject, EARLY, 'D'),
  ]);
  await fc.assert(
    fc.asyncProperty(shuffled, fc.constantFrom(null, 'C'), async ([rows, others, cut], cohort) => {
      const scans = (some: typeof rows) => some.map((row) => ({ kind: 'SCAN', ...row }));
      const whole = await lake.snapshot({ source: 'S', tables: { treatment: treatments, assessment: scans(rows) } });
      const parts = await lake.snapshot(
        {
          source: 'S',
          tables: { treatment: treatments.slice(3).toReversed(), assessment: scans(others.slice(0, cut)) },
        },
        { source: 'S', tables: { treatment: treatments.slice(0, 3), assessment: scans(others.slice(cut)) } },
      );
      const params = { source: 'S', cohort, members: null, data_cut: CUT, window: 14, missing: 'LATER_SCAN_COUNTS' };
      expect(await parts.ask('cohort/week16', params)).toEqual(await whole.ask('cohort/week16', params));
    }),
    { numRuns: 25 },
  );
});

test('of a defined cohort only the members are asked about, wherever they stand in the file', async () => {
  const names = Array.from({ length: 19 }, (_, at) => `s${String(at).padStart(2, '0')}`);
  const tables = {
    subject: names.map((subject) => ({ subject })),
    treatment: names.map((subject) => treatment(subject, EARLY)),
  };
  const snapshot = await lake.snapshot({ source: 'S', tables });
  const params = { source: 'S', cohort: null, data_cut: CUT, window: 14, missing: 'NOT_EVALUABLE' };
  for (const ordinals of [[0], [7, 8, 18], []]) {
    const rows = await snapshot.ask('cohort/week16', { ...params, members: PatientSet.of(19, ordinals) });
    expect(rows.map(({ subject }) => subject)).toEqual(ordinals.map((at) => names[at]));
  }
});
