import { readQuestion } from './read-question.ts';

test('readQuestion() fills in the defaults of the contract', () => {
  expect(readQuestion('response', { cohort: 'INSPIRE' })).toEqual({
    snapshot: null,
    cohort: 'INSPIRE',
    missingWeek16: 'NOT_EVALUABLE',
    window: 14,
  });
});

test.each([
  ['an argument that must be there', {}],
  ['an unknown code', { cohort: 'INSPIRE', missingWeek16: 'GUESS' }],
  ['text for a number', { cohort: 'INSPIRE', window: '14; DROP TABLE' }],
  ['an object for an id', { cohort: { $gt: '' } }],
])('readQuestion() is null without %s as the contract has it', (_, parameters) => {
  expect(readQuestion('response', parameters)).toBeNull();
});

test('readQuestion() passes on nothing that the contract does not know', () => {
  expect(readQuestion('publishedCohorts', { snapshot: 's', __proto__: { admin: true }, sql: 'SELECT 1' })).toEqual({
    snapshot: 's',
  });
});
