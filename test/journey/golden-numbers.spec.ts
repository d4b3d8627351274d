import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCompute } from '../../api/cli/compute.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { ask, testApplication, type Agent, type TestApplication } from '../support/application.ts';

interface Golden {
  readonly clopper_pearson: readonly Limits[];
  readonly wilson: readonly Limits[];
  readonly two_stage_oc: readonly { design: string; p: number; PET: number; P_positive: number; EN: number }[];
  readonly umvue: readonly { design: string; s: number; naive: number; umvue: number }[];
  readonly koyama_chen: readonly { design: string; s: number; 'p_value_p0_0.10': number; ci95: [number, number] }[];
  readonly kaplan_meier_freireich_6mp: {
    readonly time_weeks: readonly number[];
    readonly event: readonly number[];
    readonly S: Readonly<Record<string, number>>;
    readonly se_greenwood: Readonly<Record<string, number>>;
    readonly median: number;
  };
}
interface Limits {
  readonly x: number;
  readonly n: number;
  readonly level: number;
  readonly lo: number;
  readonly hi: number;
  /** Half a unit of the last digit that is printed; of the fourth where it is not said. */
  readonly tol?: number;
}

const golden = JSON.parse(readFileSync(join(PROJECT_ROOT, 'test/golden/golden_tests.json'), 'utf8')) as Golden;
const DESIGNS: Readonly<Record<string, { n1: number; r1: number; n: number; r: number }>> = {
  '8/0, 24/>=5': { n1: 8, r1: 0, n: 24, r: 4 },
  'TAPUR 10/1, 28/>=7': { n1: 10, r1: 1, n: 28, r: 6 },
  '8/0,24': { n1: 8, r1: 0, n: 24, r: 4 },
  'TAPUR 10/1,28': { n1: 10, r1: 1, n: 28, r: 6 },
};
const stages = (design: string) => {
  const { n1, r1, n } = DESIGNS[design]!;
  return { n1, r1, n };
};

let application: TestApplication;
let agent: Agent;
beforeAll(async () => {
  application = await testApplication();
  agent = await application.signedIn('HEALTH_ECONOMIST');
}, 120_000);
afterAll(() => application.close());

type Output = Readonly<Record<string, never>>;

async function byContract(method: string, input: unknown): Promise<Output> {
  const query = `query ($method: ID!, $input: JSON!) {
    compute(method: $method, input: $input) { ... on Computed { output } ... on Refusal { message } }
  }`;
  const { body } = await ask(agent, query, { method, input });
  return (body as { data: { compute: { output: Output } } }).data.compute.output;
}

async function byCommandLine(method: string, input: unknown): Promise<Output> {
  const { stdout } = await runCompute(method, {}, async () => JSON.stringify(input));
  return JSON.parse(stdout) as Output;
}

const near = (got: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance + 1e-12);

describe.each([
  ['GraphQL', byContract],
  ['the command line', byCommandLine],
])('compute by %s', (_, compute) => {
  test.each([
    ...golden.clopper_pearson.map((one) => ({ method: 'clopper-pearson', ...one })),
    ...golden.wilson.map((one) => ({ method: 'wilson', ...one })),
  ])('gives $method of $x/$n at $level', async ({ method, x, n, level, lo, hi, tol = 5e-5 }) => {
    const { lower, upper } = await compute(method, { x, n, level });
    near(lower!, lo, tol);
    near(upper!, hi, tol);
  });

  test.each(golden.two_stage_oc)('gives how $design behaves at $p', async ({ design, p, PET, P_positive, EN }) => {
    const { characteristics } = await compute('two-stage-characteristics', { design: DESIGNS[design], p: [p] });
    const [{ earlyStop, positive, expectedPatients }] = characteristics as unknown as [Record<string, number>];
    near(earlyStop!, PET, 5e-5);
    near(positive!, P_positive, 5e-5);
    near(expectedPatients!, EN, 5e-3);
  });

  test.each(golden.umvue)('gives the unbiased share of $s after $design', async ({ design, s, ...wanted }) => {
    const planned = stages(design);
    const { naive, umvue } = await compute('two-stage-umvue', { design: planned, s, counted: planned.n });
    near(naive!, wanted.naive, 5e-5);
    near(umvue!, wanted.umvue, 5e-5);
  });

  test.each(golden.koyama_chen)(
    'gives p-value and limits of $s after $design',
    async ({ design, s, ci95, ...wanted }) => {
      const planned = stages(design);
      const { pValue, limits } = await compute('koyama-chen', { design: planned, s, counted: planned.n, p0: 0.1 });
      const { lower, upper } = limits as unknown as { lower: number; upper: number };
      near(pValue!, wanted['p_value_p0_0.10'], 5e-6);
      near(lower, ci95[0], 5e-5);
      near(upper, ci95[1], 5e-5);
    },
  );

  test('gives the remission curve of 6-MP, its standard errors and its median', async () => {
    const { time_weeks: time, event, S, se_greenwood, median } = golden.kaplan_meier_freireich_6mp;
    const { groups } = await compute('survival-at', { time, event, at: Object.keys(S).map(Number) });
    const [{ at }] = groups as unknown as [{ at: { time: number; survival: number; standardError: number }[] }];
    for (const { time: week, survival } of at) near(survival, S[String(week)]!, 5e-5);
    for (const [week, error] of Object.entries(se_greenwood))
      near(at.find((point) => point.time === Number(week))!.standardError, error, 5e-5);
    const { groups: medians } = await compute('survival-quantile', { time, event });
    expect((medians as unknown as [{ value: number }])[0].value).toBe(median);
  });
});

test('compute is refused to whoever has not signed in', async () => {
  const { body } = await ask(
    application.public(),
    `{ compute(method: "wilson", input: { x: 1, n: 2 }) { __typename } }`,
  );
  expect(body.data).toBeNull();
  expect(body.errors[0].extensions.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
});
