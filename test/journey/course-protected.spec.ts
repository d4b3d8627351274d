import { tableId } from '../../api/lake/table-id.ts';
import { ask, testApplication, type Agent, type TestApplication } from '../support/application.ts';
import { FILES, freeze, registerTrial, TRIAL, upload } from './invented-trial.ts';

/** subject and cohort of each invented patient, in order of treatment start. */
const PATIENTS = FILES['treatment.csv']!.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';').slice(0, 2) as [string, string]);
const placeOf = (subject: string): number => Number(subject.split('-')[1]) - 1;
const csv = (head: string, rows: readonly (readonly (string | number)[])[]): string =>
  [head, ...rows.map((row) => row.join(';'))].map((line) => `${line}\n`).join('');
const forEach = (row: (subject: string, cohort: string, at: number) => readonly (readonly (string | number)[])[]) =>
  PATIENTS.flatMap(([subject, cohort]) => row(subject, cohort, placeOf(subject)));

const COURSE: Readonly<Record<string, string>> = {
  ...FILES,
  'lesion.csv': csv(
    'subject;cohort;day;sum_of_diameters;change;new_lesion',
    forEach((subject, cohort, at) => [
      [subject, cohort, -5, 100, 0, 'false'],
      [subject, cohort, 53 + at, 100 - at, String(-(at + 0.37) / 100), 'false'],
    ]),
  ),
  'adverse_event.csv': csv(
    'subject;cohort;term;grade;day;related;serious',
    forEach((subject, cohort, at) => [
      // Of WHOLE by its look: 24 of 24 have fatigue, 12 nausea, of whom 2 not related; 3 fever.
      [subject, cohort, 'Fatigue', 1 + (at % 3), 9, 'true', 'false'],
      ...(at < 12 ? [[subject, cohort, 'Nausea', at < 6 ? 3 : 1, 9, at < 10 ? 'true' : 'false', 'false']] : []),
      ...(at < 3 ? [[subject, cohort, 'Fever', 2, 9, 'false', 'true']] : []),
    ]),
  ),
  'utility.csv': csv(
    'subject;cohort;day;state;vas',
    forEach((subject, cohort, at) => [
      [subject, cohort, 0, at % 2 ? '11111' : '22222', 60 + at],
      ...(at % 3 ? [[subject, cohort, 56, '21111', 70]] : []),
    ]),
  ),
  'event_time.csv':
    FILES['event_time.csv'] +
    csv(
      '',
      forEach((subject, cohort, at) => [
        [subject, cohort, 'PFS1', 101, 'true'],
        [subject, cohort, 'PFS', 60 + 10 * at, 'true'],
      ]),
    ).trimStart(),
};

let application: TestApplication;
let lead: Agent;
let outsider: Agent;
beforeAll(async () => {
  application = await testApplication();
  await registerTrial(application);
  const steward = await application.signedIn('DATA_STEWARD');
  await upload(steward, COURSE).expect(200);
  await freeze(steward);
  lead = await application.signedIn('CONSORTIUM_LEAD');
  outsider = await application.signedIn('PHARMA_PARTNER');
}, 120_000);
afterAll(() => application.close());

const data = async (query: string, variables: object = {}) => (await ask(lead, query, { ...variables })).body.data;
const whole = `${TRIAL}.WHOLE`;
const PICTURES = `query ($cohort: ID!) {
  waterfall(cohort: $cohort) { __typename ... on Suppressed { reason threshold }
    ... on Waterfall { look coarse subjects bars { change best } unmeasured objectiveResponse { r n } provenance { table } } }
  spider(cohort: $cohort) { __typename ... on Suppressed { reason threshold }
    ... on Spider { look coarse subjects lines { best points { day change newLesion } } provenance { table } } }
  swimmer(cohort: $cohort) { __typename ... on Suppressed { reason threshold }
    ... on Swimmer { look coarse subjects
      lanes { best treatedDays ongoing followedDays respondedAt progressedAt diedAt } provenance { table } } }
}`;

test('patients are shown one by one at a look of the protocol only', async () => {
  const before = await data(PICTURES, { cohort: `${TRIAL}.EARLY` });
  for (const picture of Object.values(before)) expect(picture).toMatchObject({ reason: 'STAGE_GATE' });
  const everybody = await data(PICTURES, { cohort: TRIAL });
  for (const picture of Object.values(everybody)) expect(picture).toMatchObject({ reason: 'ROW_LEVEL' });
  const small = await data(PICTURES, { cohort: `${TRIAL}.SMALL` });
  for (const picture of Object.values(small)) expect(picture).toMatchObject({ __typename: 'Suppressed' });
});

test('between two looks they are those of the first; a swimmer plot takes ten', async () => {
  const { waterfall, spider, swimmer } = await data(PICTURES, { cohort: `${TRIAL}.BETWEEN` });
  expect(waterfall).toMatchObject({ look: 8, coarse: true, subjects: 8, objectiveResponse: { r: 5, n: 8 } });
  expect(waterfall.bars).toHaveLength(8);
  expect(spider.lines).toHaveLength(8);
  expect(swimmer).toEqual({ __typename: 'Suppressed', reason: 'TOO_FEW', threshold: 10 });
});

test('every value is coarse, nothing names a patient, and nothing can be taken away', async () => {
  const { body } = await ask(lead, PICTURES, { cohort: whole });
  const { waterfall, spider, swimmer } = body.data;
  expect(JSON.stringify(body)).not.toMatch(/WHOLE-\d/);
  for (const picture of [waterfall, spider, swimmer])
    expect(picture).toMatchObject({ look: 24, coarse: true, subjects: 24, provenance: { table: null } });
  const changes = waterfall.bars.map(({ change }: { change: number }) => change);
  expect(changes.toSorted((a: number, b: number) => b - a)).toEqual(
    Array.from({ length: 24 }, (_, at) => Number((-(at + 0.37) / 100).toFixed(2)) + 0),
  );
  const days = [
    ...spider.lines.flatMap(({ points }: { points: { day: number }[] }) => points.map(({ day }) => day)),
    ...swimmer.lanes.flatMap((lane: Record<string, unknown>) => Object.values(lane).filter(Number.isFinite)),
  ];
  expect(days.filter((day: number) => day % 28 !== 0)).toEqual([]);
  for (const kind of ['waterfall', 'spider', 'swimmer'])
    for (const ending of ['csv', 'json', 'parquet', 'metadata.json']) {
      const answer = await lead.get(`/api/v1/tables/${tableId({ kind, parameters: { cohort: whole } })}.${ending}`);
      expect([kind, ending, answer.status]).toEqual([kind, ending, 403]);
    }
});

test('to whoever may not see the source there is no such cohort', async () => {
  for (const field of ['waterfall', 'spider', 'swimmer', 'stopReasons', 'pfsRatio', 'adverseEvents', 'qualityOfLife']) {
    const { body } = await ask(outsider, `{ ${field}(cohort: "${whole}") { __typename } }`);
    expect([field, body.data, body.errors[0].extensions.code]).toEqual([field, null, 'NOT_FOUND']);
  }
});

const EVENTS = `query ($cohort: ID!, $kind: AdverseEventKind) { adverseEvents(cohort: $cohort, kind: $kind) {
  __typename ... on Suppressed { reason }
  ... on AdverseEvents { subjects look any { anyGrade { value status } }
    terms { term anyGrade { value status } severe { value status } byGrade } } } }`;
const told = (value: number) => ({ value, status: 'OK' });
const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' };

test('adverse events are told where neither those with nor those without are few', async () => {
  const { adverseEvents } = await data(EVENTS, { cohort: whole });
  expect(adverseEvents).toMatchObject({ subjects: 24, look: 24, any: { anyGrade: told(24) } });
  expect(adverseEvents.terms).toEqual([
    { term: 'Fatigue', anyGrade: told(24), severe: told(8), byGrade: null },
    { term: 'Nausea', anyGrade: told(12), severe: told(6), byGrade: null },
    { term: 'Fever', anyGrade: WITHHELD, severe: WITHHELD, byGrade: null },
  ]);
});

test('related events are withheld where they would tell of the few that are not', async () => {
  const { adverseEvents } = await data(EVENTS, { cohort: whole, kind: 'RELATED' });
  const nausea = adverseEvents.terms.find(({ term }: { term: string }) => term === 'Nausea');
  expect(nausea).toMatchObject({ anyGrade: WITHHELD, severe: WITHHELD });
  expect(adverseEvents.terms[0]).toMatchObject({ term: 'Fatigue', anyGrade: told(24) });
});

test('quality of life is told of enough people, rounded, with those who did not answer', async () => {
  const { qualityOfLife } = await data(
    `query ($cohort: ID!) { qualityOfLife(cohort: $cohort) { ... on QualityOfLife {
       index { visit answered { value } missing { value status } mean limits { lower upper } }
       scale { visit mean } } } }`,
    { cohort: whole },
  );
  const [baseline, week8] = qualityOfLife.index;
  expect(baseline).toMatchObject({ visit: 0, answered: { value: 24 }, missing: { value: 0 }, mean: 0.89 });
  // At week 8 everybody who answered gave the same state: that mean would be everybody's.
  expect(week8).toMatchObject({ visit: 1, answered: { value: 16 }, missing: { value: 8 }, mean: null, limits: null });
  expect(qualityOfLife.scale[0].mean).toBe(72);
});

test('the PFS ratio is told where neither side is few, with lines at a look and without for a whole source', async () => {
  const RATIO = `query ($cohort: ID!, $ratio: Float) { pfsRatio(cohort: $cohort, ratio: $ratio) { __typename
    ... on Suppressed { reason }
    ... on PfsRatio { pairs reached { value status } short { value } share medianRatio lines { before during ended }
      provenance { table } } } }`;
  const { pfsRatio } = await data(RATIO, { cohort: whole });
  // 60 + 10 at reaches 131.3 from the ninth patient on.
  expect(pfsRatio).toMatchObject({ pairs: 24, reached: told(16), short: { value: 8 }, medianRatio: null });
  expect(pfsRatio.share).toBeCloseTo(16 / 24, 12);
  expect(pfsRatio.provenance.table).toBeNull();
  expect(pfsRatio.lines).toHaveLength(24);
  for (const { before, during } of pfsRatio.lines) expect([before % 28, during % 28]).toEqual([0, 0]);
  // Another ratio beside the usual one would tell of the few between them.
  expect((await data(RATIO, { cohort: whole, ratio: 1.4 })).pfsRatio).toMatchObject({ reason: 'TOO_FEW' });
  const everybody = (await data(RATIO, { cohort: TRIAL })).pfsRatio;
  expect(everybody).toMatchObject({ pairs: 53, lines: null });
});

test('why treatment stopped is told with as many parts withheld as keep the few from following', async () => {
  const { stopReasons } = await data(
    `query ($cohort: ID!) { stopReasons(cohort: $cohort) { ... on StopReasons { subjects look reasons { reason subjects { value } } } } }`,
    { cohort: whole },
  );
  expect(stopReasons).toEqual({ subjects: 24, look: 24, reasons: [{ reason: 'UNKNOWN', subjects: { value: 24 } }] });
});
