import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { ByteScan } from './byte-scan.ts';
import { isIdentityNumber } from './identity-number.ts';

const scan = (text: string | Uint8Array, fields = 2): ByteScan => {
  const found = new ByteScan({ delimiter: ',', headLines: 0, fields, utf8: true }, new Set([1, 2, 3]));
  found.feed(typeof text === 'string' ? Buffer.from(text) : text);
  found.end();
  return found;
};

const kinds = (found: ByteScan) => found.faults.map(({ kind, line }) => [kind, line]);

test('ByteScan counts as many records as a parser reads, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'å', '1') });
  const records = fc.array(fc.tuple(fc.constant('x'), cell), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(records, fc.constantFrom('\n' as const, '\r\n' as const), (rows, end) => {
      const text = stringify(rows, { record_delimiter: end, quoted_match: /[\r\n]/ });
      const found = scan(text);
      expect([found.faultCount, found.records]).toEqual([0, parse(text).length]);
    }),
  );
});

test('ByteScan keeps the records asked for, with the line on which they begin', () => {
  const found = scan('a,"b\nc"\n\nd,e\n').found;
  expect([...found.entries()]).toEqual([
    [1, { line: 1, text: 'a,"b\nc"' }],
    [2, { line: 4, text: 'd,e' }],
  ]);
});

test.each<[string, string | Uint8Array, [string, number][]]>([
  ['a ragged record', 'a,b\na\n', [['ROW_SHAPE', 2]]],
  ['a quote that never closes', 'a,b\na,"b\nc,d\n', [['QUOTE', 2]]],
  ['a quote in the midst of a cell', 'a,b"c\n', [['QUOTE', 1]]],
  ['text after a closing quote', '"a"b,c\n', [['QUOTE', 1]]],
  ['a NUL byte', 'a,b\na,\u0000\n', [['NUL', 2]]],
  ['a carriage return alone', 'a,b\rc\n', [['LINE_ENDING', 1]]],
  ['bytes that are not UTF-8', Uint8Array.of(97, 44, 98, 10, 97, 44, 0xf8, 10), [['ENCODING', 2]]],
  ['an e-mail address', 'a,kari@example.no\n', [['EMAIL', 1]]],
  ['a line over 64 KiB', `a,${'b'.repeat(70_000)}\n`, [['LINE_LENGTH', 1]]],
])('ByteScan names %s', (_, text, faults) => {
  const found = kinds(scan(text)).filter(([kind]) => kind !== 'LONG_TEXT');
  expect(found).toEqual(expect.arrayContaining(faults));
});

/** Appends control digits to nine digits; null where they have none. Written on its own, not from the code it tests. */
function withControl(nine: string): string | null {
  const control = (digits: string, weights: readonly number[]): number =>
    11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11);
  const first = control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11;
  if (first === 10) return null;
  const second = control(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return second === 10 ? null : `${nine}${first}${second}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
const synthetic = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(0, 40),
    fc.constantFrom(40, 80),
    fc.integer({ min: 0, max: 99_999 }),
  )
  .map(([day, month, dNumber, made, rest]) =>
    withControl(`${two(day + dNumber)}${two(month + made)}${String(rest).padStart(5, '0')}`),
  )
  .filter((number): number is string => number !== null);

test('identity numbers are found, D-numbers and synthetic ones too, also in two groups; with a digit changed they are not', () => {
  fc.assert(
    fc.property(synthetic, (number) => {
      expect(kinds(scan(`a,${number}\n`))).toEqual([['IDENTITY_NUMBER', 1]]);
      expect(kinds(scan(`a,${number.slice(0, 6)} ${number.slice(6)}\n`))).toEqual([['IDENTITY_NUMBER', 1]]);
      const changed = number.slice(0, 10) + ((Number(number[10]) + 1) % 10);
      expect(isIdentityNumber(Buffer.from(changed))).toBe(false);
      expect(kinds(scan(`a,0.${number}\n`))).toEqual([]);
    }),
  );
});
