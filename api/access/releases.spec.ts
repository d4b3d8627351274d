import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { readConfig } from '../config.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { AuditLog } from '../record/audit-log.ts';
import { ReleaseBook } from '../record/release-book.ts';
import { AuditTrail } from './audit-trail.ts';
import { Disclosure } from './disclosure.ts';
import { DisclosurePolicy } from './disclosure-policy.ts';
import { gridOf, lineOf, ProtectedTables, severalOf } from './protected-tables.ts';
import { REGISTERED, Releases, type ReleaseRequest } from './releases.ts';

const policy = DisclosurePolicy.read(readConfig({}).policyFile);
const disclosure = new Disclosure(policy);
let record: TestRecord;
let postgres: DataSource;
let snapshot = 0;
let request: ReleaseRequest;

beforeAll(async () => {
  record = await testRecord();
  postgres = await new DataSource({ type: 'postgres', url: record.url.href }).initialize();
});
afterAll(async () => {
  await postgres?.destroy();
  await record?.drop();
});
beforeEach(() => {
  request = { snapshot: `s${++snapshot}`, rules: disclosure.rules('IMPRESS'), shownAs: 'test', askedBy: null };
});

/** Patients of a snapshot by their ordinals; those of others are other people, unless a test says so. */
const called = new Map<string, readonly string[]>();
const names = {
  of: async (of: string) => called.get(of) ?? Array.from({ length: 200 }, (_, at) => `${of} ${at}`),
};

/** As a process of its own would: nothing is remembered but what Postgres keeps. */
const process = () => new Releases(new ReleaseBook(postgres), new AuditTrail(new AuditLog(postgres)), policy, names);
const upTo = (count: number, size = 100) =>
  PatientSet.of(
    size,
    Array.from({ length: count }, (_, at) => at),
  );
const kept = () =>
  record.query<{ people: number }>('SELECT people FROM release WHERE snapshot = $1 ORDER BY seq', [request.snapshot]);

test('a set that differs by few from one that another process showed is refused, leaves no trace but in the audit, and the shown one passes again', async () => {
  const [one, other] = [process(), process()];
  expect(await one.admit(request, upTo(50))).toBe(true);
  expect(await other.admit(request, upTo(47))).toBe(false);
  expect(await other.admit(request, upTo(45))).toBe(true);
  expect(await one.admit(request, upTo(41))).toBe(false);
  expect(await other.admit(request, upTo(50))).toBe(true);
  expect(await kept()).toEqual([{ people: 50 }, { people: 45 }]);
  const refusals = await record.query<{ body: object }>(
    "SELECT body FROM audit WHERE action = 'release.refused' AND body ->> 'snapshot' = $1",
    [request.snapshot],
  );
  expect(refusals.map(({ body }) => body)).toEqual(
    Array.from({ length: 2 }, () => ({
      snapshot: request.snapshot,
      source: 'IMPRESS',
      shownAs: 'test',
      sets: 1,
      why: ['PAIR'],
    })),
  );
});

test('everybody counts as shown: all but four are refused', async () => {
  expect(await process().admit(request, upTo(96))).toBe(false);
  expect(await process().admit(request, upTo(95))).toBe(true);
});

test('of two processes that ask at once for sets that do not go together, one is refused', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => process().admit(request, upTo(50 + (at % 2)))),
  );
  expect(answers.filter(Boolean)).toHaveLength(4);
  expect(await kept()).toHaveLength(1);
});

test('pairwise harmless sets that single out a patient together are refused', async () => {
  const releases = process();
  const both = [...Array(20).keys()];
  const sets = [both.slice(0, 11), both.slice(10), both].map((who) => PatientSet.of(60, who));
  expect([
    await releases.admit(request, sets[0]!),
    await releases.admit(request, sets[1]!),
    await releases.admit(request, sets[2]!),
  ]).toEqual([true, true, false]);
});

test('an open source asks nobody', async () => {
  const open = { ...request, rules: disclosure.rules('INSPIRE') };
  expect([await process().admit(open, upTo(99)), await process().admit(open, upTo(98))]).toEqual([true, true]);
  expect(await kept()).toEqual([]);
});

test('what was released can be neither changed nor taken back', async () => {
  await process().admit(request, upTo(50));
  for (const sql of ['UPDATE release SET people = 1', 'DELETE FROM release', 'TRUNCATE release'])
    await expect(record.query(sql)).rejects.toThrow('what was shown stays shown');
});

describe('in another snapshot', () => {
  const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `P${from + at}`);
  const named = (wanted: readonly string[]): PatientSet => {
    const all = called.get(request.snapshot)!;
    return PatientSet.of(
      all.length,
      wanted.map((name) => all.indexOf(name)),
    );
  };
  const admits = (...wanted: readonly string[]) => process().admit(request, named(wanted));
  /** The next snapshot is of these people, in another order. */
  function isOf(...all: readonly string[]): void {
    request = { ...request, snapshot: `s${++snapshot}` };
    called.set(request.snapshot, all.toReversed());
  }

  test('of the same people, what differs by few from what was shown is refused, and what was shown passes', async () => {
    isOf(...people(0, 100));
    expect(await admits(...people(0, 50))).toBe(true);
    isOf(...people(0, 100).toSorted());
    expect(await admits(...people(0, 49))).toBe(false);
    expect(await admits(...people(0, 50))).toBe(true);
    expect(await admits(...people(0, 45))).toBe(true);
  });

  test('what differs by the few who joined is refused; many who joined may be told', async () => {
    isOf(...people(0, 100));
    expect(await admits(...people(0, 50))).toBe(true);
    isOf(...people(0, 120));
    expect(await admits(...people(0, 50), 'P110')).toBe(false);
    expect(await admits(...people(0, 50), ...people(110, 115))).toBe(true);
  });

  test('where few joined or left, nothing is shown of the people beside the snapshot before', async () => {
    isOf(...people(0, 100));
    expect(await admits(...people(0, 50))).toBe(true);
    isOf(...people(0, 103));
    expect(await admits(...people(20, 60))).toBe(false);
    isOf(...people(3, 100));
    expect(await admits(...people(20, 60))).toBe(false);
    isOf(...people(8, 108));
    expect(await admits(...people(20, 60))).toBe(true);
    // Eight who left were among the fifty; that two of them were not in this one follows now.
    expect(await admits(...people(8, 52))).toBe(false);
  });

  test('the sizes of registered cohorts are told of each', async () => {
    isOf(...people(0, 100));
    await process().note({ ...request, shownAs: REGISTERED }, [named(people(0, 24))]);
    isOf(...people(0, 110));
    await process().note({ ...request, shownAs: REGISTERED }, [named([...people(0, 24), 'P105'])]);
    expect(await admits(...people(40, 60))).toBe(true);
  });
});

describe('ProtectedTables', () => {
  const tables = () => new ProtectedTables(disclosure, process());
  const parts = (sizes: readonly number[]): readonly PatientSet[] => {
    let from = 0;
    return sizes.map((size) =>
      PatientSet.of(
        200,
        Array.from({ length: size }, () => from++),
      ),
    );
  };
  const values = (counts: readonly (readonly { value: number | null }[])[] | null) =>
    counts?.map((cells) => cells.map(({ value }) => value));

  test('withhold a small category with its cheapest neighbour, and enter what they show', async () => {
    const found = await tables().of(request, [lineOf(parts([3, 12, 20, 9]), upTo(44, 200))]);
    expect(values(found)).toEqual([[null, 12, 20, null, 44]]);
    expect((await kept()).map(({ people }) => people)).toEqual([44, 12, 20]);
    expect(values(await tables().of(request, [lineOf(parts([3, 12, 20, 9]), upTo(44, 200))]))).toEqual(values(found));
  });

  test('tell a category that was shown before, and so hide the small one behind another', async () => {
    await process().admit(request, parts([3, 12, 20, 9])[3]!);
    const found = await tables().of(request, [lineOf(parts([3, 12, 20, 9]), upTo(44, 200))]);
    expect(values(found)).toEqual([[null, null, 20, 9, 44]]);
  });

  test('withhold a category that differs by few from what was shown', async () => {
    await process().admit(request, upTo(17, 200));
    expect(values(await tables().of(request, [lineOf(parts([14, 30, 26]), upTo(70, 200))]))).toEqual([
      [null, 30, null, 70],
    ]);
  });

  test('show nothing of a selection that is refused', async () => {
    await process().admit(request, upTo(50, 200));
    expect(await tables().of(request, [lineOf(parts([20, 28]), upTo(48, 200))])).toBe(null);
    expect((await kept()).map(({ people }) => people)).toEqual([50]);
  });

  test('withhold the cheapest rectangle of rows by columns', async () => {
    const cells = parts([3, 12, 10, 14, 8, 11, 9, 9, 9]);
    const together = (places: readonly number[]) =>
      places.reduce((sum, at) => sum.or(cells[at]!), PatientSet.none(200));
    const rows = [together([0, 1, 2]), together([3, 4, 5]), together([6, 7, 8])];
    const columns = [together([0, 3, 6]), together([1, 4, 7]), together([2, 5, 8])];
    const [found] = values(await tables().of(request, [gridOf(rows, columns, upTo(85, 200))]))!;
    expect(found).toEqual([null, 12, null, 14, 8, 11, null, 9, null, 25, 33, 27, 26, 29, 30, 85]);
  });

  test('withhold of overlapping categories the small ones alone', async () => {
    const some = severalOf([upTo(3, 200), upTo(30, 200)], upTo(44, 200));
    expect(values(await tables().of(request, [some]))).toEqual([[null, 30, 44]]);
  });

  test('tell everything of an open source', async () => {
    const open = { ...request, rules: disclosure.rules('INSPIRE') };
    expect(values(await tables().of(open, [lineOf(parts([3, 12]), upTo(15, 200))]))).toEqual([[3, 12, 15]]);
  });
});
