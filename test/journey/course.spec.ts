import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { tableId } from '../../api/lake/table-id.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { ask, type Agent, type TestApplication } from '../support/application.ts';
import { publicData } from './public-data.ts';

let application: TestApplication;
let agent: Agent;
beforeAll(async () => {
  application = await publicData();
  agent = application.public();
}, 120_000);
afterAll(() => application.close());

const data = async (query: string, variables: object = {}) => (await ask(agent, query, { ...variables })).body.data;
const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const rows = (file: string) =>
  parse(read(`seeds/public/inspire/${file}`), { columns: true }) as Record<string, string>[];
const patients = rows('pembrolizumab.csv');
const scans = rows('ctDNA.csv').filter(({ size_change: change, time }) => change !== '' && Number(time) > 0);

/** Best change of each patient, counted from the file itself. */
const bestChange = new Map<string, number>();
for (const { id, size_change: change } of scans)
  bestChange.set(id!, Math.min(bestChange.get(id!) ?? Infinity, Number(change) / 100));

const WATERFALL = `query ($cohort: ID!) { waterfall(cohort: $cohort) {
  __typename
  ... on Waterfall {
    subjects look coarse unmeasured bars { change best }
    objectiveResponse { r n share clopperPearson { lower upper } }
    provenance { table }
  } } }`;

test('the waterfall of INSPIRE has a bar for each patient who was measured, and counts the others', async () => {
  const { waterfall } = await data(WATERFALL, { cohort: 'INSPIRE' });
  expect(waterfall).toMatchObject({ subjects: 94, look: null, coarse: false });
  const changes = waterfall.bars.map(({ change }: { change: number }) => change);
  expect(changes.toSorted(ascending)).toEqual([...bestChange.values()].toSorted(ascending).map(nearly));
  expect(waterfall.unmeasured).toHaveLength(94 - bestChange.size);
  const responders = patients.filter(({ orr }) => orr === 'CR/PR').length;
  const told = [...waterfall.bars.map(({ best }: { best: string }) => best), ...waterfall.unmeasured];
  expect(told.filter((best) => best === 'RESPONDER')).toHaveLength(responders);
});

test('beside it stands the objective response of the reference, with its interval', async () => {
  const { waterfall } = await data(WATERFALL, { cohort: 'INSPIRE' });
  const { r, n, cp_lower, cp_upper } = JSON.parse(read('test/golden/acceptance_reference.json')).inspire_orr.all;
  const { objectiveResponse: told } = waterfall;
  expect([told.r, told.n]).toEqual([r, n]);
  expect(told.clopperPearson.lower).toBeCloseTo(cp_lower, 9);
  expect(told.clopperPearson.upper).toBeCloseTo(cp_upper, 9);
});

test('one cohort of INSPIRE has its own patients only', async () => {
  const { waterfall } = await data(WATERFALL, { cohort: 'INSPIRE.D' });
  const own = patients.filter(({ cohort }) => cohort === 'D').map(({ id }) => id!);
  expect(waterfall.subjects).toBe(own.length);
  expect(waterfall.bars).toHaveLength(own.filter((id) => bestChange.has(id)).length);
});

test('the spider of INSPIRE has every measurement', async () => {
  const { spider } = await data(
    `{ spider(cohort: "INSPIRE") { ... on Spider { subjects lines { best points { day change newLesion } } } } }`,
  );
  expect(spider.lines).toHaveLength(bestChange.size);
  const points = spider.lines.flatMap((line: { points: object[] }) => line.points);
  expect(points).toHaveLength(scans.length);
  const days = points.map(({ day }: { day: number }) => day).toSorted(ascending);
  expect(days).toEqual(scans.map(({ time }) => Math.round(Number(time) * 7)).toSorted(ascending));
});

test('the swimmer plot of INSPIRE ends where follow-up does, and tells deaths from progressions', async () => {
  const { swimmer } = await data(
    `{ swimmer(cohort: "INSPIRE") { ... on Swimmer { subjects lanes { best treatedDays followedDays progressedAt diedAt } } } }`,
  );
  expect(swimmer.lanes).toHaveLength(94);
  const of = (name: string) => swimmer.lanes.filter((lane: Record<string, unknown>) => lane[name] !== null).length;
  expect(of('diedAt')).toBe(patients.filter((patient) => patient['os_status'] === '1').length);
  expect(of('treatedDays')).toBe(0);
  const progressed = patients.filter(
    (patient) => patient['pfs_status'] === '1' && !(patient['os_status'] === '1' && sameDay(patient)),
  );
  expect(of('progressedAt')).toBe(progressed.length);
});

test('pictures of an open source name no patient, and their tables can be taken away', async () => {
  const { body } = await ask(agent, WATERFALL, { cohort: 'INSPIRE' });
  expect(JSON.stringify(body)).not.toMatch(/INS-/);
  for (const kind of ['waterfall', 'spider', 'swimmer']) {
    const answer = await agent.get(`/api/v1/tables/${tableId({ kind, parameters: { cohort: 'INSPIRE' } })}.csv`);
    expect([kind, answer.status]).toEqual([kind, 200]);
    expect(answer.text).not.toMatch(/INS-/);
  }
});

test('the order of the bars is another each time', async () => {
  const orders = await Promise.all(
    [1, 2, 3].map(async () => JSON.stringify((await data(WATERFALL, { cohort: 'INSPIRE' })).waterfall.bars)),
  );
  expect(new Set(orders).size).toBe(3);
});

test('a source that delivered no adverse events and no health states has none', async () => {
  const { adverseEvents, qualityOfLife, pfsRatio } = await data(`{
    adverseEvents(cohort: "SUMMIT") { ... on AdverseEvents { subjects terms { term } } }
    qualityOfLife(cohort: "SUMMIT") { ... on QualityOfLife { index { visit } scale { visit } tariff { status } } }
    pfsRatio(cohort: "SUMMIT") { ... on PfsRatio { pairs share lines { before } } }
  }`);
  expect(adverseEvents).toEqual({ subjects: 25, terms: [] });
  expect(qualityOfLife).toEqual({ index: [], scale: [], tariff: { status: 'PLACEHOLDER' } });
  expect(pfsRatio).toEqual({ pairs: 0, share: null, lines: [] });
});

const ascending = (one: number, other: number): number => one - other;
const nearly = (x: number) => expect.closeTo(x, 9) as number;
const sameDay = ({ os_time: os, pfs_time: pfs }: Record<string, string>): boolean =>
  Math.round(Number(pfs) * 30.4375) >= Math.round(Number(os) * 30.4375);
