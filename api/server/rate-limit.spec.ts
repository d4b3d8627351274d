import type { Response } from 'express';
import type { PersonalRequest } from '../access/request-of.ts';
import { rateLimit } from './rate-limit.ts';

const request = (person: string | null, ip: string): PersonalRequest =>
  ({ person: person && { id: person }, ip }) as unknown as PersonalRequest;

const answer = () => {
  const headers: Record<string, unknown> = {};
  const response = { setHeader: (name: string, value: unknown) => (headers[name] = value) } as unknown as Response;
  return { headers, response };
};

test('rateLimit() counts each person for themselves, and the public by address', async () => {
  const limit = rateLimit(2);
  const passes = async (asking: PersonalRequest): Promise<boolean> => {
    let passed = false;
    await limit(asking, answer().response, () => (passed = true)).catch(() => undefined);
    return passed;
  };
  const asked: boolean[] = [];
  for (let at = 0; at < 3; at++) asked.push(await passes(request('a', '1')));
  expect(asked).toEqual([true, true, false]);
  expect(await passes(request('b', '1'))).toBe(true);
  expect(await passes(request(null, '1'))).toBe(true);
  expect(await passes(request(null, '2'))).toBe(true);
});

test('rateLimit() says when to come back', async () => {
  const limit = rateLimit(1);
  const { headers, response } = answer();
  await limit(request('a', '1'), response, () => undefined);
  await expect(limit(request('a', '1'), response, () => undefined)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(headers['retry-after']).toBeGreaterThan(0);
  expect(headers['retry-after']).toBeLessThanOrEqual(60);
});
