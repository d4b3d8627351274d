import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { dictionary } from './dictionary.ts';

const WEB = join(import.meta.dirname, '..');

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence by its path. */
function sentences(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : sentences(value, `${path}${key}.`),
  );
}

const gaps = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

const nb = sentences(dictionary.nb);
const en = new Map(sentences(dictionary.en));

test('bokmål and English have the same keys', () => {
  expect(nb.map(([key]) => key).sort()).toEqual([...en.keys()].sort());
});

test.each(nb)('%s leaves the same gaps in both languages', (key, sentence) => {
  expect(gaps(en.get(key) ?? '')).toEqual(gaps(sentence));
});

test('no sentence is empty', () => {
  expect([...nb, ...en].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
});

/** Attributes that are read by people. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title', 'caption']);
const LETTERS = /\p{L}{2,}/u;
/** The ending of a file is the same in every language. */
const FILE_ENDING = /^\s*\.\w+\s*$/;

const screens = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'),
);

test('there are screens to look through', () => expect(screens.length).toBeGreaterThan(20));

test.each(screens)('%s says nothing outside the dictionary', (file) => {
  expect(literals(file, readFileSync(join(WEB, file), 'utf8'))).toEqual([]);
});

test('a literal word in JSX is found', () => {
  expect(literals('x.tsx', '<p title="Hello">Hei <b>{"der"}</b></p>;')).toEqual(['Hello', 'Hei', 'der']);
});

/** Words a reader would see that stand in the code itself. */
function literals(file: string, code: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const text = spoken(node);
    if (text !== null && LETTERS.test(text) && !FILE_ENDING.test(text)) found.push(text.trim());
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX));
  return found;
}

function spoken(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteral(node)) return null;
  if (ts.isJsxExpression(node.parent) && ts.isJsxElement(node.parent.parent)) return node.text;
  if (ts.isJsxAttribute(node.parent) && SPOKEN.has(node.parent.name.getText())) return node.text;
  return null;
}
