import i18next from 'i18next';
import { fetchWords, startLanguage } from '../../words/language.ts';
import { writer } from '../../words/format.ts';
import { funnelFinding } from './funnel-finding.ts';
import { type Monitor, monitorFinding } from './monitor-finding.ts';
import { isWholeFunnel, publishedControl, publishedSteps } from './programme.ts';

const impress = {
  programme: 'IMPRESS-Norway',
  period: '2021-04..2023-10',
  steps: [
    ['screened', 1167],
    ['actionable with matching drug', 358],
    ['treated', 186],
    ['>=16 w follow-up', 170],
    ['evaluable', 145],
    ['disease control W16', 58],
  ].map(([step, n]) => ({ step: String(step), n: Number(n), citation: 'Puco 2024', verification: 'verified' })),
};

beforeAll(async () => {
  Object.assign(globalThis, { localStorage: { setItem: () => undefined }, document: { documentElement: {} } });
  await startLanguage('nb');
  await fetchWords('en');
});

const voice = (lang: 'nb' | 'en') => ({ t: i18next.getFixedT(lang, 'overview'), write: writer(lang) });

test('publishedSteps() computes each share from the printed step before', () => {
  const steps = publishedSteps(impress);
  expect(steps[1]).toMatchObject({ code: 'ACTIONABLE', share: 358 / 1167 });
  expect(steps[1]!.lost).toEqual([{ reason: 'UNKNOWN', subjects: { value: 809, status: 'OK' } }]);
});

test('isWholeFunnel() wants screening and disease control', () => {
  expect(isWholeFunnel(impress)).toBe(true);
  expect(isWholeFunnel({ ...impress, steps: impress.steps.slice(0, 3) })).toBe(false);
});

test('publishedControl() finds both rates by their very counts, never one of another trial', () => {
  const rate = (trial: string, r: number, n: number) => ({
    trial,
    diseaseControl: { r, n, recomputedShare: r / n, recomputedLimits: { lower: 0.3, upper: 0.5 } },
  });
  const cohorts = [rate('DRUP', 58, 145), rate('IMPRESS-Norway', 58, 145), rate('IMPRESS-Norway', 58, 170)];
  expect(publishedControl(impress, cohorts as never).map(({ denominator, n }) => [denominator, n])).toEqual([
    ['EVALUABLE', 145],
    ['ALL_TREATED', 170],
  ]);
  expect(publishedControl(impress, cohorts.slice(0, 1) as never)).toEqual([]);
});

test('funnelFinding() tells the funnel from its numbers in both languages', () => {
  const steps = publishedSteps(impress);
  expect(funnelFinding(steps, ({ printed }) => printed, voice('nb'))).toBe(
    'Av 1\u00a0167 screenede ble 186 behandlet (15,9\u00a0%), og 58 hadde sykdomskontroll i uke 16.',
  );
  expect(funnelFinding(steps, ({ printed }) => printed, voice('en'))).toBe(
    'Of 1,167 screened, 186 were treated (15.9%) and 58 had disease control at week 16.',
  );
});

test('monitorFinding() never tells of positive cohorts without how many were opened', () => {
  const monitor = {
    opened: 26,
    design: { alpha: 0.078 },
    cohorts: [{ state: 'POSITIVE' }, { state: 'EXPANSION' }, { state: 'OPEN_STAGE1' }],
  } as unknown as Monitor;
  expect(monitorFinding(monitor, voice('nb'))).toContain('2 kohorter er positive av 26 åpnede i alt');
  expect(monitorFinding(monitor, voice('nb'))).toContain('vente 2,0 positive');
  expect(monitorFinding({ ...monitor, cohorts: [] }, voice('en'))).toBe(
    'None of the 26 cohorts opened is positive so far.',
  );
});
