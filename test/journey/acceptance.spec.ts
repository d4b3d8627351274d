import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { runCompute } from '../../api/cli/compute.ts';
import type { Survival, SurvivalGroup } from '../../api/contract.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { ask, type Agent, type TestApplication } from '../support/application.ts';
import { firstDifference } from './nearly.ts';
import { publicData } from './public-data.ts';

/** Survival of R 4.2.2 (survival 3.5-3), limits of binom.test; see the file's _method. */
interface Curve {
  readonly n: number;
  readonly events: number;
  readonly median: number | null;
  readonly median_lcl: number | null;
  readonly median_ucl: number | null;
  readonly times: readonly number[];
  readonly n_risk: readonly number[];
  readonly survival: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}
interface Rate {
  readonly r: number;
  readonly n: number;
  readonly p: number;
  readonly cp_lower: number;
  readonly cp_upper: number;
}
const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const reference = JSON.parse(read('test/golden/acceptance_reference.json')) as Readonly<Record<string, unknown>>;
const curve = (name: string): Curve => reference[name] as Curve;
const rates = (name: string): Readonly<Record<string, Rate>> => reference[name] as Readonly<Record<string, Rate>>;

let application: TestApplication;
let agent: Agent;
beforeAll(async () => {
  application = await publicData();
  agent = application.public();
}, 120_000);
afterAll(() => application.close());

async function answer<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
  const { body } = await ask(agent, query, variables);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data as T;
}

async function survivalOf(variables: Readonly<Record<string, unknown>>): Promise<Survival> {
  const { survival } = await answer<{ survival: Survival }>(
    `query ($cohort: ID!, $endpoint: Endpoint!, $groupBy: GroupBy, $biomarker: String, $at: [Float!]) {
      survival(cohort: $cohort, endpoint: $endpoint, groupBy: $groupBy, biomarker: $biomarker, at: $at) {
        ... on Survival {
          groups {
            label subjects events median { value lower upper }
            at { time atRisk survival lower upper }
          }
          ungrouped { value } withheldGroups
          logRank { chiSquare degreesOfFreedom pValue }
          hazardRatio { group reference value lower upper }
        }
      }
    }`,
    variables,
  );
  return survival;
}

function expectCurve({ subjects, events, median, at }: Omit<SurvivalGroup, 'label'>, wanted: Curve): void {
  const got = {
    ...{ n: subjects, events, median: median.value, median_lcl: median.lower, median_ucl: median.upper },
    times: at.map(({ time }) => time),
    n_risk: at.map(({ atRisk }) => atRisk),
    survival: at.map(({ survival }) => survival),
    lower: at.map(({ lower }) => lower),
    upper: at.map(({ upper }) => upper),
  };
  expect(firstDifference(got, wanted)).toBeNull();
}

test.each([
  ['inspire_os_all', 'OS'],
  ['inspire_pfs_all', 'PFS'],
])('survival gives %s of the reference', async (name, endpoint) => {
  const { groups } = await survivalOf({ cohort: 'INSPIRE', endpoint, at: curve(name).times });
  expect(groups).toHaveLength(1);
  expectCurve(groups[0]!, curve(name));
});

test('survival gives the curve of every INSPIRE cohort, as a group and alone', async () => {
  const at = curve('inspire_os_A').times;
  const { groups } = await survivalOf({ cohort: 'INSPIRE', endpoint: 'OS', groupBy: 'COHORT', at });
  expect(groups.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D', 'E']);
  for (const group of groups) {
    expectCurve(group, curve(`inspire_os_${group.label}`));
    const alone = await survivalOf({ cohort: `INSPIRE.${group.label}`, endpoint: 'OS', at });
    expectCurve(alone.groups[0]!, curve(`inspire_os_${group.label}`));
  }
});

test('survival by change of ctDNA gives both curves, the log-rank test and the hazard ratio', async () => {
  const { groups, ungrouped, logRank, hazardRatio } = await survivalOf({
    ...{ cohort: 'INSPIRE', endpoint: 'OS', groupBy: 'BIOMARKER', biomarker: 'ctDNA change' },
    at: curve('inspire_os_ctdna_increase').times,
  });
  const [decrease, increase] = ['Decrease', 'Increase'].map((word) =>
    groups.find(({ label }) => label.startsWith(word))!,
  );
  expectCurve(increase!, curve('inspire_os_ctdna_increase'));
  expectCurve(decrease!, curve('inspire_os_ctdna_decrease'));
  expect(ungrouped.value).toBe(94 - increase!.subjects - decrease!.subjects);
  const { logrank_chisq, logrank_p, hr, hr_lcl, hr_ucl } = reference['inspire_os_ctdna_test'] as Record<string, number>;
  expect(firstDifference(logRank, { chiSquare: logrank_chisq, degreesOfFreedom: 1, pValue: logrank_p })).toBeNull();
  // The reference has the hazard of decrease over increase; ours is of the second group over the first.
  expect([hazardRatio!.reference, hazardRatio!.group]).toEqual([decrease!.label, increase!.label]);
  const { value, lower, upper } = hazardRatio!;
  expect(firstDifference({ hr: 1 / value, hr_lcl: 1 / upper, hr_ucl: 1 / lower }, { hr, hr_lcl, hr_ucl })).toBeNull();
});

const RESPONSE = `query ($cohort: ID!) {
  response(cohort: $cohort) {
    ... on ResponseSummary {
      treated best { response n }
      rates { rate denominator r n share clopperPearson { lower upper } }
    }
  }
}`;

async function objectiveResponse(cohort: string) {
  const { response } = await answer<{ response: { rates: readonly Readonly<Record<string, unknown>>[] } }>(RESPONSE, {
    cohort,
  });
  const { r, n, share, clopperPearson } = response.rates.find(({ rate }) => rate === 'OBJECTIVE_RESPONSE')!;
  const limits = clopperPearson as { lower: number; upper: number };
  return { r, n, p: share, cp_lower: limits.lower, cp_upper: limits.upper };
}

test.each(Object.entries(rates('inspire_orr')))(
  'response gives the objective response of INSPIRE, %s',
  async (group, wanted) => {
    const cohort = group === 'all' ? 'INSPIRE' : `INSPIRE.${group}`;
    expect(firstDifference(await objectiveResponse(cohort), wanted)).toBeNull();
  },
);

test('response gives the objective and the best response of SUMMIT, with NE in the denominator', async () => {
  expect(firstDifference(await objectiveResponse('SUMMIT'), reference['summit_btc_orr'])).toBeNull();
  const { response } = await answer<{ response: { best: readonly { response: string; n: number }[] } }>(RESPONSE, {
    cohort: 'SUMMIT',
  });
  expect(Object.fromEntries(response.best.map(({ response: category, n }) => [category, n]))).toEqual(
    reference['summit_btc_bor'],
  );
});

test('publishedCohorts recomputes every vemurafenib basket', async () => {
  const { publishedCohorts } = await answer<{ publishedCohorts: { cohorts: readonly PublishedRow[] } }>(
    `{ publishedCohorts { cohorts { label trial objectiveResponse { r n recomputedShare recomputedLimits { lower upper } } } } }`,
    {},
  );
  for (const [basket, wanted] of Object.entries(rates('vemurafenib_orr'))) {
    const row = publishedCohorts.cohorts.find(
      ({ label, objectiveResponse: rate }) => label === basket && rate !== null,
    )!;
    const { r, n, recomputedShare, recomputedLimits } = row.objectiveResponse!;
    const got = { r, n, p: recomputedShare, cp_lower: recomputedLimits.lower, cp_upper: recomputedLimits.upper };
    expect(firstDifference(got, wanted)).toBeNull();
  }
});

interface PublishedRow {
  readonly label: string;
  readonly objectiveResponse: {
    readonly r: number;
    readonly n: number;
    readonly recomputedShare: number;
    readonly recomputedLimits: { readonly lower: number; readonly upper: number };
  } | null;
}

test('publishedFunnels and publishedCohorts give the funnel and the disease control that IMPRESS-Norway has published', async () => {
  const { publishedFunnels, publishedCohorts } = await answer<{
    publishedFunnels: readonly { programme: string; steps: readonly { n: number }[] }[];
    publishedCohorts: { cohorts: readonly { id: string; diseaseControl: Record<string, never> }[] };
  }>(
    `{ publishedFunnels { programme steps { n } }
       publishedCohorts { cohorts { id diseaseControl { r n recomputedShare recomputedLimits { lower upper } differs } } } }`,
    {},
  );
  const { source, ...steps } = reference['impress_funnel_published'] as Record<string, number | string>;
  expect(source).toContain('Acta Oncol 2024');
  const told = publishedFunnels.map((funnel) => funnel.steps.map(({ n }) => n));
  expect(told).toContainEqual(Object.values(steps));
  const { r, n, p, cp_lower, cp_upper } = reference['impress_dcr_w16_published'] as unknown as Rate;
  const control = publishedCohorts.cohorts.find(({ id }) => id === 'PC001')!.diseaseControl;
  const limits = { lower: cp_lower, upper: cp_upper };
  expect(firstDifference(control, { r, n, recomputedShare: p, recomputedLimits: limits, differs: false })).toBeNull();
});

describe('the command line, on the numbers alone', () => {
  const patients = parse(read('seeds/public/inspire/pembrolizumab.csv'), { columns: true }) as Record<string, string>[];
  const followUp = (endpoint: 'os' | 'pfs', among: readonly Record<string, string>[] = patients) => ({
    time: among.map((patient) => Number(patient[`${endpoint}_time`])),
    event: among.map((patient) => Number(patient[`${endpoint}_status`])),
  });

  async function computed<T>(method: string, input: unknown): Promise<T> {
    const { exitCode, stdout, stderr } = await runCompute(method, {}, async () => JSON.stringify(input));
    expect([exitCode, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as T;
  }

  test.each([
    ['inspire_os_all', 'os', patients],
    ['inspire_pfs_all', 'pfs', patients],
    ...['A', 'B', 'C', 'D', 'E'].map(
      (cohort) => [`inspire_os_${cohort}`, 'os', patients.filter((patient) => patient['cohort'] === cohort)] as const,
    ),
    ...['increase', 'decrease'].map(
      (change) =>
        [
          `inspire_os_ctdna_${change}`,
          'os',
          patients.filter((patient) => patient['change_ctdna_group']!.toLowerCase().startsWith(change)),
        ] as const,
    ),
  ] as const)('compute gives %s of the reference', async (name, endpoint, among) => {
    const input = followUp(endpoint, among);
    type Told = {
      readonly groups: readonly (Pick<SurvivalGroup, 'at'> & {
        subjects: number;
        value: number;
        lower: number;
        upper: number;
      })[];
    };
    const { groups: read } = await computed<Told>('survival-at', { ...input, at: curve(name).times });
    const { groups: medians } = await computed<Told>('survival-quantile', input);
    const events = input.event.reduce((sum, event) => sum + event, 0);
    expectCurve({ ...read[0]!, events, subjects: read[0]!.subjects, median: medians[0]! } as never, curve(name));
  });

  test('compute gives the log-rank test and the hazard ratio of the change of ctDNA', async () => {
    const known = patients.filter((patient) => patient['change_ctdna_group'] !== '');
    const input = { ...followUp('os', known), group: known.map((patient) => patient['change_ctdna_group']!) };
    const wanted = reference['inspire_os_ctdna_test'] as Record<string, number>;
    const logRank = await computed<Record<string, number>>('log-rank', input);
    expect(firstDifference(logRank, { chiSquare: wanted['logrank_chisq'], pValue: wanted['logrank_p'] })).toBeNull();
    const increase = input.group.find((group) => group.startsWith('Increase'));
    const ratio = await computed<Record<string, number>>('cox-two-groups', { ...input, reference: increase });
    const { hr, hr_lcl, hr_ucl } = wanted;
    expect(firstDifference(ratio, { hazardRatio: hr, lower: hr_lcl, upper: hr_ucl })).toBeNull();
  });

  test.each([
    ...Object.entries(rates('inspire_orr')),
    ...Object.entries(rates('vemurafenib_orr')),
    ['SUMMIT', reference['summit_btc_orr'] as Rate],
    ['IMPRESS-Norway as published', reference['impress_dcr_w16_published'] as Rate],
  ] as readonly (readonly [string, Rate])[])(
    'compute gives the exact limits of %s',
    async (_, { r, n, p, cp_lower, cp_upper }) => {
      const limits = await computed<Record<string, number>>('clopper-pearson', { x: r, n });
      expect(firstDifference(limits, { share: p, lower: cp_lower, upper: cp_upper })).toBeNull();
    },
  );
});
