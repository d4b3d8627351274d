import fc from 'fast-check';
import { DATA_CUT, dayNumber, WEEK_16, WEEK_16_WINDOW } from './calendar.ts';
import { COHORTS } from './cohorts.ts';
import { flatFiles, type Row, type TableName } from './flat-file.ts';
import { impress } from './impress.ts';
import { recist } from './recist.ts';
import { PUBLISHED } from './screening.ts';
import { DEMO_SEED } from './seed.ts';

function grouped<K, T>(all: readonly T[], key: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

// What the generator planned is not looked at here: all is counted again from the rows, by the written definitions.

const tables = impress(DEMO_SEED);
const rows = <T extends TableName>(name: T): readonly Row<T>[] => tables[name]! as readonly Row<T>[];
const bySubject = <T extends TableName>(name: T): ReadonlyMap<string, readonly Row<T>[]> =>
  grouped(rows(name), (row) => String((row as Row<'subject'>).subject));
const day = (value: unknown): number => dayNumber(String(value));

const CONTROLLED = new Set(['CR', 'PR', 'SD', 'NON_CR_NON_PD']);

interface Week16 {
  readonly cohort: string;
  readonly startedOn: number;
  readonly evaluable: boolean;
  readonly control: boolean;
}

/** Everyone followed for 16 weeks, by the definition of week 16. */
function week16(from = tables): readonly Week16[] {
  const scans = grouped(from.assessment!, ({ subject }) => subject);
  const deaths = new Map(from.subject!.map(({ subject, died_on }) => [subject, died_on]));
  return from
    .treatment!.filter(({ started_on }) => DATA_CUT - day(started_on) >= WEEK_16)
    .map(({ subject, cohort, started_on }) => {
      const own = scans.get(subject) ?? [];
      const offset = (scan: Row<'assessment'>) => Math.abs(Number(scan.day) - WEEK_16);
      const nearest = own.filter((scan) => offset(scan) <= WEEK_16_WINDOW).sort((a, b) => offset(a) - offset(b))[0];
      const control = CONTROLLED.has(String(nearest?.response));
      const end = WEEK_16 + WEEK_16_WINDOW;
      const progressed = own.some((scan) => scan.response === 'PD' && Number(scan.day) <= end);
      const diedOn = deaths.get(subject);
      const died = diedOn !== null && day(diedOn) - day(started_on) <= end;
      return { cohort: String(cohort), startedOn: day(started_on), control, evaluable: control || progressed || died };
    });
}

const funnel = (from = tables): Record<keyof typeof PUBLISHED, number> => ({
  screened: from.subject!.length,
  actionable: from.subject!.filter(({ actionable }) => actionable).length,
  treated: from.treatment!.length,
  followed: week16(from).length,
  evaluable: week16(from).filter(({ evaluable }) => evaluable).length,
  control: week16(from).filter(({ control }) => control).length,
});

/** The 8/24 rule: stop after 8 without control; positive with 5 of 24. */
function state(cohort: string): string {
  const evaluable = week16()
    .filter((patient) => patient.cohort === cohort && patient.evaluable)
    .sort((a, b) => a.startedOn - b.startedOn);
  const control = (n: number): number => evaluable.slice(0, n).filter((patient) => patient.control).length;
  if (evaluable.length < 8) return 'OPEN_STAGE1';
  if (control(8) === 0) return 'CLOSED_FUTILITY';
  if (evaluable.length < 24) return 'OPEN_STAGE2';
  if (control(24) < 5) return 'NEGATIVE_STAGE2';
  return evaluable.length > 24 ? 'EXPANSION' : 'POSITIVE';
}

test('impress() has the published funnel', () => {
  expect(funnel()).toEqual({
    screened: 1167,
    actionable: 358,
    treated: 186,
    followed: 170,
    evaluable: 145,
    control: 58,
  });
});

test('impress() has the published funnel whatever the seed', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => expect(funnel(impress(seed))).toEqual({ ...PUBLISHED })),
    { numRuns: 4 },
  );
});

test('impress() has cohorts in every state of the two-stage rule', () => {
  const states = grouped(COHORTS, ({ code }) => state(code));
  expect(Object.fromEntries([...states].map(([name, cohorts]) => [name, cohorts.length]))).toEqual({
    EXPANSION: 1,
    POSITIVE: 1,
    NEGATIVE_STAGE2: 1,
    CLOSED_FUTILITY: 2,
    OPEN_STAGE2: 2,
    OPEN_STAGE1: 19,
  });
});

test('impress() treats nobody in a closed cohort beyond its last look', () => {
  const closed = COHORTS.map(({ code }) => code).filter((code) =>
    ['CLOSED_FUTILITY', 'POSITIVE'].includes(state(code)),
  );
  const recent = rows('treatment').filter(({ started_on }) => DATA_CUT - day(started_on) < WEEK_16);
  expect(recent.filter(({ cohort }) => closed.includes(String(cohort)))).toEqual([]);
});

test('impress() gives the same bytes for the same seed, and others for another', () => {
  const again = flatFiles(impress(DEMO_SEED));
  const other = flatFiles(impress(DEMO_SEED + 1));
  for (const [name, text] of flatFiles(tables)) {
    expect(again.get(name) === text).toBe(true);
    expect(other.get(name) === text).toBe(false);
  }
});

test('impress() gives the nine tables', () => {
  expect(flatFiles(tables).size).toBe(9);
});

test('impress() gives everybody who was lost a reason, and nobody else', () => {
  const wrong = rows('subject').filter(
    ({ treatment_started_on, loss_reason }) => (treatment_started_on === null) === (loss_reason === null),
  );
  expect(wrong).toEqual([]);
});

test('impress() knows nothing from after the data cut', () => {
  const dates = (Object.keys(tables) as TableName[])
    .flatMap((name) => rows(name).flatMap((row) => Object.entries(row)))
    .filter(([column, value]) => column.endsWith('_on') && value !== null);
  expect(dates.length).toBeGreaterThan(2_000);
  expect(dates.filter(([, value]) => day(value) > DATA_CUT)).toEqual([]);
});

test('impress() keeps every time to event in step with scans, deaths and one another', () => {
  const scans = bySubject('assessment');
  const times = bySubject('event_time');
  const deaths = new Map(rows('subject').map(({ subject, died_on }) => [subject, died_on]));
  for (const { subject, started_on, days, ongoing } of rows('treatment')) {
    const own = new Map((times.get(String(subject)) ?? []).map((time) => [time.endpoint, time]));
    const [os, pfs, tot, dor] = ['OS', 'PFS', 'TOT', 'DOR'].map((endpoint) => own.get(endpoint));
    const seen = scans.get(String(subject)) ?? [];
    const progression = seen.find(({ response }) => response === 'PD')?.day;
    const diedOn = deaths.get(subject!);
    const death = diedOn ? day(diedOn) - day(started_on) : undefined;
    const read = seen.findLast(({ response }) => response !== 'NE')?.day ?? 0;
    expect([os!.days, os!.event]).toEqual([death ?? DATA_CUT - day(started_on), death !== undefined]);
    expect([pfs!.days, pfs!.event]).toEqual([progression ?? death ?? read, (progression ?? death) !== undefined]);
    expect([tot!.days, tot!.event]).toEqual([days, !ongoing]);
    expect(Number(pfs!.days)).toBeLessThanOrEqual(Number(os!.days));
    expect(Number(tot!.days)).toBeLessThanOrEqual(Number(os!.days));
    const responded = seen.find(({ response }) => response === 'CR' || response === 'PR');
    expect(dor?.days).toBe(responded && Number(pfs!.days) - Number(responded.day));
  }
});

test('impress() scans in order, on the days it says, and never after progression', () => {
  const started = new Map(rows('treatment').map(({ subject, started_on }) => [subject, day(started_on)]));
  for (const [subject, scans] of bySubject('assessment')) {
    const days = scans.map((scan) => Number(scan.day));
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
    expect(scans.map(({ assessed_on }) => day(assessed_on) - started.get(subject)!)).toEqual(days);
    const progression = scans.findIndex(({ response }) => response === 'PD');
    expect([-1, scans.length - 1]).toContain(progression);
  }
});

test('impress() measures lesions that RECIST 1.1 reads as the scan was read', () => {
  const scans = bySubject('assessment');
  let readings = 0;
  for (const [subject, lesions] of bySubject('lesion')) {
    const [baseline, ...later] = lesions.map((lesion) => ({ ...lesion, sum: Number(lesion.sum_of_diameters) }));
    expect(baseline).toMatchObject({ change: 0, new_lesion: false });
    let nadir = baseline!.sum;
    for (const { day: scanned, sum, change, new_lesion } of later) {
      const reading = recist({ baseline: baseline!.sum, nadir, sum, newLesion: new_lesion === true });
      expect(scans.get(subject)!.find((scan) => scan.day === scanned)!.response).toBe(reading);
      expect(change).toBeCloseTo(sum / baseline!.sum - 1, 4);
      nadir = Math.min(nadir, sum);
      readings++;
    }
  }
  expect(readings).toBeGreaterThan(250);
});

test('impress() puts a severe related event before every stop for toxicity', () => {
  const events = bySubject('adverse_event');
  const stopped = rows('treatment').filter(({ stop_reason }) => stop_reason === 'TOXICITY');
  expect(stopped.length).toBeGreaterThan(3);
  for (const { subject, days } of stopped) {
    const before = events.get(String(subject))!.filter((event) => Number(event.day) <= Number(days));
    expect(before.some(({ grade, related }) => related && Number(grade) >= 3)).toBe(true);
  }
});

test('impress() has no event, state or cost after death', () => {
  const survival = new Map(
    rows('event_time')
      .filter(({ endpoint }) => endpoint === 'OS')
      .map((row) => [row.subject, row.days]),
  );
  const late = (['assessment', 'adverse_event', 'utility', 'resource_use'] as const)
    .flatMap((name) => rows(name) as readonly Row<'utility'>[])
    .filter((row) => Number(row.day) > Number(survival.get(row.subject)));
  expect(late).toEqual([]);
});

test('impress() spends whole kroner: amount times price', () => {
  const wrong = rows('resource_use').filter(
    ({ amount, unit_price, cost }) => cost !== Number(amount) * Number(unit_price) || !Number.isInteger(cost),
  );
  expect(wrong).toEqual([]);
});

test('impress() writes EQ-5D-5L states as five digits from 1 to 5', () => {
  expect(rows('utility').filter(({ state: ticked }) => !/^[1-5]{5}$/.test(String(ticked)))).toEqual([]);
});

test('impress() looks like the patients of IMPRESS', () => {
  const treated = rows('subject').filter(({ treatment_started_on }) => treatment_started_on);
  const mean = treated.reduce((sum, { age }) => sum + Number(age), 0) / treated.length;
  expect(Math.abs(mean - 59)).toBeLessThan(1.5);
  const counts = [...grouped(treated, ({ tumour_type }) => String(tumour_type))].sort(
    (a, b) => b[1].length - a[1].length,
  );
  expect(counts.slice(0, 3).map(([name]) => name)).toEqual([
    'Colorectal cancer',
    'Biliary tract cancer',
    'Non-small-cell lung cancer',
  ]);
  expect(new Set(treated.map(({ health_region }) => health_region)).size).toBe(4);
  const severe = rows('adverse_event').filter(({ related, grade }) => related && Number(grade) >= 3);
  const share = new Set(severe.map(({ subject }) => subject)).size / treated.length;
  expect(Math.abs(share - 0.284)).toBeLessThan(0.06);
});
