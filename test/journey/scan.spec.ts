import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_KINDS, type TableKind } from '../../api/outcome/table/table-kind.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { DeliveryBook } from '../../api/record/delivery-book.ts';
import { type Agent, testApplication, type TestApplication } from '../support/application.ts';
import { answerAsText, CLEARED, ENDINGS, parametersOf, questionsAbout, tableAsText } from './every-answer.ts';
import { freeze, upload } from './invented-trial.ts';
import { scannedTrial } from './scanned-trial.ts';

/** A protected trial, and its twin: everything that may be told of the one may be told of the other. */
const TRIAL = 'SCANNED-ONE';
const TWIN = 'SCANNED-TWO';

let application: TestApplication;
let readers: readonly Agent[];
let turn = 0;
beforeAll(async () => {
  application = await testApplication();
  const steward = await application.signedIn('DATA_STEWARD');
  for (const id of [TRIAL, TWIN]) {
    const source = { id, title: 'Scanned trial', kind: 'TRIAL', synthetic: true, twoStageDesign: 'IMPRESS' } as const;
    await application.nest.get(DeliveryBook, { strict: false }).register(source);
    await upload(steward, scannedTrial(id === TWIN), { source: id }).expect(200);
  }
  await freeze(steward);
  const roles = ['HEALTH_ECONOMIST', 'CONSORTIUM_LEAD', 'DIRECTORATE_REVIEWER', 'DATA_STEWARD'] as const;
  readers = await Promise.all(roles.map((role) => application.signedIn(role)));
}, 120_000);
afterAll(() => application.close());

/** Each in their turn, as nobody may ask everything in a minute. */
const reader = (): Agent => readers[turn++ % readers.length]!;

/** What names the source, in words and in addresses. */
const nameless = (text: string): string =>
  text
    .replaceAll(TRIAL, 'TRIAL')
    .replaceAll(TWIN, 'TRIAL')
    .replace(/\b([a-z][a-z-]*)\.[\w-]{24,}/g, '$1.ADDRESS');

const contract = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema.graphql'), 'utf8'));
const FIELDS = contract.getQueryType()!.getFields();
const argumentsOf = (field: string) => FIELDS[field]!.args.map(({ name }) => name);

interface Scanned {
  /** What was asked, of whichever of the two. */
  readonly asked: string;
  readonly text: string;
}

async function answersAbout(source: string): Promise<readonly Scanned[]> {
  const found: Scanned[] = [];
  for (const { name, query, variables } of questionsAbout(source))
    for (const asked of variables)
      found.push({
        asked: nameless(`${name} ${JSON.stringify(asked)}`),
        text: nameless(await answerAsText(reader(), query, asked)),
      });
  return found;
}

async function tablesAbout(source: string): Promise<readonly Scanned[]> {
  const kinds = application.nest.get<readonly TableKind[]>(TABLE_KINDS, { strict: false });
  const found: Scanned[] = [];
  for (const { name: kind, field } of kinds)
    for (const parameters of parametersOf(argumentsOf(field), source))
      for (const ending of ENDINGS) {
        const { status, text } = await tableAsText(reader(), { kind, parameters }, ending);
        found.push({
          asked: nameless(`${kind}.${ending} ${JSON.stringify(parameters)}`),
          text: `${status} ${nameless(text)}`,
        });
      }
  return found;
}

/** What was asked where the answers differ, and the first place at which they do. */
const differences = (ones: readonly Scanned[], others: readonly Scanned[]): readonly string[] =>
  ones.flatMap(({ asked, text }, i) => {
    const other = others[i]!.text;
    if (text === other) return [];
    const at = [...text].findIndex((letter, place) => letter !== other[place]);
    const around = (of: string): string => of.slice(Math.max(0, at - 80), at + 40);
    return [`${asked}\n  ${around(text)}\n  ${around(other)}`];
  });

test('no answer of GraphQL, and so no page, depends on what is withheld', async () => {
  const [ones, others] = [await answersAbout(TRIAL), await answersAbout(TWIN)];
  expect(differences(ones, others)).toEqual([]);
  expect(ones.filter(({ text }) => text.includes('"errors"'))).toEqual([]);
  const told = ones.flatMap(({ asked, text }) => countsIn(JSON.parse(text)).map((count) => ({ asked, count })));
  expect(told.filter(({ count }) => isFew(count))).toEqual([]);
  expect(told.filter(({ count }) => count > 0).length).toBeGreaterThan(150);
}, 120_000);

test('every field that tells of people is asked', () => {
  const fields = new Set(questionsAbout(TRIAL).flatMap((question) => question.fields));
  // Of what was published there is nothing protected.
  const published = ['publishedCohorts', 'publishedFunnels'];
  expect(CLEARED.filter((field) => !fields.has(field) && !published.includes(field))).toEqual([]);
});

test('no table in any format depends on what is withheld', async () => {
  const [ones, others] = [await tablesAbout(TRIAL), await tablesAbout(TWIN)];
  expect(differences(ones, others)).toEqual([]);
  expect(ones.filter(({ text }) => !/^(200|403) /.test(text))).toEqual([]);
  const told = ones
    .filter(({ asked, text }) => /^[a-z-]+\.json /.test(asked) && text.startsWith('200'))
    .flatMap(({ asked, text }) => peopleIn(text.slice(4)).map((count) => ({ asked, count })));
  expect(told.filter(({ count }) => isFew(count))).toEqual([]);
  expect(told.filter(({ count }) => count > 0).length).toBeGreaterThan(100);
}, 180_000);

const isFew = (count: number): boolean => count > 0 && count < 5;

/** Values of everything that is counted, wherever it stands. */
function countsIn(answer: unknown): readonly number[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const { value, status } = answer as { readonly value?: unknown; readonly status?: unknown };
  const own = status === 'OK' && typeof value === 'number' ? [value] : [];
  return [...own, ...Object.values(answer).flatMap(countsIn)];
}

/** The cells of a table that are numbers of people; of a monitor, but for what its protocol registers at a look. */
function peopleIn(table: string): readonly number[] {
  const { rows, metadata } = JSON.parse(table) as {
    readonly rows: readonly Record<string, unknown>[];
    readonly metadata: { readonly columns: readonly { readonly name: string; readonly unit: string | null }[] };
  };
  const names = metadata.columns
    .filter(({ unit }) => unit === 'subjects')
    .map(({ name }) => name)
    .filter((name) => name !== 'disease_control');
  return rows.flatMap((row) => names.map((name) => row[name]).filter((value) => typeof value === 'number'));
}
