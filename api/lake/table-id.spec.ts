import fc from 'fast-check';
import { readTableId, tableId } from './table-id.ts';

test('a table has one address, in whatever order it is asked for and with or without absent parameters', () => {
  const one = tableId({ kind: 'survival', parameters: { cohort: 'A.B', snapshot: 's', at: [6, 12] } });
  const other = tableId({ kind: 'survival', parameters: { at: [6, 12], unit: null, snapshot: 's', cohort: 'A.B' } });
  expect(other).toBe(one);
  expect(one).toMatch(/^survival\.[\w-]+$/);
});

test('readTableId() gives back what tableId() was given', () => {
  const value = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }).map((x) => x + 0),
    fc.boolean(),
    fc.array(fc.integer()),
  );
  const parameters = fc.dictionary(
    fc.string({ maxLength: 12 }).filter((key) => key !== '__proto__'),
    value,
    { maxKeys: 8 },
  );
  fc.assert(
    fc.property(fc.constantFrom('survival', 'published-cohorts'), parameters, (kind, asked) => {
      fc.pre(tableId({ kind, parameters: asked }).length < 4_000);
      expect(readTableId(tableId({ kind, parameters: asked }))).toEqual({
        kind,
        parameters: JSON.parse(JSON.stringify(asked)) as object,
      });
    }),
  );
});

test.each([
  '',
  'survival',
  'survival.',
  'Survival.e30',
  'survival.e3',
  'survival.WzFd',
  'survival.e30/../x',
  `survival.${'e'.repeat(4_001)}`,
])('readTableId() refuses %j', (id) => expect(readTableId(id)).toBeNull());
