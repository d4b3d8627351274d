import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';

/** The rooms of api, in order. A file may import from its own room and from rooms before it, never after. */
const ROOMS = ['methods', 'record', 'access', 'compute', 'lake', 'intake', 'cohort', 'outcome', 'seeding'];
/** What stands after the last room and may import any of them. */
const OUTSIDE = ['server', 'cli'];
/** Files at the root of api that every room but methods may import. */
const SHARED = ['config.ts', 'contract.ts', 'project-root.ts'];
/** What only one room may touch. */
const KEEPERS: Record<string, string> = { typeorm: 'record', pg: 'record', '@duckdb/node-api': 'lake' };
/** The line of web, in order. */
const WEB = ['words', 'charts', 'parts', 'screens', 'app'];

interface Edge {
  readonly file: string;
  readonly name: string;
  /** The imported file, seen from the same root; null for a package. */
  readonly target: string | null;
}

const sources = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file),
  );
const room = (file: string): string => file.split(sep)[0]!;
const importsOf = (root: string): Edge[] =>
  sources(root).flatMap((file) =>
    ts.preProcessFile(readFileSync(join(root, file), 'utf8')).importedFiles.map(({ fileName: name }) => ({
      file,
      name,
      target: name.startsWith('.') ? normalize(join(dirname(file), name)) : null,
    })),
  );

const api = importsOf('api');
const web = importsOf('web');

test('every folder of api is a room or stands outside the line', () => {
  const folders = readdirSync('api', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !ROOMS.includes(name) && !OUTSIDE.includes(name))).toEqual(
    [],
  );
});

test('every room may be read before the rooms that use it', () => {
  const inside = api
    .filter(({ file, target }) => target && ROOMS.includes(room(file)) && !SHARED.includes(target))
    // The programs that invent the demonstration stand with the other seeds; only the last room runs them.
    .filter(({ file, target }) => !(room(file) === 'seeding' && target!.startsWith(join('..', 'seeds', 'demo'))));
  expect(
    inside.filter(
      ({ file, target }) => !ROOMS.includes(room(target!)) || ROOMS.indexOf(room(target!)) > ROOMS.indexOf(room(file)),
    ),
  ).toEqual([]);
});

test('methods import nothing but methods', () => {
  expect(api.filter(({ file, target }) => room(file) === 'methods' && (!target || room(target) !== 'methods'))).toEqual(
    [],
  );
});

test('methods know neither clock nor chance', () => {
  const impure = sources('api/methods').filter((file) =>
    /Math\.random|Date\.now|new Date\(|process\.|performance\./.test(readFileSync(join('api/methods', file), 'utf8')),
  );
  expect(impure).toEqual([]);
});

test.each(Object.entries(KEEPERS))('%s is imported only by %s', (name, keeper) => {
  expect(api.filter((edge) => edge.name === name && room(edge.file) !== keeper)).toEqual([]);
});

test('no file imports a folder', () => {
  expect([...api, ...web].filter(({ target }) => target && !/\.(tsx?|json|css)$/.test(target))).toEqual([]);
});

test('process.env is read only where the program begins', () => {
  const readers = sources('api').filter((file) => /process\.env/.test(readFileSync(join('api', file), 'utf8')));
  expect(readers.filter((file) => file !== 'main.ts' && room(file) !== 'cli')).toEqual([]);
});

test('the web is a line too', () => {
  const inside = web.filter(({ file, target }) => target && WEB.includes(room(file)) && WEB.includes(room(target)));
  expect(inside.filter(({ file, target }) => WEB.indexOf(room(target!)) > WEB.indexOf(room(file)))).toEqual([]);
});

test('the web knows the api only through its contract', () => {
  expect(web.filter(({ target }) => target?.startsWith('..'))).toEqual([]);
});

test('echarts is drawn in one place', () => {
  const drawing = sources('web').filter((file) =>
    /^import (?!type)[^;]*from 'echarts/m.test(readFileSync(join('web', file), 'utf8')),
  );
  expect(drawing.filter((file) => file !== join('parts', 'chart.tsx'))).toEqual([]);
});

test('SQL lives in sql', () => {
  const statement =
    /[`'"]\s*(SELECT\s.+\sFROM|INSERT INTO|UPDATE\s\w+\sSET|DELETE FROM|CREATE (TABLE|VIEW|MACRO)|COPY \()/i;
  const writers = sources('api').filter((file) => statement.test(readFileSync(join('api', file), 'utf8')));
  expect(writers).toEqual([]);
});

test('no name says nothing', () => {
  const vague = [...sources('api'), ...sources('web')].filter((file) =>
    /(^|[/.-])(utils?|helpers?|common|manager|misc|index)(\.|\/|$)/.test(file),
  );
  expect(vague).toEqual([]);
});
