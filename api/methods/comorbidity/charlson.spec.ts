import fc from 'fast-check';
import { CHARLSON_CONDITIONS } from './charlson-conditions.ts';
import { charlsonIndex } from './charlson.ts';

const index = (codes: readonly string[], weights: 1987 | 2011, countMilder: boolean) =>
  charlsonIndex(codes, { weights, countMilder }).index;

test.each([
  [['I21.0', 'E11.9', 'J44.1'], 'mi cpd diab', [3, 3, 1, 1]],
  [['I10'], '', [0, 0, 0, 0]],
  [['K70.3', 'K72.9', 'K76.6'], 'mld msld', [4, 3, 6, 4]],
  [['C50.9', 'C78.7'], 'canc metacanc', [8, 6, 8, 6]],
  [['C44.9'], '', [0, 0, 0, 0]],
  [['b24', 'N186', 'Z99.2'], 'rend aids', [8, 8, 5, 5]],
  [['G81.9', 'F00.1', 'I69.3'], 'cevd dementia hp', [4, 4, 4, 4]],
])('charlsonIndex() of %j', (codes, conditions, [charlson, charlsonGraver, quan, quanGraver]) => {
  expect(charlsonIndex(codes).conditions.join(' ')).toBe(conditions);
  expect([index(codes, 1987, true), index(codes, 1987, false)]).toEqual([charlson, charlsonGraver]);
  expect([index(codes, 2011, true), index(codes, 2011, false)]).toEqual([quan, quanGraver]);
});

test('charlsonIndex() has the largest index there is of one of each', () => {
  const all = ['I21', 'I50', 'I70', 'I60', 'F00', 'J40', 'M05', 'K25', 'B18', 'E10.0', 'E10.2', 'G81', 'N18', 'C50', 'K72.9', 'C78', 'B20']; // prettier-ignore
  expect(charlsonIndex(all).conditions).toEqual(CHARLSON_CONDITIONS);
  expect(index(all, 1987, true)).toBe(33);
  expect(index(all, 1987, false)).toBe(29);
});

test('charlsonIndex() does not care for order, repetition or dots, and never falls with more codes', () => {
  const code = fc.constantFrom('I21.4', 'E11.2', 'E11.9', 'C61', 'C79.5', 'K74.6', 'I85.0', 'J45.9', 'Z94.4', 'R05');
  fc.assert(
    fc.property(fc.array(code), fc.array(code), (codes, more) => {
      const one = charlsonIndex(codes);
      expect(charlsonIndex([...codes, ...codes].toReversed().map((each) => each.replace('.', '')))).toEqual(one);
      expect(index([...codes, ...more], 2011, true)).toBeGreaterThanOrEqual(index(codes, 2011, true));
    }),
  );
});

test('charlsonIndex() refuses what is no code', () => {
  expect(() => charlsonIndex(['diabetes'])).toThrow('codes must be of ICD-10: got "diabetes"');
  expect(() => charlsonIndex(['250.0'])).toThrow('codes must be of ICD-10: got "250.0"');
});
