import type { Week16 } from '../cohort/week16.ts';
import { bestResponse, responseRates } from './response-rates.ts';

const subject = (told: Partial<Week16>): Week16 => ({
  subject: 'X',
  started_on: null,
  followed: true,
  evaluable: true,
  control: null,
  best: null,
  responder: false,
  ...told,
});

test('bestResponse() counts every category, those nobody had too', () => {
  const best = bestResponse(['PR', 'SD', 'SD', 'NE'].map((response) => subject({ best: response })));
  expect(best!.map(({ n }) => n)).toEqual([0, 1, 2, 0, 1]);
});

test('bestResponse() is null where the source tells responders apart and no more', () => {
  expect(bestResponse([subject({ best: 'PD' }), subject({ best: 'NON_RESPONDER' })])).toBeNull();
  expect(bestResponse([])).toBeNull();
});

test('responseRates() keeps whoever could not be evaluated in the denominator of objective response', () => {
  const [response] = responseRates([
    subject({ best: 'PR', responder: true }),
    subject({ best: 'NE', evaluable: false }),
  ]);
  expect(response).toMatchObject({ rate: 'OBJECTIVE_RESPONSE', denominator: 'ALL_TREATED', r: 1, n: 2, share: 0.5 });
});

test('responseRates() never gives disease control by one denominator alone', () => {
  const rates = responseRates([
    subject({ control: true }),
    subject({ control: false }),
    subject({ control: false, evaluable: false }),
    subject({ control: false, evaluable: false, followed: false }),
  ]);
  expect(rates.map(({ rate, denominator, r, n }) => [rate, denominator, r, n])).toEqual([
    ['DISEASE_CONTROL', 'EVALUABLE', 1, 2],
    ['DISEASE_CONTROL', 'ALL_TREATED', 1, 3],
  ]);
});

test('responseRates() leaves out what the source does not tell', () => {
  expect(responseRates([subject({})])).toEqual([]);
  expect(responseRates([])).toEqual([]);
});
