import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Draft } from '../../api/contract.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { ask, type Agent, type TestApplication } from '../support/application.ts';
import { publicData } from './public-data.ts';

let application: TestApplication;
let economist: Agent;
beforeAll(async () => {
  application = await publicData();
  economist = await application.signedIn('HEALTH_ECONOMIST');
}, 120_000);
afterAll(() => application.close());

async function data(query: string, variables: object = {}, agent = economist) {
  const { body } = await ask(agent, query, { ...variables });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

const SAVE = `mutation ($cohort: CohortInput!) { saveCohort(cohort: $cohort) {
  __typename
  ... on Refusal { code message }
  ... on CohortVersion { id version name author { id } steps change { added removed reordered renamed repurposed } }
} }`;
const DRAFT = `query ($source: ID!, $steps: [CriterionInput!]!) { draftCohort(source: $source, steps: $steps) {
  __typename
  ... on Refusal { code message }
  ... on Draft {
    subjects { value } members { value }
    steps {
      criterion left { value } lost { value } lostUnknown { value } leftUnknown { value }
      leaves { criterion unknown { value } }
    }
  }
} }`;

const WOMEN = { category: { trait: 'SEX', values: ['F'], missing: false } };
const IN_A_OR_B = { any: [{ member: { cohort: 'INSPIRE.A' } }, { member: { cohort: 'INSPIRE.B' } }] };
const DECREASE = 'Decrease from baseline';
const ctdna = (missing: boolean) => ({ biomarker: { biomarker: 'ctDNA change', results: [DECREASE], missing } });

const cohort = (more: object) => ({
  cohort: { source: 'INSPIRE', name: 'Women', purpose: 'To see whether sex matters', steps: [WOMEN], ...more },
});

/** INSPIRE as it was published, read by itself. */
interface Patient {
  readonly sex: string;
  readonly cohort: string;
  readonly age: string;
  readonly change_ctdna_group: string;
  readonly orr: string;
  readonly os_status: string;
}
const PUBLISHED: readonly Patient[] = parse(
  readFileSync(join(PROJECT_ROOT, 'seeds/public/inspire/pembrolizumab.csv'), 'utf8'),
  { columns: true },
);
const known = ({ change_ctdna_group: change }: Patient): boolean => /baseline/.test(change);

test('a draft tells what each step leaves, loses, and does not know, as the published rows do', async () => {
  const draft = async (missing: boolean): Promise<Draft> =>
    (await data(DRAFT, { source: 'INSPIRE', steps: [IN_A_OR_B, WOMEN, ctdna(missing)] })).draftCohort;
  const inAOrB = PUBLISHED.filter((one) => ['A', 'B'].includes(one.cohort));
  const women = inAOrB.filter(({ sex }) => sex === 'Female');
  const decrease = women.filter((one) => one.change_ctdna_group === DECREASE);
  const unknown = women.filter((one) => !known(one));
  expect(unknown.length).toBeGreaterThan(0);
  for (const missing of [false, true]) {
    const { subjects, steps, members } = await draft(missing);
    const last = decrease.length + (missing ? unknown.length : 0);
    expect(subjects.value).toBe(94);
    expect(steps.map(({ left }) => left.value)).toEqual([inAOrB.length, women.length, last]);
    expect(steps.map(({ lost }) => lost.value)).toEqual([
      ...[94 - inAOrB.length, inAOrB.length - women.length, women.length - last],
    ]);
    expect(steps[2]).toMatchObject({
      criterion: ctdna(missing),
      lostUnknown: { value: missing ? 0 : unknown.length },
      leftUnknown: { value: missing ? unknown.length : 0 },
      leaves: [{ criterion: ctdna(missing), unknown: { value: PUBLISHED.filter((one) => !known(one)).length } }],
    });
    expect(members.value).toBe(last);
  }
});

test('a draft comes back in canonical form, and what is wrong with it is said in a sentence', async () => {
  const twice = { category: { trait: 'SEX', values: ['M', 'F', 'M'], missing: false } };
  const { draftCohort } = await data(DRAFT, { source: 'INSPIRE', steps: [twice] });
  expect(draftCohort.steps[0].criterion).toEqual({ category: { trait: 'SEX', values: ['F', 'M'], missing: false } });
  const refused = async (steps: readonly object[]) =>
    (await data(DRAFT, { source: 'INSPIRE', steps })).draftCohort.message as string;
  const nest = (levels: number): object => (levels === 1 ? WOMEN : { not: nest(levels - 1) });
  expect((await data(DRAFT, { source: 'INSPIRE', steps: [nest(6)] })).draftCohort.__typename).toBe('Draft');
  expect(await refused([nest(7)])).toContain('at most 6 levels deep: got 7');
  expect(await refused(Array.from({ length: 41 }, () => WOMEN))).toContain('at most 40 steps: got 41');
  expect(await refused([{ any: Array.from({ length: 51 }, () => WOMEN) }])).toContain('at most 50 traits: got 51');
  expect(await refused([{ all: [] }])).toContain('must hold at least one');
  expect(await refused([{ number: { trait: 'AGE', from: 70, to: 60, missing: false } }])).toContain('got 70 to 60');
  expect(await refused([{ day: { trait: 'TREATED_ON', from: '2023-02-30', missing: false } }])).toContain(
    'must be yyyy-mm-dd: got "2023-02-30"',
  );
  expect(await refused([{ number: { trait: 'ECOG', from: 0, missing: false } }])).toBe(
    'Cannot select by ECOG as INSPIRE tells it of nobody',
  );
  const { body } = await ask(economist, DRAFT, { source: 'INSPIRE', steps: [{ ...WOMEN, ...IN_A_OR_B }] });
  expect(body.errors[0].message).toContain('Exactly one key must be specified');
});

test('what was drafted is saved, counted, and analysed wherever the id of a cohort works', async () => {
  const { saveCohort } = await data(SAVE, cohort({}));
  expect(saveCohort).toMatchObject({ name: 'Women', version: 1, author: { id: 'demo-economist' }, change: null });
  const { id } = saveCohort;
  const women = PUBLISHED.filter(({ sex }) => sex === 'Female');
  const answer = await data(
    `query ($id: ID!) {
      cohort(id: $id) { id code label definition { id purpose } subjects { value } }
      response(cohort: $id) { ... on ResponseSummary { treated rates { rate r n } provenance { parameters table } } }
      survival(cohort: $id, endpoint: OS) { ... on Survival { groups { subjects events } } }
      bySex: survival(cohort: $id, endpoint: OS, groupBy: COHORT) { ... on Survival { groups { label subjects } } }
    }`,
    { id },
  );
  expect(answer.cohort).toEqual({
    ...{ id, code: null, label: 'Women', subjects: { value: women.length } },
    definition: { id, purpose: 'To see whether sex matters' },
  });
  expect(answer.response.rates).toContainEqual({
    rate: 'OBJECTIVE_RESPONSE',
    r: women.filter(({ orr }) => orr === 'CR/PR').length,
    n: women.length,
  });
  expect(answer.response.provenance.parameters).toMatchObject({ cohort: id });
  const events = women.filter(({ os_status: status }) => status === '1').length;
  expect(answer.survival.groups).toEqual([{ subjects: women.length, events }]);
  expect(answer.bySex.groups).toEqual(
    ['A', 'B', 'C', 'D', 'E']
      .map((label) => ({ label, subjects: women.filter((one) => one.cohort === label).length }))
      .filter(({ subjects }) => subjects > 0),
  );
  const table = `/api/v1/tables/${answer.response.provenance.table}.csv`;
  const { text } = await economist.get(table).expect(200);
  expect(text).toContain(String(women.length));
});

test('a new version stands behind the newest, tells how it differs, and leaves the old one as it was', async () => {
  const first = (await data(SAVE, cohort({ steps: [WOMEN, IN_A_OR_B] }))).saveCohort.id as string;
  const definition = first.split('~')[0]!;
  const next = { definition, base: 1, name: 'Women in two', steps: [ctdna(true), WOMEN] };
  const { saveCohort } = await data(SAVE, cohort(next));
  expect(saveCohort).toMatchObject({ id: `${definition}~2`, version: 2 });
  const change = { added: [ctdna(true)], removed: [IN_A_OR_B], reordered: false, renamed: true, repurposed: false };
  expect(saveCohort.change).toEqual(change);
  const late = (await data(SAVE, cohort(next))).saveCohort;
  expect(late).toMatchObject({ __typename: 'Refusal', code: 'CONFLICT' });
  expect(late.message).toMatch(
    /must still be at version 1: Ola Økonom \(oppdiktet\) saved version 2, "Women in two", at /,
  );
  const told = await data(
    `query ($id: ID!) { cohortDefinition(id: $id) { id source { id } owner { id } versions { id steps } } }`,
    { id: first },
  );
  expect(told.cohortDefinition.versions.map((version: { id: string }) => version.id)).toEqual([
    ...[`${definition}~2`, `${definition}~1`],
  ]);
  expect(told.cohortDefinition.versions[1].steps).toEqual([WOMEN, IN_A_OR_B]);
  const [{ id: newest }] = (await data('{ cohortDefinitions(source: "INSPIRE") { id } }')).cohortDefinitions;
  expect(newest).toBe(definition);
});

test('saved cohorts are combined, and every save is in the trail', async () => {
  const women = (await data(SAVE, cohort({}))).saveCohort.id as string;
  const minus = [{ member: { cohort: 'INSPIRE.A' } }, { not: { member: { cohort: women } } }];
  const { saveCohort } = await data(SAVE, cohort({ name: 'Men in A', steps: minus }));
  const { cohort: found } = await data(`query ($id: ID!) { cohort(id: $id) { subjects { value } } }`, {
    id: saveCohort.id,
  });
  const men = PUBLISHED.filter((one) => one.cohort === 'A' && one.sex === 'Male');
  expect(found.subjects.value).toBe(men.length);
  const trail = await application.record.query<{ body: { id: string } }>(
    "SELECT body FROM audit WHERE action = 'cohort.save' ORDER BY seq",
  );
  expect(trail.map(({ body }) => body.id)).toEqual(expect.arrayContaining([women, saveCohort.id]));
});

test('whoever has not signed in may draft on open data, but neither saves nor sees what others saved', async () => {
  const { id } = (await data(SAVE, cohort({}))).saveCohort;
  const stranger = application.public();
  expect((await data(DRAFT, { source: 'INSPIRE', steps: [WOMEN] }, stranger)).draftCohort.members.value).toBe(58);
  const seen = await data(
    `query ($id: ID!) { cohortDefinitions { id } cohortDefinition(id: $id) { id } cohort(id: $id) { id } }`,
    { id },
    stranger,
  );
  expect(seen).toEqual({ cohortDefinitions: [], cohortDefinition: null, cohort: null });
  const lead = await application.signedIn('CONSORTIUM_LEAD');
  expect((await ask(lead, SAVE, cohort({}))).body.errors[0].extensions.code).toBe('FORBIDDEN');
});
