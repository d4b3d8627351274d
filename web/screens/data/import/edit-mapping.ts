import type { Scalar } from 'yaml';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { isFrom, type ColumnRule } from './mapping-rules.ts';

// Every edit of the table is an edit of the text, made in its own document: comments, order and all that the table does
// not show stay as they were written.

type Edit = (document: Document) => void;
type Place = readonly (string | number)[];

export const EMPTY_MAPPING = 'files: []\n';

function edited(text: string, edit: Edit): string {
  const document = parseDocument(text);
  edit(document);
  return document.toString({ lineWidth: 0 });
}

export interface TablePlace {
  readonly file: number;
  readonly table: number;
}

const columnsOf = ({ file, table }: TablePlace): Place => ['files', file, 'tables', table, 'columns'];

/** Sets where one of our columns comes from; null leaves it out. */
export function setColumn(text: string, place: TablePlace, column: string, rule: ColumnRule | null): string {
  return edited(text, (document) => {
    const columns = columnsOf(place);
    ownCopies(document, columns);
    if (!isMap(document.getIn(columns))) document.setIn(columns, document.createNode({}));
    ownCopies(document, [...columns, column]);
    if (rule === null) document.deleteIn([...columns, column]);
    else put(document, [...columns, column], written(rule));
    if (emptied(document, columns)) document.setIn(columns, document.createNode({}));
  });
}

function emptied(document: Document, place: Place): boolean {
  const node = document.getIn(place);
  return isMap(node) && node.items.length === 0;
}

/** A rule as it is written: the name of a column alone where nothing more is said. */
function written(rule: ColumnRule): unknown {
  if (!isFrom(rule)) return { value: rule.value };
  const said = Object.entries(rule).filter(([, value]) => !isNothing(value));
  return said.length === 1 ? rule.from : Object.fromEntries(said);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/**
 * Makes what stands at a place its own: an alias there becomes a copy, and aliases elsewhere to what stands there become
 * copies too. A change here is then a change nowhere else.
 */
function ownCopies(document: Document, place: Place): void {
  const present = document.getIn(place, true);
  if (isAlias(present)) document.setIn(place, present.resolve(document)?.clone());
  const anchors = new Set<string>();
  const here = document.getIn(place, true);
  if (!isNode(here)) return;
  visit(here, {
    Node(_, node) {
      if (isAlias(node) || node.anchor === undefined) return;
      anchors.add(node.anchor);
    },
  });
  if (anchors.size === 0) return;
  visit(document, {
    Alias: (_, alias) =>
      anchors.has(alias.source) ? withoutAnchors(alias.resolve(document)!.clone() as Node) : undefined,
  });
  withoutAnchors(here);
}

function withoutAnchors<N extends Node>(node: N): N {
  visit(node, {
    Node(_, inner) {
      if (!isAlias(inner)) delete inner.anchor;
    },
  });
  return node;
}

/** Puts a value where another may stand, changing no more of what is written there than differs. */
function put(document: Document, place: Place, value: unknown): void {
  const present = document.getIn(place, true);
  if (isMap(present) && isPlainObject(value)) {
    for (const { key } of [...present.items]) {
      const name = String(isScalar(key) ? key.value : key);
      if (!(name in value)) document.deleteIn([...place, isScalar(key) ? (key.value as string) : name]);
    }
    for (const [key, inner] of Object.entries(value)) put(document, [...place, ownKey(present, key)], inner);
    return;
  }
  if (isScalar(present) && typeof value === 'string') {
    if (String(present.value) !== value) present.value = value;
    return;
  }
  document.setIn(place, document.createNode(value, { flow: isPlainObject(value) && !('codes' in value) }));
}

/** The key as the document has it: 1 as a number and "1" as text are one name to whoever edits the table. */
function ownKey(map: YAMLMap, name: string): string {
  const found = map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  return (found && isScalar(found.key) ? (found.key as Scalar<string>).value : name) as string;
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function addTable(text: string, file: number, table: string): string {
  return edited(text, (document) => {
    const tables = ['files', file, 'tables'];
    if (!isSeq(document.getIn(tables))) document.setIn(tables, document.createNode([]));
    document.addIn(tables, document.createNode({ table, columns: {} }));
    unflow(document, tables);
  });
}

export function removeTable(text: string, { file, table }: TablePlace): string {
  return edited(text, (document) => {
    ownCopies(document, ['files', file, 'tables', table]);
    document.deleteIn(['files', file, 'tables', table]);
  });
}

/** Adds files that the mapping does not name yet. */
export function addFiles(text: string, names: readonly string[]): string {
  return edited(text, (document) => {
    if (!isMap(document.contents)) document.contents = document.createNode({ files: [] });
    if (!isSeq(document.getIn(['files']))) document.setIn(['files'], document.createNode([]));
    for (const file of names) document.addIn(['files'], document.createNode({ file, tables: [] }));
    unflow(document, ['files']);
  });
}

/** A list that was empty is written [] and would grow on one line. */
function unflow(document: Document, place: Place): void {
  const node = document.getIn(place, true);
  if (isSeq(node) || isMap(node)) node.flow = false;
}

export type Fate = 'ignore' | 'refuse' | null;

/** Says what becomes of a column of the file that none of ours is read from. */
export function setFate(text: string, file: number, column: string, fate: Fate): string {
  return edited(text, (document) => {
    for (const list of ['ignore', 'refuse'] as const) {
      const place = ['files', file, list];
      const node = document.getIn(place, true);
      const names = isSeq(node) ? node.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
      const at = names.indexOf(column);
      if (list === fate && at === -1) {
        if (isSeq(node)) document.addIn(place, column);
        else document.setIn(place, document.createNode([column], { flow: true }));
      }
      if (list !== fate && at !== -1) {
        document.deleteIn([...place, at]);
        if (names.length === 1) document.deleteIn(place);
      }
    }
  });
}

/** Keeps a file without reading it, or reads it again. */
export function setUnread(text: string, file: number, unread: boolean): string {
  return edited(text, (document) => {
    if (unread) document.setIn(['files', file, 'ignore'], 'all');
    else document.deleteIn(['files', file, 'ignore']);
  });
}
