import i18next from 'i18next';
import { writer } from '../words/format.ts';
import { fetchWords, startLanguage } from '../words/language.ts';
import { type Criterion, unknownsOf } from './criterion.ts';
import { type CriterionVoice, criterionInWords } from './criterion-words.ts';
import { definitionInWords } from './definition-words.ts';

beforeAll(async () => {
  Object.assign(globalThis, { localStorage: { setItem: () => undefined }, document: { documentElement: {} } });
  await startLanguage('nb');
  await fetchWords('en');
});

const voice = (lang: 'nb' | 'en'): CriterionVoice => ({
  t: i18next.getFixedT(lang, 'criteria'),
  codes: i18next.getFixedT(lang, 'codes'),
  write: writer(lang),
  cohorts: new Map([['K12~3', 'Unge med BRAF']]),
});

const braf: Criterion = { biomarker: { biomarker: 'BRAF V600E', results: ['POSITIVE'], missing: false } };
const age: Criterion = { number: { trait: 'AGE', from: 50, to: 69, missing: false } };
const ecog: Criterion = { number: { trait: 'ECOG', from: null, to: 1, missing: true } };
const member: Criterion = { member: { cohort: 'K12~3' } };
const glioma: Criterion = { category: { trait: 'TUMOUR_TYPE', values: ['Glioma', 'Sarcoma'], missing: false } };
const impress = { title: 'IMPRESS-Norway', synthetic: true };
const told = (steps: readonly Criterion[], lang: 'nb' | 'en') =>
  definitionInWords({ source: 'X', steps }, impress, voice(lang));

test('a definition is one sentence that leaves no unknown unsaid', () => {
  expect(told([braf, age, ecog], 'nb')).toBe(
    'Pasienter i IMPRESS-Norway (syntetisk) med BRAF V600E påvist, alder 50–69 år og ECOG høyst 1; ' +
      'ukjent ECOG tas med, ukjent BRAF V600E og alder tas ikke med.',
  );
  expect(told([braf, age, ecog], 'en')).toBe(
    'Patients in IMPRESS-Norway (synthetic) with BRAF V600E detected, age 50–69 years and ECOG at most 1; ' +
      'unknown ECOG included, unknown BRAF V600E and age left out.',
  );
});

test('what is negated is an exception, and turns about what becomes of the unknown', () => {
  expect(told([age, { not: glioma }, { not: member }], 'nb')).toBe(
    'Pasienter i IMPRESS-Norway (syntetisk) med alder 50–69 år, unntatt dem med svulsttype Glioma eller Sarcoma ' +
      'eller deltakelse i kohorten «Unge med BRAF»; ukjent svulsttype tas med, ukjent alder tas ikke med.',
  );
  expect(unknownsOf({ not: { not: glioma } })).toEqual(unknownsOf(glioma));
});

test('a definition without steps is everyone', () => {
  expect(told([], 'nb')).toBe('Alle pasienter i IMPRESS-Norway (syntetisk).');
  expect(told([], 'en')).toBe('All patients in IMPRESS-Norway (synthetic).');
});

test('of one unknown that one step keeps and another leaves out, the sentence says left out', () => {
  const kept: Criterion = { number: { trait: 'AGE', from: 18, to: null, missing: true } };
  expect(told([kept, age], 'nb')).toContain('; ukjent alder tas ikke med.');
  expect(told([kept], 'nb')).toContain('; ukjent alder tas med.');
});

test.each<[Criterion, string, string]>([
  [{ number: { trait: 'ECOG', from: 1, to: 1, missing: false } }, 'ECOG 1', 'ECOG 1'],
  [{ number: { trait: 'AGE', from: 18, to: null, missing: false } }, 'alder minst 18 år', 'age at least 18 years'],
  [
    { number: { trait: 'LINE', from: null, to: null, missing: false } },
    'behandlingslinje kjent',
    'line of treatment known',
  ],
  [
    { day: { trait: 'TREATED_ON', from: '2022-01-01', to: '2022-12-31', missing: false } },
    'behandlingsstart fra og med 1. januar 2022 til og med 31. desember 2022',
    'start of treatment from 1 January 2022 to 31 December 2022',
  ],
  [
    { day: { trait: 'DIAGNOSED_ON', from: null, to: null, missing: false } },
    'diagnosedato kjent',
    'date of diagnosis known',
  ],
  [{ category: { trait: 'SEX', values: ['F'], missing: false } }, 'kjønn kvinne', 'sex female'],
  [
    { category: { trait: 'HEALTH_REGION', values: ['WEST', 'NORTH'], missing: false } },
    'helseregion Helse Vest eller Helse Nord',
    'health region Western Norway or Northern Norway',
  ],
  [
    { category: { trait: 'DRUG', values: [], missing: true } },
    'legemiddel ingen av verdiene',
    'drug none of the values',
  ],
  [
    { any: [glioma, { all: [age, member] }] },
    'minst ett av: svulsttype Glioma eller Sarcoma; alder 50–69 år og deltakelse i kohorten «Unge med BRAF»',
    'at least one of: tumour type Glioma or Sarcoma; age 50–69 years and membership of the cohort “Unge med BRAF”',
  ],
  [
    { not: { any: [age, ecog] } },
    'ikke (minst ett av: alder 50–69 år; ECOG høyst 1)',
    'not (at least one of: age 50–69 years; ECOG at most 1)',
  ],
])('criterion %j in both languages', (criterion, nb, en) => {
  expect(criterionInWords(criterion, voice('nb'))).toBe(nb);
  expect(criterionInWords(criterion, voice('en'))).toBe(en);
});
