import fc from 'fast-check';
import { CATEGORIES, type Criterion, DAYS, NUMBERS } from './criterion.ts';
import { canonicalCriterion, draftAddress, draftSearch, readSteps } from './draft-address.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
const missing = fc.boolean();

const { criterion } = fc.letrec<{ criterion: Criterion; several: Criterion[] }>((tie) => ({
  criterion: fc.oneof(
    { maxDepth: 3 },
    fc.record({ category: fc.record({ trait: fc.constantFrom(...CATEGORIES), values: texts, missing }) }),
    fc.record({
      number: fc.record({
        trait: fc.constantFrom(...NUMBERS),
        from: fc.option(fc.integer()),
        to: fc.option(fc.integer()),
        missing,
      }),
    }),
    fc.record({
      day: fc.record({ trait: fc.constantFrom(...DAYS), from: fc.option(day), to: fc.option(day), missing }),
    }),
    fc.record({ biomarker: fc.record({ biomarker: fc.string(), results: texts, missing }) }),
    fc.record({ member: fc.record({ cohort: fc.string() }) }),
    fc.record({ not: tie('criterion') }),
    fc.record({ all: tie('several') }),
    fc.record({ any: tie('several') }),
  ),
  several: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }),
}));

test('a draft comes back from its address as it went in', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(criterion, { maxLength: 6 }), (source, steps) => {
      const address = new URL(draftAddress({ source, steps }), 'http://x');
      expect(address.searchParams.get('source')).toBe(source);
      expect(readSteps(address.searchParams.get('steps'))).toEqual(steps);
      expect(draftSearch({ source, steps: readSteps(address.searchParams.get('steps'))! })).toEqual(
        draftSearch({ source, steps }),
      );
    }),
  );
});

test('the address of a criterion is one, whatever order its fields were written in', () => {
  const one: Criterion = { number: { trait: 'AGE', from: 50, to: 69, missing: false } };
  const same: Criterion = { number: { missing: false, to: 69, from: 50, trait: 'AGE' } };
  expect(canonicalCriterion(one)).toBe(canonicalCriterion(same));
});

const text = (steps: unknown) => btoa(JSON.stringify(steps)).replace(/=+$/, '');

test.each([
  ['not base64', '%%%'],
  ['not JSON', btoa('steps')],
  ['not a list', text({ member: { cohort: 'A' } })],
  ['a kind nobody knows', text([{ shoe: { size: 42 } }])],
  ['a kind every object has', text([{ constructor: {} }])],
  ['two kinds at once', text([{ member: { cohort: 'A' }, all: [] }])],
  ['nothing in any-of', text([{ any: [] }])],
  ['nothing said of the missing', text([{ number: { trait: 'AGE', from: 1, to: 2 } }])],
  ['a trait of another kind', text([{ number: { trait: 'SEX', from: 1, to: 2, missing: false } }])],
  ['a day that is none', text([{ day: { trait: 'TREATED_ON', from: 'i går', to: null, missing: false } }])],
])('an address with %s is not taken in part', (_, address) => expect(readSteps(address)).toBeNull());

test('an address without steps is a draft without steps', () => expect(readSteps(null)).toEqual([]));
