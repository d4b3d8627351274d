import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readConfig } from '../config.ts';
import { DisclosurePolicy } from './disclosure-policy.ts';
import { Disclosure } from './disclosure.ts';
import { Entitlement } from './entitlement.ts';
import type { Person } from '../record/person.entity.ts';

const shipped = readConfig({}).policyFile;
const disclosure = new Disclosure(DisclosurePolicy.read(shipped));
const open = disclosure.rules('INSPIRE');
const guarded = disclosure.rules('IMPRESS');

describe('the shipped policy', () => {
  test.each(['INSPIRE', 'SUMMIT', 'VEMURAFENIB', 'PUBLISHED', 'CDISC-PILOT', 'PHARMAVERSE'])('%s is open', (source) => {
    expect(disclosure.rules(source)).toEqual({ source, open: true, threshold: 0 });
  });

  test.each(['IMPRESS', 'REGISTER', 'inspire', '__proto__', 'toString', ''])('%j is protected', (source) => {
    expect(disclosure.rules(source)).toEqual({ source, open: false, threshold: 5 });
  });

  test('its rules cannot be changed once it is read', () => {
    expect(() => Object.assign(guarded, { threshold: 1 })).toThrow(TypeError);
    expect(() => Object.assign(open, { threshold: 1 })).toThrow(TypeError);
  });
});

describe('Disclosure', () => {
  test('count() withholds few people of a protected source, but tells that there is nobody', () => {
    const told = [0, 1, 4, 5, 186].map((n) => disclosure.count(n, guarded).value);
    expect(told).toEqual([0, null, null, 5, 186]);
    expect(disclosure.count(4, guarded)).toEqual({ value: null, status: 'SUPPRESSED_SMALL' });
  });

  test('count() tells any number of an open source', () => {
    expect(disclosure.count(1, open)).toEqual({ value: 1, status: 'OK' });
  });

  test('clear() computes nothing that it withholds', () => {
    let computed = 0;
    const compute = () => ({ share: 0.5, computed: ++computed });
    expect(disclosure.clear(4, guarded, compute)).toEqual({
      __typename: 'Suppressed',
      reason: 'TOO_FEW',
      threshold: 5,
    });
    expect(computed).toBe(0);
    expect(disclosure.clear(5, guarded, compute)).toEqual({ share: 0.5, computed: 1 });
    expect(disclosure.clear(1, open, compute)).toEqual({ share: 0.5, computed: 2 });
  });

  test.each([NaN, -1])('clear() and count() refuse %p people', (people) => {
    expect(() => disclosure.clear(people, guarded, () => 1)).toThrow(RangeError);
    expect(() => disclosure.count(people, guarded)).toThrow(RangeError);
    expect(() => disclosure.count(people, open)).toThrow(RangeError);
  });

  test('exact() shows open sources alone', () => {
    expect(disclosure.exact({ n: 1 }, open)).toEqual({ n: 1 });
    expect(() => disclosure.exact({ n: 1 }, guarded)).toThrow('must be open: got IMPRESS');
  });

  test('strictest() is never looser than any of its sources', () => {
    const anySource = fc.constantFrom('INSPIRE', 'SUMMIT', 'IMPRESS', 'REGISTER').map((name) => disclosure.rules(name));
    fc.assert(
      fc.property(fc.array(anySource, { minLength: 1 }), fc.nat(20), (rules, n) => {
        const told = disclosure.count(n, disclosure.strictest(rules)).value;
        return told === null || rules.every((one) => disclosure.count(n, one).value === n);
      }),
    );
    expect(() => disclosure.strictest([])).toThrow(RangeError);
  });
});

describe('a policy file', () => {
  let folder: string;
  const policy = {
    id: 'p',
    date: '2026-01-01',
    status: 'placeholder',
    why: 'test',
    threshold: 5,
    sources: [] as object[],
  };
  const read = async (content: unknown): Promise<DisclosurePolicy> => {
    const file = join(folder, 'policy.json');
    await writeFile(file, JSON.stringify(content));
    return DisclosurePolicy.read(file);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['a threshold below the floor', { ...policy, threshold: 4 }],
    ['no threshold', { ...policy, threshold: undefined }],
    ['an unknown field', { ...policy, k: 1 }],
    [
      'a source with a threshold below the floor',
      { ...policy, sources: [{ source: 'A', open: false, threshold: 1, why: 'x' }] },
    ],
    ['an open source that says no reason', { ...policy, sources: [{ source: 'A', open: true }] }],
    ['a source named twice', { ...policy, sources: [1, 2].map(() => ({ source: 'A', open: true, why: 'x' })) }],
  ])('is refused with %s', async (_, content) => {
    await expect(read(content)).rejects.toThrow('Cannot use the disclosure policy');
  });

  test('may ask for more than the default', async () => {
    const stricter = await read({
      ...policy,
      threshold: 10,
      sources: [{ source: 'A', open: false, threshold: 20, why: 'x' }],
    });
    expect([stricter.rules('A').threshold, stricter.rules('B').threshold]).toEqual([20, 10]);
  });

  test('has the same hash however it is written, and another one when it says something else', async () => {
    const turned = Object.fromEntries(Object.entries(policy).reverse());
    expect((await read(policy)).hash).toBe((await read(turned)).hash);
    expect((await read(policy)).hash).not.toBe((await read({ ...policy, threshold: 6 })).hash);
    expect(disclosure.policyHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

test.each([
  [null, false],
  ['PHARMA_PARTNER', false],
  ['PLATFORM_ADMIN', false],
  ['CONSORTIUM_LEAD', true],
] as const)('Entitlement lets %s see a protected source: %s', (role, seen) => {
  const person = role && ({ id: 'x', role } as Person);
  expect(new Entitlement().maySee(person, guarded)).toBe(seen);
  expect(new Entitlement().maySee(person, open)).toBe(true);
});
