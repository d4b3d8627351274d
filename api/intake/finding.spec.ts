import fc from 'fast-check';
import { Findings, masked } from './finding.ts';

const listed = (found: string, column = 'site', code: 'IMPORT_TYPE' | 'IMPORT_HEADER' = 'IMPORT_TYPE') => {
  const findings = new Findings();
  findings.add(code, { file: 'subject.csv', line: 2, column, found, wanted: `not ${found}` });
  return findings.listed[0]!;
};

test.each([
  ['62.07802875', '62.07802875'],
  ['1234567,25', '1234567,25'],
  ['1234567', '•••••••'],
  ['ref 150380 9002', 'ref •••••••••••'],
  ['Ola Nordmann', '••• ••••••••'],
  ['seen by Nordmann, Ola K.', 'seen by ••••••••, ••• •.'],
  ['Åse-Marie Ødegård', '•••-••••• •••••••'],
  ['VERY GOOD', 'VERY GOOD'],
  ['Partial response', 'Partial response'],
  ['31.02.2023', '31.02.2023'],
  ['kari@example.no', '•••'],
])('of %s a finding shows %s', (found, shown) => {
  expect(masked(found)).toBe(shown);
});

test.each(['subject', 'USUBJID', 'patient_pseudo_id', 'PasientNr', 'id'])(
  'of a cell of %s the shape alone is shown',
  (column) => {
    expect(listed('ola nordmann', column).found).toBe('••• ••••••••');
    expect(listed('P 3', column).found).toBe('P 3');
  },
);

test('an identity number in the header stands nowhere in a finding', () => {
  const finding = listed('15.03.80 90027', '15038090027', 'IMPORT_HEADER');
  expect(JSON.stringify(finding)).not.toMatch(/15038090027|15\.03\.80/);
});

test('a finding has no NUL, and half a character never', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('\0', '😀', 'a', ' ')), (characters) => {
      const text = JSON.stringify(listed(characters.join(''), characters.join('')));
      expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }),
  );
});
