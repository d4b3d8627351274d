/** @jest-environment jsdom */
import './jsdom-gaps.ts';
import { jest } from '@jest/globals';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { fetchWords, startLanguage } from '../words/language.ts';
import { Answer, type Asked } from './answer.tsx';
import { rememberRequest } from './request-id.ts';

const refetch = jest.fn(async () => null);
const asking: Asked<string> = { loading: true, refetch };
const show = (asked: Asked<string>) => (
  <Answer asked={asked} what="kohortene" skeleton={<p>skjelett</p>}>
    {(data) => <p>{data}</p>}
  </Answer>
);

beforeAll(async () => {
  await startLanguage('nb');
  await fetchWords('en');
});
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));

test('Answer shows nothing for a moment, then the layout it will have', () => {
  const { container } = render(show(asking));
  wait(290);
  expect(container.textContent).toBe('');
  wait(20);
  expect(container.textContent).toContain('skjelett');
});

test('Answer shows a quick answer without a flash of skeleton', () => {
  const { container, rerender } = render(show(asking));
  wait(100);
  rerender(show({ data: 'svar', loading: false, refetch }));
  wait(1000);
  expect(container.textContent).toBe('svar');
});

test('Answer keeps the previous answer while the next is on its way', () => {
  const { container } = render(show({ previousData: 'forrige', loading: true, refetch }));
  wait(400);
  expect(container.textContent).toContain('forrige');
  expect(container.querySelector('[aria-busy="true"]')).toBeTruthy();
});

test('Answer says what failed, what was kept and which request it was, and asks again', () => {
  const error = new CombinedGraphQLErrors({
    errors: [{ message: 'Lake is closed', extensions: { code: 'SERVICE_UNAVAILABLE', requestId: 'req-7' } }],
  });
  render(show({ error, loading: false, refetch }));
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('Kunne ikke hente kohortene');
  expect(alert.textContent).toContain('Serveren er opptatt eller under omstart');
  expect(alert.textContent).toContain('Lake is closed');
  expect(alert.textContent).toContain('Valgene dine er beholdt');
  expect(alert.textContent).toContain('req-7');
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  expect(refetch).toHaveBeenCalledTimes(1);
});

test('Answer shows what is absent as absent, not as a failure', () => {
  const error = new CombinedGraphQLErrors({ errors: [{ message: 'no rule', extensions: { code: 'NOT_FOUND' } }] });
  const asked: Asked<string> = { error, loading: false, refetch };
  render(
    <Answer asked={asked} what="kohortene" skeleton={null} absent={<p>ingen regel</p>}>
      {(data) => <p>{data}</p>}
    </Answer>,
  );
  expect(screen.getByText('ingen regel')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('Answer names the request of a failure without an answer by what was remembered of it', () => {
  const error = new Error('reset by peer');
  rememberRequest(error, 'req-8');
  render(show({ error, loading: false, refetch }));
  expect(screen.getByRole('alert').textContent).toContain('req-8');
});

test('Answer keeps the previous answer below a failure', () => {
  render(show({ error: new Error('offline'), previousData: 'forrige', loading: false, refetch }));
  expect(screen.getByRole('alert').textContent).toContain('Serveren svarte ikke');
  expect(screen.getByText('forrige')).toBeTruthy();
});
