import type { Monitor } from '../../api/contract.ts';
import { StageBook } from '../../api/record/stage-book.ts';
import { DemoLoader } from '../../api/seeding/demo-loader.ts';
import { DemoStages } from '../../api/seeding/demo-stages.ts';
import { ask, type Agent, testApplication, type TestApplication } from '../support/application.ts';

let product: TestApplication;
let lead: Agent;
let seeded: number;

beforeAll(async () => {
  product = await testApplication();
  await product.nest.get(DemoLoader, { strict: false }).load();
  seeded = await demoStages();
  lead = await product.signedIn('CONSORTIUM_LEAD');
}, 180_000);
afterAll(() => product?.close());

const demoStages = (): Promise<number> =>
  product.nest.get(DemoStages, { strict: false }).load(product.nest.get(StageBook, { strict: false }));

const MONITOR = `{ monitor(source: "IMPRESS-DEMO") {
  opened positive expectedFalsePositives design { n1 r1 n r alpha }
  cohorts {
    cohort { id } state look diseaseControl looks { evaluable outcomes } success { look atP0 atP1 atObserved predictive }
    posterior { mean lower upper } recorded agrees mayFollow
    transitions { entry from to corrects corrected synthetic look { evaluable outcomes } recordedBy { id } reason }
  }
} }`;
const RECORD = `mutation ($transition: StageTransitionInput!) { recordStageTransition(transition: $transition) {
  __typename
  ... on Refusal { code message }
  ... on StageTransition { entry from to corrects synthetic recordedBy { id } }
} }`;

async function monitor(): Promise<Monitor> {
  const { body } = await ask(lead, MONITOR);
  return body.data.monitor;
}

const cohortOf = async (id: string) => (await monitor()).cohorts.find(({ cohort }) => cohort.id === id)!;

/** One that was let on to stage 2 by decision and has no end yet. */
const inStage2 = async () => (await monitor()).cohorts.find(({ recorded }) => recorded === 'OPEN_STAGE2')!;

async function record(cohort: string, more: object, agent = lead) {
  const transition = {
    ...{ cohort, to: 'POSITIVE', decidedOn: '2026-11-20', body: 'Styringsgruppen', dataCut: '2026-10-31' },
    ...{ evaluable: 24, outcomes: 6, corrects: false, ...more },
  };
  return (await ask(agent, RECORD, { transition })).body;
}

test('the demonstration has decisions, all labelled as invented, once', async () => {
  expect(seeded).toBeGreaterThan(20);
  expect(await demoStages()).toBe(0);
  const { cohorts } = await monitor();
  const transitions = cohorts.flatMap((one) => one.transitions);
  expect(transitions).toHaveLength(seeded);
  expect(transitions.every(({ synthetic }) => synthetic)).toBe(true);
  expect(cohorts.filter(({ agrees }) => agrees).length).toBeGreaterThan(cohorts.length / 2);
});

test('beside the positive cohorts stand all that were opened, and how many chance alone would give', async () => {
  const { opened, positive, expectedFalsePositives, design, cohorts } = await monitor();
  expect(cohorts).toHaveLength(opened);
  expect(positive).toBe(cohorts.filter(({ state }) => ['POSITIVE', 'EXPANSION'].includes(state)).length);
  expect(expectedFalsePositives).toBeCloseTo(opened * design.alpha, 12);
});

test('chances are of the last look alone', async () => {
  const { cohorts, design } = await monitor();
  for (const { look, looks, success, posterior, state } of cohorts) {
    expect(success!.look).toBe(look ?? 0);
    expect(looks.every(({ evaluable }) => [design.n1, design.n].includes(evaluable))).toBe(true);
    expect(posterior === null).toBe(look === null);
    if (look === null) expect(success!.atP0).toBeCloseTo(design.alpha, 12);
    if (state === 'CLOSED_FUTILITY') expect(success!.predictive).toBe(0);
  }
});

test('a lead records a decision, it stands with the name of who recorded it, and is audited', async () => {
  const { cohort, transitions } = await inStage2();
  const after = transitions.length;
  const { data } = await record(cohort.id, { after });
  expect(data.recordStageTransition).toEqual({
    ...{ __typename: 'StageTransition', entry: after + 1, from: 'OPEN_STAGE2', to: 'POSITIVE' },
    ...{ corrects: null, synthetic: false, recordedBy: { id: 'demo-lead' } },
  });
  const { recorded, mayFollow } = await cohortOf(cohort.id);
  expect([recorded, mayFollow[0]]).toEqual(['POSITIVE', 'EXPANSION_OPEN']);
  const audited = await product.record.query("SELECT actor FROM audit WHERE action = 'stage.record'");
  expect(audited).toEqual([{ actor: 'demo-lead' }]);

  const again = await record(cohort.id, { after });
  expect(again.data.recordStageTransition.code).toBe('CONFLICT');

  const corrected = await record(cohort.id, { after: after + 1, corrects: true, to: 'NEGATIVE_STAGE2', outcomes: 4 });
  expect(corrected.data.recordStageTransition).toMatchObject({ from: 'OPEN_STAGE2', corrects: after + 1 });
  const now = await cohortOf(cohort.id);
  expect(now.recorded).toBe('NEGATIVE_STAGE2');
  expect(now.transitions[after]).toMatchObject({ to: 'POSITIVE', corrected: true });
});

test.each([
  [{ outcomes: 4 }, 'against the rule without a reason: POSITIVE needs at least 5 of 24 with the outcome: got 4 of 24'],
  [{ evaluable: 17, outcomes: 6 }, 'must be counted at a look, 8 or 24: got 17'],
  [{ evaluable: 24, outcomes: 25 }, 'its counts must be x of n: got 25 of 24'],
  [{ to: 'EXPANSION_OPEN' }, 'Cannot go from OPEN_STAGE2 to EXPANSION_OPEN'],
  [{ decidedOn: '2999-01-01' }, 'data cut, decision and today must follow in that order'],
  [{ decidedOn: '2026-02-30' }, 'must be written yyyy-mm-dd: got 2026-02-30'],
  [{ body: ' ' }, 'its body must be from 1 to 200 letters long: got 0'],
])('a decision of %j is refused in a sentence', async (more, sentence) => {
  const { cohort, transitions } = await inStage2();
  const { data } = await record(cohort.id, { after: transitions.length, ...more });
  expect(data.recordStageTransition).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(data.recordStageTransition.message).toContain(sentence);
});

test('a decision against the rule is recorded with its reason', async () => {
  const { cohort, transitions } = await inStage2();
  const reason = 'The drug was withdrawn';
  const { data } = await record(cohort.id, { after: transitions.length, to: 'NEGATIVE_STAGE2', reason });
  expect(data.recordStageTransition.__typename).toBe('StageTransition');
  expect((await cohortOf(cohort.id)).transitions.at(-1)!.reason).toBe(reason);
});

test('whoever may not record is refused', async () => {
  const economist = await product.signedIn('HEALTH_ECONOMIST');
  const { errors } = await record('IMPRESS-DEMO.C01', { after: 0 }, economist);
  expect(errors[0].extensions.code).toBe('FORBIDDEN');
});

test.each(['UPDATE stage_transition SET body = body', 'DELETE FROM stage_transition', 'TRUNCATE stage_transition'])(
  'Postgres refuses to %s',
  async (statement) => {
    await expect(product.record.query(statement)).rejects.toThrow('a decision that was recorded');
  },
);
