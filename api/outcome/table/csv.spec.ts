import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { EXCEL_NORSK, PLAIN, writeCsv } from './csv.ts';
import type { Cell, Column, Table } from './table.ts';

const column = (name: string): Column => ({ name, type: 'text', unit: null, meaning: { nb: name, en: name } });
const table = (...rows: Cell[][]): Table => ({ columns: [column('a'), column('b')], rows });

test('writeCsv() gives UTF-8 with comma and point when nothing else is asked', () => {
  expect(writeCsv(table(['blæst, ål', -12.5], [null, true]), PLAIN)).toBe('a,b\r\n"blæst, ål",-12.5\r\n,true\r\n');
});

test('writeCsv() gives Excel in Norwegian its mark, its semicolons, its decimal comma and a plain minus', () => {
  const text = writeCsv(table(['x', -12.5], ['y', 1e-7]), EXCEL_NORSK);
  expect(text).toBe('\u{feff}a;b\r\nx;-12,5\r\ny;1e-7\r\n');
  expect(text).not.toMatch(/[\u2212\u00a0]/);
});

test.each([
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1',
  '＝1+1',
  ';=1+1',
  ',=1+1',
  '=HYPERLINK("http://x","y")',
])('writeCsv() makes %j text, quoted and with an apostrophe', (formula) => {
  const text = writeCsv(table([formula, 1]), PLAIN);
  expect(text).toContain(`"'${formula.replaceAll('"', '""')}"`);
});

test('writeCsv() leaves a minus inside text, and negative numbers, alone', () => {
  expect(writeCsv(table(['BRAF V600E - non-CRC', -5]), PLAIN)).toBe('a,b\r\nBRAF V600E - non-CRC,-5\r\n');
});

test.each([PLAIN, EXCEL_NORSK])('what writeCsv() wrote reads back cell by cell ($delimiter)', (dialect) => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = parse(writeCsv(table(...rows), dialect), {
        delimiter: dialect.delimiter,
        bom: dialect.byteOrderMark,
      });
      expect(read.slice(1)).toEqual(rows.map((row) => row.map((value) => asRead(value, dialect.decimal))));
    }),
  );
});

function asRead(value: Cell, decimal: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  return /^[,;]*[=+\-@\t\r\n＝＋－＠]/.test(String(value)) ? `'${String(value)}` : String(value);
}
