import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { runCompute } from '../../api/cli/compute.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { DeliveryBook } from '../../api/record/delivery-book.ts';
import { ask, testApplication, type TestApplication } from '../support/application.ts';
import { freeze, upload } from './invented-trial.ts';
import { firstDifference } from './nearly.ts';

interface Curve {
  readonly n: number;
  readonly events: number;
  readonly times: readonly number[];
}
const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const reference = JSON.parse(read('test/golden/acceptance_reference.json')) as Readonly<Record<string, unknown>>;
const ARMS = ['Placebo', 'Xanomeline_High_Dose', 'Xanomeline_Low_Dose'];
const curve = (arm: string): Curve => reference[`cdisc_pilot_ttde_${arm}`] as Curve;
const SOURCE = 'CDISC-PILOT';
const FILES = Object.fromEntries(
  ['adsl.csv', 'adtte.csv'].map((name) => [name, read(`test/fixtures/cdisc-pilot/${name}`)]),
);

interface Told {
  readonly subjects: number;
  readonly events: number;
  readonly median: Readonly<Record<'value' | 'lower' | 'upper', number | null>>;
  readonly at: readonly Readonly<Record<'time' | 'atRisk' | 'survival' | 'lower' | 'upper', number>>[];
}
/** As the reference lays a curve out. */
const laidOut = ({ subjects, events, median, at }: Told) => ({
  ...{ n: subjects, events, median: median.value, median_lcl: median.lower, median_ucl: median.upper },
  times: at.map(({ time }) => time),
  n_risk: at.map(({ atRisk }) => atRisk),
  survival: at.map(({ survival }) => survival),
  lower: at.map(({ lower }) => lower),
  upper: at.map(({ upper }) => upper),
});

let application: TestApplication;
beforeAll(async () => {
  application = await testApplication();
  const source = { id: SOURCE, title: 'CDISC pilot study', kind: 'TRIAL', synthetic: false } as const;
  await application.nest.get(DeliveryBook, { strict: false }).register(source);
}, 120_000);
afterAll(() => application.close());

test('the CDISC pilot comes in as ADaM and gives the three curves and the log-rank test of the reference', async () => {
  const steward = await application.signedIn('DATA_STEWARD');
  const { body: delivery } = await upload(steward, FILES, { source: SOURCE, timeUnit: 'days' });
  expect([delivery.state, delivery.findings]).toEqual(['ACCEPTED', []]);
  await freeze(steward);
  const { body } = await ask(
    application.public(),
    `query ($cohort: ID!, $at: [Float!]) {
       survival(cohort: $cohort, endpoint: TTE, groupBy: COHORT, unit: DAYS, at: $at) { ... on Survival {
         groups { label subjects events median { value lower upper } at { time atRisk survival lower upper } }
         logRank { chiSquare degreesOfFreedom } hazardRatio { value } } } }`,
    { cohort: SOURCE, at: curve('Placebo').times },
  );
  const { groups, logRank, hazardRatio } = body.data.survival;
  expect(groups).toHaveLength(ARMS.length);
  ARMS.forEach((arm, at) => expect(firstDifference(laidOut(groups[at]), curve(arm))).toBeNull());
  const chiSquare = reference['cdisc_pilot_ttde_logrank_chisq'];
  expect(
    firstDifference({ logRank, hazardRatio }, { logRank: { chiSquare, degreesOfFreedom: 2 }, hazardRatio: null }),
  ).toBeNull();
});

test('the command line gives the same of the numbers alone', async () => {
  const rows = parse(FILES['adtte.csv']!, { columns: true }) as Record<string, string>[];
  const input = {
    time: rows.map(({ AVAL }) => Number(AVAL)),
    // In ADaM, CNSR is 0 for an event.
    event: rows.map(({ CNSR }) => 1 - Number(CNSR)),
    group: rows.map(({ TRTA }) => TRTA!.replaceAll(' ', '_')),
  };
  const computed = async (method: string, more: object = {}) => {
    const { stdout } = await runCompute(method, {}, async () => JSON.stringify({ ...input, ...more }));
    return JSON.parse(stdout);
  };
  const { groups: read } = await computed('survival-at', { at: curve('Placebo').times });
  const { groups: medians } = await computed('survival-quantile');
  for (const arm of ARMS) {
    const of = (groups: readonly { group: string }[]) => groups.find(({ group }) => group === arm)!;
    const events = input.event.filter((event, at) => event === 1 && input.group[at] === arm).length;
    const told = { ...of(read), events, median: of(medians) } as unknown as Told;
    expect(firstDifference(laidOut(told), curve(arm))).toBeNull();
  }
  const { chiSquare } = await computed('log-rank');
  expect(firstDifference(chiSquare, reference['cdisc_pilot_ttde_logrank_chisq'])).toBeNull();
});
