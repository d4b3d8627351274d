import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Press } from '../../lake/press.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { templateCsv } from '../template-csv.ts';
import type { Column, Template } from './column.ts';
import { TEMPLATES } from './templates.ts';

let folder: string;
let press: Press;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
  press = await Press.open(join(folder, 'spill'));
});

afterAll(async () => {
  press.close();
  await rm(folder, { recursive: true });
});

const column = (template: Template, text: string) => {
  const path = join(folder, 'cells.csv');
  const columns = template.columns.map(({ name }) => name);
  const press_ = async () => {
    await writeFile(path, text);
    const file = { path, delimiter: ',', headLines: 1, columns, decimal: '.', dates: 'yyyy-mm-dd' } as const;
    return press.press(template.name, 'TEST', file, join(folder, 'out.parquet'));
  };
  return press_();
};

/** A file with one record: the first example, with one cell changed. */
const withCell = (template: Template, { name }: Column, cell: string): string =>
  templateCsv({ ...template, example: [{ ...template.example[0], [name]: cell }] }, { example: true });

const columns = TEMPLATES.flatMap((template) =>
  template.columns.map((one) => [`${template.name}.${one.name}`, template, one] as const),
);

test.each(TEMPLATES.map((template) => [template.name, template] as const))(
  'the example of %s is accepted as it stands, and its columns are those of the lake',
  async (name, template) => {
    expect(await column(template, templateCsv(template, { example: true }))).toEqual({
      state: 'PRESSED',
      rows: template.example.length,
    });
    const tables = await readFile(join(PROJECT_ROOT, 'sql/lake/tables.sql'), 'utf8');
    const body = new RegExp(`CREATE TABLE ${name} \\(([^;]*)\\);`).exec(tables)![1]!;
    const inLake = [...body.matchAll(/^\s+(\w+) /gm)].map(([, column]) => column);
    expect(template.columns.map((one) => one.name)).toEqual(inLake.filter((one) => one !== 'source'));
  },
);

const wrongCell = ({ codes, wanted }: Column): string => {
  if (codes.length > 0) return 'NO_SUCH_CODE';
  const most = /at most (\d+) characters/.exec(wanted)?.[1];
  return most === undefined ? '#' : 'x'.repeat(Number(most) + 1);
};

test.each(columns)('%s: SQL refuses what the template does not want', async (_, template, one) => {
  const pressed = await column(template, withCell(template, one, wrongCell(one)));
  expect(pressed).toMatchObject({ state: 'REFUSED', faultCount: 1, faults: [{ record: 1 }] });
  expect(pressed.state === 'REFUSED' && pressed.faults[0]!.fault).toMatch(new RegExp(`^${one.name}:`));
});

test.each(columns)('%s: SQL demands it where, and only where, the template does', async (_, template, one) => {
  const pressed = await column(template, withCell(template, one, ''));
  const faults = pressed.state === 'REFUSED' ? pressed.faults.map(({ fault }) => fault) : [];
  expect(faults).toEqual(one.required ? [`${one.name}:REQUIRED`] : []);
});

const coded = columns.flatMap(([name, template, one]) =>
  one.codes.map(({ code }) => [`${name} = ${code}`, template, one, code] as const),
);

test.each(coded)('%s is a code that SQL knows', async (_, template, one, code) => {
  expect((await column(template, withCell(template, one, code))).state).toBe('PRESSED');
});

const ranged = columns.flatMap(([name, template, one]) => {
  const bounds = /from (-?[\d.e+]+) to (-?[\d.e+]+)$/.exec(one.wanted);
  return bounds ? [[name, template, one, [Number(bounds[1]), Number(bounds[2])] as const] as const] : [];
});

test.each(ranged)('%s: SQL and template have the same bounds', async (_, template, one, [least, most]) => {
  const step = Math.max(1, Math.abs(most) / 1e6);
  for (const [cell, state] of [
    [least, 'PRESSED'],
    [most, 'PRESSED'],
    [least - step, 'REFUSED'],
    [most + step, 'REFUSED'],
  ] as const) {
    expect([cell, (await column(template, withCell(template, one, String(cell)))).state]).toEqual([cell, state]);
  }
});

test.each(['1.5', '1e1', '1_0', '0x1'])('%s is no whole number', async (cell) => {
  const subject = TEMPLATES[0]!;
  const age = subject.columns.find(({ name }) => name === 'age')!;
  expect((await column(subject, withCell(subject, age, cell))).state).toBe('REFUSED');
});
