import i18next from 'i18next';
import { fetchWords, startLanguage } from '../../words/language.ts';
import { writer } from '../../words/format.ts';
import type { CohortFound } from './cohort.tsx';
import { coarseShareAt, coarseShareText } from './coarse-share.ts';
import { bestFinding, countsFinding, ratesFinding } from './response-finding.ts';
import { quantileText, survivalFinding, type SurvivalVoice } from './survival-finding.ts';
import { chosenTimes, groupings, survivalQuestion, survivalVariables } from './survival-question.ts';
import type { SurvivalFound } from './survival-section.tsx';

beforeAll(async () => {
  Object.assign(globalThis, { localStorage: { setItem: () => undefined }, document: { documentElement: {} } });
  await startLanguage('nb');
  await fetchWords('en');
});

const voice = (lang: 'nb' | 'en'): SurvivalVoice => ({
  t: i18next.getFixedT(lang, 'cohort'),
  codes: i18next.getFixedT(lang, 'codes'),
  write: writer(lang),
  i18n: i18next,
  cohorts: new Map(),
  coarse: false,
  decimals: 1,
});

const cohort = {
  id: 'INSPIRE',
  code: null,
  snapshot: 's1',
  endpoints: ['OS', 'PFS'],
  biomarkers: ['ctDNA'],
  source: { disclosure: 'OPEN' },
} as unknown as CohortFound;

const group = (label: string, median: number | null) => ({
  label,
  subjects: 40,
  events: 20,
  median: { value: median, lower: median === null ? 9.1 : median - 2, upper: null },
});

const survival = (groups: readonly object[], rest: object = {}): SurvivalFound =>
  ({ endpoint: 'OS', unit: 'MONTHS', groups, logRank: null, hazardRatio: null, ...rest }) as unknown as SurvivalFound;

test('survivalFinding() tells one group with its median, limits, people and events', () => {
  expect(survivalFinding(survival([group('', 14)]), voice('nb'))).toBe(
    'Median totaloverlevelse er 14,0 måneder (12,0–∞) hos 40 personer med 20 hendelser.',
  );
});

test('survivalFinding() says that a median is not reached, and never prints one', () => {
  expect(survivalFinding(survival([group('', null)]), voice('en'))).toBe(
    'Median overall survival is not reached in 40 people with 20 events.',
  );
});

test('survivalFinding() compares two groups with test and hazard ratio', () => {
  const compared = survival([group('F', 14), group('M', 9)], {
    logRank: { chiSquare: 13.06, degreesOfFreedom: 1, pValue: 3e-4 },
    hazardRatio: { group: 'M', reference: 'F', value: 1.9, lower: 1.2, upper: 3.1 },
  });
  expect(survivalFinding(compared, voice('nb'))).toBe(
    'Median totaloverlevelse: Kvinner 14,0 (12,0–∞); Menn 9,0 (7,0–∞) måneder. ' +
      'Log-rank: p\u00a0<\u00a00,001. Hasardratio for Menn mot Kvinner: 1,90 (1,20–3,10).',
  );
});

test('survivalFinding() of many groups tells the shortest and the longest, one not reached being the longest', () => {
  const groups = [group('A', 8), group('B', null), group('C', 5), group('D', 9), group('E', 30)];
  expect(survivalFinding(survival(groups), voice('en'))).toBe(
    'Median overall survival in 5 groups: shortest C 5.0 (3.0–∞), longest B not reached (9.1–∞) months.',
  );
});

test('survivalFinding() tells the median of a coarse curve as the interval it lies in, never as an estimate', () => {
  const median = { value: 6.9, lower: 6.44, upper: 7.36 };
  const coarse = { ...voice('nb'), coarse: true };
  expect(survivalFinding(survival([{ ...group('', 14), median, events: null }]), coarse)).toBe(
    'Median totaloverlevelse ligger mellom 6,4 og 7,4 måneder hos 40 personer.',
  );
  expect(quantileText(median, coarse)).toBe('6,4–7,4');
});

test('survivalFinding() never says of a coarse curve that its median is not reached: the curve is only cut', () => {
  const cut = { ...group('', null), median: { value: null, lower: null, upper: null } };
  expect(survivalFinding(survival([cut]), { ...voice('nb'), coarse: true })).toBe(
    'Medianen ligger utenfor den viste delen av kurven (totaloverlevelse, 40 personer med 20 hendelser).',
  );
  expect(quantileText(cut.median, { ...voice('nb'), coarse: true })).toBe('utenfor den viste delen av kurven');
});

test('a coarse curve tells a share at its steps, an interval between them, and nothing beyond', () => {
  const steps = [
    { time: 4, survival: 0.74 },
    { time: 9, survival: 0.65 },
    { time: 12, survival: 0.65 },
  ];
  const told = (time: number) => coarseShareText(coarseShareAt(steps, time), writer('nb'));
  expect([3, 4, 6, 11, 13].map(told)).toEqual([...['74–100\u00a0%', '74\u00a0%', '65–74\u00a0%', '65\u00a0%', '–']]);
});

test('quantileText() keeps the limits of a median that is not reached', () => {
  expect(quantileText({ value: null, lower: 9.1, upper: null }, voice('en'))).toBe('not reached (9.1–∞)');
});

const limits = { lower: 0.1, upper: 0.3 };
const rate = (name: string, denominator: string, r: number, n: number) => ({
  rate: name,
  denominator,
  r,
  n,
  share: r / n,
  clopperPearson: limits,
  wilson: limits,
});

test('ratesFinding() tells disease control with both denominators or not at all', () => {
  const evaluable = rate('DISEASE_CONTROL', 'EVALUABLE', 58, 145);
  const all = rate('DISEASE_CONTROL', 'ALL_TREATED', 58, 170);
  const told = ratesFinding({ rates: [evaluable, all] as never, ratesWithheld: false }, voice('nb'));
  expect(told).toContain('40,0\u00a0% av 145 evaluerbare');
  expect(told).toContain('34,1\u00a0% av 170 behandlede');
  expect(ratesFinding({ rates: [evaluable] as never, ratesWithheld: false }, voice('nb'))).toBe('');
});

test('ratesFinding() says that rates are withheld, and tells the one denominator that is left', () => {
  const evaluable = rate('DISEASE_CONTROL', 'EVALUABLE', 3, 8);
  expect(ratesFinding({ rates: [evaluable] as never, ratesWithheld: true }, voice('en'))).toBe(
    'Disease control in 3 of 8 evaluable (37.5%; 95% CI 10.0–30.0%). Rates that would tell of few people are withheld.',
  );
  expect(ratesFinding({ rates: [], ratesWithheld: true }, voice('nb'))).toBe(
    'Andeler som ville fortalt om få personer, er skjermet.',
  );
});

test('countsFinding() tells the numbers that are told, and says that others are withheld', () => {
  expect(countsFinding({ treated: 30, followed: 24, evaluable: 24 }, voice('en'))).toBe(
    '30 treated, 24 followed for at least 16 weeks, 24 evaluable.',
  );
  expect(countsFinding({ treated: null, followed: null, evaluable: 8 }, voice('nb'))).toBe(
    '8 evaluerbare. Øvrige antall er skjermet fordi differansen mellom dem ville fortalt om få personer.',
  );
});

test('bestFinding() has those not evaluable in the denominator', () => {
  const best = [
    { response: 'PR', n: 4 },
    { response: 'SD', n: 8 },
    { response: 'PD', n: 7 },
    { response: 'NE', n: 6 },
  ] as const;
  expect(bestFinding(best, voice('nb'))).toBe(
    '4 av 25 (16,0\u00a0%) hadde komplett eller delvis respons; 6 var ikke evaluerbare og er med i nevneren.',
  );
});

test('survivalQuestion() reads the address and falls back to what the cohort has', () => {
  const question = survivalQuestion(new URLSearchParams('endpoint=PFS&by=BIOMARKER&at=12,3'), cohort);
  expect(question).toMatchObject({
    endpoint: 'PFS',
    by: 'BIOMARKER',
    biomarker: 'ctDNA',
    unit: 'MONTHS',
    chosen: [3, 12],
  });
  expect(survivalQuestion(new URLSearchParams('endpoint=TOT&by=SHOE'), cohort)).toMatchObject({
    endpoint: 'OS',
    by: 'NONE',
  });
  expect(survivalQuestion(new URLSearchParams(), { ...cohort, endpoints: [] })).toBeNull();
});

test('survivalVariables() asks for the times of the axis and those chosen, each once, in order', () => {
  const { at } = survivalVariables(survivalQuestion(new URLSearchParams('at=6,7.5'), cohort)!, cohort);
  const times = at as readonly number[];
  expect(times).toContain(7.5);
  expect([...times]).toEqual([...new Set(times)].sort((a, b) => a - b));
});

test('chosenTimes() takes positive numbers and leaves the rest', () => {
  expect(chosenTimes('24; 6,abc -3 6')).toEqual([6, 24]);
});

test('groupings() splits by cohort only where there are several, by region only where people live in one', () => {
  expect(groupings(cohort)).toEqual(['NONE', 'COHORT', 'SEX', 'BIOMARKER']);
  const one = {
    ...cohort,
    code: 'A',
    biomarkers: [],
    source: { ...cohort.source, disclosure: 'PROTECTED' },
  } as CohortFound;
  expect(groupings(one)).toEqual(['NONE', 'SEX', 'HEALTH_REGION']);
});
