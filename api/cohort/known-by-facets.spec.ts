import fc from 'fast-check';
import { TinyLake } from '../../test/support/tiny-lake.ts';
import { askLeaf, everybodyOf } from './ask-leaf.ts';
import type { TraitLeaf } from './criterion.ts';
import { FacetSets } from './facet-sets.ts';
import { knownByFacets } from './known-by-facets.ts';

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length]!;

const SUBJECTS = Array.from({ length: 60 }, (_, at) => `P${String(at).padStart(2, '0')}`);
const TABLES = {
  subject: SUBJECTS.map((subject, at) => ({
    subject,
    sex: pick(['F', 'M', null], at),
    age: pick([29, 30, 39, 40, null, 61, 59], at),
    ecog: pick([0, 1, null, 2], at),
    diagnosed_on: pick(['2020-01-01', '2020-03-31', '2020-04-01', null, '2021-07-15'], at),
  })),
  treatment: SUBJECTS.filter((_, at) => at % 4 > 0).map((subject, at) => ({
    ...{ subject, cohort: 'A', drug: pick(['x', 'y', null], at), line: pick([1, 2, 4], at) },
    started_on: pick(['2020-02-01', '2020-06-30', '2020-07-01'], at),
  })),
  biomarker: SUBJECTS.filter((_, at) => at % 3 > 0).map((subject, at) => ({
    ...{ subject, sample: 'S', biomarker: 'KRAS', result: pick(['mutated', 'wild type', null], at) },
  })),
  assessment: SUBJECTS.filter((_, at) => at % 5 > 1).map((subject, at) => ({
    ...{ subject, cohort: 'A', kind: 'BEST', response: pick(['CR', 'PD', 'SD'], at) },
  })),
};

let lake: TinyLake;
beforeAll(async () => {
  lake = await TinyLake.create();
});
afterAll(() => lake?.drop());

const some = (...values: readonly string[]) => fc.subarray([...values]);
const missing = fc.boolean();
const age = fc.option(fc.integer({ min: 25, max: 65 }));
const day = fc.option(
  fc.constantFrom('2019-12-31', '2020-01-01', '2020-03-31', '2020-04-01', '2020-06-30', '2020-07-01', '2021-09-30'),
);
const leaf: fc.Arbitrary<TraitLeaf> = fc.oneof(
  fc.record({ category: fc.record({ trait: fc.constant('SEX' as const), values: some('F', 'M', 'X'), missing }) }),
  fc.record({ category: fc.record({ trait: fc.constant('DRUG' as const), values: some('x', 'y'), missing }) }),
  fc.record({
    category: fc.record({ trait: fc.constant('BEST_RESPONSE' as const), values: some('CR', 'PD', 'NE'), missing }),
  }),
  fc.record({
    biomarker: fc.record({ biomarker: fc.constant('KRAS'), results: some('mutated', 'wild type'), missing }),
  }),
  fc.record({
    number: fc.record({
      trait: fc.constantFrom('AGE' as const, 'LINE' as const, 'ECOG' as const),
      from: age,
      to: age,
      missing,
    }),
  }),
  fc.record({
    day: fc.record({
      trait: fc.constantFrom('DIAGNOSED_ON' as const, 'TREATED_ON' as const),
      from: day,
      to: day,
      missing,
    }),
  }),
);

test('what bins that were read say of a leaf is what the lake says', async () => {
  const everybody = await everybodyOf(await lake.snapshot({ source: 'SUMMIT', tables: TABLES }), 'SUMMIT');
  const sets = await new FacetSets().of(everybody);
  const found = { told: 0, asked: 0 };
  await fc.assert(
    fc.asyncProperty(leaf, async (one) => {
      const known = knownByFacets(sets, one);
      found[known ? 'told' : 'asked']++;
      if (!known) return;
      const asked = await askLeaf(everybody, one);
      expect(known.holds.ordinals()).toEqual(asked.holds.ordinals());
      expect(known.unknown.ordinals()).toEqual(asked.unknown.ordinals());
    }),
    { numRuns: 200 },
  );
  expect(found.told).toBeGreaterThan(80);
  expect(found.asked).toBeGreaterThan(10);
});
