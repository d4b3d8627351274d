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
  const why = 'test';
  const profiles = {
    INTERNAL: { mode: 'INTERACTIVE', threshold: 5, why },
    PARTNER: { mode: 'RELEASED', threshold: 8, base: 5, why },
    PUBLIC: { mode: 'RELEASED', threshold: 13, base: 5, why },
  };
  const policy = {
    ...{ id: 'p', version: 1, date: '2026-01-01', status: 'placeholder', why, profiles },
    sources: [] as object[],
  };
  const withProfile = (audience: keyof typeof profiles, change: object) => ({
    ...policy,
    profiles: { ...profiles, [audience]: { ...profiles[audience], ...change } },
  });
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
    ['a threshold below the floor', withProfile('INTERNAL', { threshold: 4 }), 'A threshold must be at least 5'],
    ['no threshold', withProfile('INTERNAL', { threshold: undefined }), 'profiles.INTERNAL.threshold'],
    ['no version', { ...policy, version: undefined }, 'version'],
    ['an unknown field', { ...policy, k: 1 }, '"k"'],
    [
      'a source with a threshold below the floor',
      { ...policy, sources: [{ source: 'A', open: false, threshold: 1, why: 'x' }] },
      'sources[0]',
    ],
    ['an open source that says no reason', { ...policy, sources: [{ source: 'A', open: true }] }, 'sources[0]'],
    [
      'a source named twice',
      { ...policy, sources: [1, 2].map(() => ({ source: 'A', open: true, why: 'x' })) },
      'A source must be named once: A',
    ],
    [
      'a rounding that gives people away',
      withProfile('PARTNER', { threshold: 6 }),
      'A threshold of 6 rounded to 5 gives people away, as 5 would mean 6 or 7',
    ],
    [
      'partners who are told of fewer people than the programme',
      withProfile('INTERNAL', { threshold: 10 }),
      'Partners must not be told of fewer people than the programme',
    ],
    [
      'a source that asks for less than the programme',
      { ...withProfile('INTERNAL', { threshold: 7 }), sources: [{ source: 'A', open: false, threshold: 6, why }] },
      'A must not ask for less than the programme',
    ],
  ])('is refused with %s', async (_, content, sentence) => {
    await expect(read(content)).rejects.toThrow('Cannot use the disclosure policy');
    await expect(read(content)).rejects.toThrow(sentence);
  });

  test('may ask for more than the default', async () => {
    const stricter = await read({
      ...withProfile('INTERNAL', { threshold: 7 }),
      sources: [{ source: 'A', open: false, threshold: 10, why: 'x' }],
    });
    expect([stricter.rules('A').threshold, stricter.rules('B').threshold]).toEqual([10, 7]);
  });

  test('tells partners and the public of more people than the programme, and of open sources everything', async () => {
    const sources = [
      { source: 'A', open: false, threshold: 10, why },
      { source: 'O', open: true, why },
    ];
    const named = await read({ ...policy, sources });
    const thresholds = (source: string) =>
      (['INTERNAL', 'PARTNER', 'PUBLIC'] as const).map((audience) => named.rules(source, audience).threshold);
    expect(['A', 'B', 'O'].map(thresholds)).toEqual([
      [10, 10, 13],
      [5, 8, 13],
      [0, 0, 0],
    ]);
  });

  test('has the same hash however it is written, and another one when it says something else', async () => {
    const turned = Object.fromEntries(Object.entries(policy).reverse());
    expect((await read(policy)).hash).toBe((await read(turned)).hash);
    expect((await read(policy)).hash).not.toBe((await read(withProfile('INTERNAL', { threshold: 6 }))).hash);
    expect((await read(policy)).hash).not.toBe((await read({ ...policy, version: 2 })).hash);
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
