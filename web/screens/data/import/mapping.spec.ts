import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readMapping as readOnServer } from '../../../../api/intake/mapping/mapping-file.ts';
import { TEMPLATES } from '../../../../api/intake/templates/templates.ts';
import { addFiles, addTable, EMPTY_MAPPING, removeTable, setColumn, setFate, setUnread } from './edit-mapping.ts';
import { isFrom, UNITS, type ColumnRule } from './mapping-rules.ts';
import { readMapping } from './read-mapping.ts';

const INSPIRE = `# INSPIRE, as the R package reportRmd has it
files:
  - file: pembrolizumab.csv
    missing: [ 'NA' ] # R's own
    ignore: [ l_size, "pdl1" ]
    tables:
      - table: subject
        columns:
          subject: id
          age: { from: age, round: true } # years with decimals
          sex:
            from: sex
            codes: { Male: M, Female: F }
      # overall survival
      - table: event_time
        columns:
          subject: id
          endpoint: { value: OS }
          days: { from: os_time, unit: months }
          event: os_status
        where: { os_status: [ 0, 1 ] }
`;

const rulesOf = (text: string) => {
  const { rules, faults } = readMapping(text, TEMPLATES);
  if (rules === null) throw new Error(JSON.stringify(faults));
  return rules;
};
const columnsOf = (text: string, table: number) => rulesOf(text).files[0]!.tables[table]!.columns;
const comments = (text: string) => text.match(/#.*$/gm);

const SHIPPED = ['inspire', 'summit', 'published'].map((folder) => `seeds/public/${folder}/mapping.yaml`);
const shipped = SHIPPED.map((path) => [path, readFileSync(path, 'utf8')] as const);

test.each([['an example', INSPIRE] as const, ...shipped])('readMapping() reads %s as the server does', (_, text) => {
  const { rules, faults } = readMapping(text, TEMPLATES);
  expect(faults).toEqual([]);
  expect(rules!.files).toEqual(
    readOnServer(text).files.map(({ file, ignore, refuse, header = null, tables }) => ({
      file,
      ignore,
      refuse,
      header,
      tables: tables.map(({ where = {}, ...table }) => ({ ...table, where })),
    })),
  );
});

const ALIASED = `files:
  - file: a.csv
    tables:
      - table: subject
        columns:
          subject: &id { from: id, missing: [ none ] }
          tumour_type: &tumour
            from: arm
            codes: { A: Melanoma }
      - table: treatment
        columns:
          subject: *id
          tumour_type: *tumour
`;

test.each([0, 1])('setColumn() changes table %d and not the one that shares its rule', (table) => {
  const before = columnsOf(ALIASED, 1 - table);
  const text = setColumn(ALIASED, { file: 0, table }, 'tumour_type', { from: 'arm', codes: { A: 'Sarcoma' } });
  expect(columnsOf(text, table)['tumour_type']).toEqual({ from: 'arm', codes: { A: 'Sarcoma' } });
  expect(columnsOf(text, 1 - table)).toEqual(before);
  expect(columnsOf(setColumn(ALIASED, { file: 0, table }, 'tumour_type', null), 1 - table)).toEqual(before);
});

test('removeTable() leaves a rule with the tables that share it', () => {
  const rest = removeTable(ALIASED, { file: 0, table: 0 });
  expect(columnsOf(rest, 0)).toEqual(columnsOf(ALIASED, 1));
});

test('setColumn() changes one rule and leaves comments, order and all else as written', () => {
  const text = setColumn(INSPIRE, { file: 0, table: 0 }, 'sex', { from: 'gender', codes: { Male: 'M', Female: 'F' } });
  expect(text).toBe(INSPIRE.replace('from: sex', 'from: gender'));
});

test('setColumn() writes the shortest rule that says it', () => {
  const place = { file: 0, table: 0 };
  expect(setColumn(INSPIRE, place, 'age', { from: 'age', round: false, missing: [], codes: {} })).toContain(
    'age: age\n',
  );
  expect(setColumn(INSPIRE, place, 'ecog', { from: 'ecog' })).toContain('\n          ecog: ecog\n');
  expect(setColumn(INSPIRE, place, 'site', { value: 'OUS' })).toContain('site: { value: OUS }');
});

test('setColumn() keeps a code that YAML would take for a number or a truth apart from its text', () => {
  const rule = { from: 'os_status', codes: { '1': 'true', '0': 'false', no: 'false' } };
  const text = setColumn(INSPIRE, { file: 0, table: 1 }, 'event', rule);
  expect(columnsOf(text, 1)['event']).toEqual(rule);
  expect(readOnServer(text).files[0]!.tables[1]!.columns['event']).toEqual(rule);
});

test('setColumn() leaves a column out, and a table without columns stays a table', () => {
  let text = INSPIRE;
  for (const column of Object.keys(columnsOf(INSPIRE, 0))) {
    text = setColumn(text, { file: 0, table: 0 }, column, null);
    expect(columnsOf(text, 0)).not.toHaveProperty(column);
  }
  expect(rulesOf(text).files[0]!.tables.map(({ table }) => table)).toEqual(['subject', 'event_time']);
});

test('setFate() moves a column between ignored, refused and neither', () => {
  const refused = setFate(INSPIRE, 0, 'pdl1', 'refuse');
  expect(rulesOf(refused).files[0]).toMatchObject({ ignore: ['l_size'], refuse: ['pdl1'] });
  const neither = setFate(setFate(refused, 0, 'pdl1', null), 0, 'l_size', null);
  expect(rulesOf(neither).files[0]).toMatchObject({ ignore: [], refuse: [] });
  expect(comments(neither)).toEqual(comments(INSPIRE));
});

test('addFiles(), addTable(), removeTable() and setUnread() build a mapping from nothing', () => {
  let text = addFiles(EMPTY_MAPPING, ['a.csv', 'b.csv']);
  text = setUnread(text, 1, true);
  text = addTable(addTable(text, 0, 'subject'), 0, 'lesion');
  text = removeTable(setColumn(text, { file: 0, table: 0 }, 'subject', { from: 'Pasient #' }), { file: 0, table: 1 });
  expect(rulesOf(text)).toMatchObject({
    files: [
      { file: 'a.csv', tables: [{ table: 'subject', columns: { subject: { from: 'Pasient #' } } }] },
      { file: 'b.csv', ignore: 'all', tables: [] },
    ],
  });
  expect(readOnServer(text).files).toHaveLength(2);
});

const name = fc.oneof(
  fc.constantFrom(
    'id',
    'no',
    'null',
    '~',
    '1',
    '01',
    '1e3',
    'true',
    'a: b',
    '# c',
    '- d',
    "it's",
    '"q"',
    'å',
    ' x ',
    '*',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[\p{C}\u0085\u2028\u2029]/u.test(text)),
);
const fromRule = fc
  .record(
    {
      from: name,
      codes: fc.dictionary(name, name, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
      missing: fc.array(name, { minLength: 1, maxLength: 3 }),
      unit: fc.constantFrom(...UNITS),
      round: fc.constant(true),
    },
    { requiredKeys: ['from'] },
  )
  .filter(({ codes = {} }) => !Object.hasOwn(codes, '__proto__'));
const rule: fc.Arbitrary<ColumnRule> = fc.oneof(fromRule, fc.record({ value: name }));
const change = fc.record({
  table: fc.constantFrom(0, 1),
  column: fc.constantFrom('subject', 'age', 'sex', 'ecog', 'endpoint', 'days', 'cohort'),
  rule: fc.option(rule, { nil: null }),
});

test('any change of the table reads back as itself, touches no other column, and is what the server reads', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      let text = INSPIRE;
      const expected = [columnsOf(INSPIRE, 0), columnsOf(INSPIRE, 1)].map((columns) => ({ ...columns }));
      for (const { table, column, rule: next } of changes) {
        text = setColumn(text, { file: 0, table }, column, next);
        if (next === null) delete expected[table]![column];
        else expected[table]![column] = next;
        expect([columnsOf(text, 0), columnsOf(text, 1)]).toEqual(expected);
      }
      expect(text).toContain('# INSPIRE, as the R package reportRmd has it');
      expect(text).toContain('# overall survival');
      if (readMapping(text, TEMPLATES).faults.length > 0) return;
      const [file] = readOnServer(text).files;
      expect(file!.tables.map(({ columns }) => columns)).toEqual(expected);
    }),
    { endOnFailure: true },
  );
});

test.each([
  ['yaml', 'files:\n  - file: "a', 2],
  ['noFiles', 'file: a.csv\n', 1],
  ['noFiles', '', null],
  ['notMap', 'files:\n  - a.csv\n', 2],
  ['noName', 'files:\n  - tables: []\n', 2],
  ['notList', 'files:\n  - file: a.csv\n    ignore: some\n', 3],
  ['unknownKey', 'files:\n  - file: a.csv\n    tabels: []\n', 3],
  ['unknownTable', 'files:\n  - file: a.csv\n    tables:\n      - table: people\n', 4],
  [
    'unknownColumn',
    'files:\n  - file: a.csv\n    tables:\n      - table: subject\n        columns: { subject: id, colour: c }\n',
    5,
  ],
  ['missingColumn', 'files:\n  - file: a.csv\n    tables:\n      - table: subject\n        columns: { age: age }\n', 4],
  ['badRule', 'files:\n  - file: a.csv\n    tables:\n      - table: subject\n        columns: { subject: [id] }\n', 5],
  [
    'unknownUnit',
    'files:\n  - file: a.csv\n    tables:\n      - table: subject\n        columns: { subject: { from: id, unit: feet } }\n',
    5,
  ],
  [
    'badPattern',
    'files:\n  - file: a.csv\n    tables:\n      - table: subject\n        columns: { subject: { from: id, pattern: "(" } }\n',
    5,
  ],
])('readMapping() names %s with its line', (kind, text, line) => {
  const { faults } = readMapping(text, TEMPLATES);
  expect(faults.map((fault) => fault.kind)).toContain(kind);
  if (line !== null) expect(faults.find((fault) => fault.kind === kind)!.line).toBe(line);
  if (kind !== 'badPattern') expect(() => readOnServer(text)).toThrow();
});

test('a rule is from a column or a value, never both', () => {
  expect(isFrom({ from: 'a' })).toBe(true);
  expect(isFrom({ value: 'a' })).toBe(false);
});
