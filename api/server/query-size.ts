import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  Kind,
} from 'graphql';

/** How much an operation asks for, with its fragments written out. */
export interface QuerySize {
  /** Fields within fields; a leaf at the root is 1 deep. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: readonly string[];
}

const NOTHING: QuerySize = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: [] };

/** Each fragment is measured once, so that fragments of fragments of fragments cost us nothing. */
export function querySize(document: DocumentNode, operation: OperationDefinitionNode): QuerySize {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const measured = new Map<string, QuerySize>();

  const ofFragment = (name: string): QuerySize => {
    const known = measured.get(name);
    if (known) return known;
    // A fragment within itself is refused by GraphQL's own rules; here it must only not go round for ever.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };

  const ofSelection = (node: SelectionNode): QuerySize => {
    const directives = node.directives?.length ?? 0;
    if (node.kind === Kind.FRAGMENT_SPREAD) return add(ofFragment(node.name.value), { ...NOTHING, directives });
    if (node.kind === Kind.INLINE_FRAGMENT) return add(ofSet(node.selectionSet), { ...NOTHING, directives });
    const inner = node.selectionSet ? ofSet(node.selectionSet) : NOTHING;
    return {
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      directives: inner.directives + directives,
      rootFields: [node.name.value],
    };
  };

  const ofSet = ({ selections }: SelectionSetNode): QuerySize => selections.map(ofSelection).reduce(add, NOTHING);

  return add(ofSet(operation.selectionSet), { ...NOTHING, directives: operation.directives?.length ?? 0 });
}

const MOST_NAMES = 100;

function add(a: QuerySize, b: QuerySize): QuerySize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    // Fragments may multiply names without end; far fewer than these are too many.
    rootFields: [...a.rootFields, ...b.rootFields].slice(0, MOST_NAMES),
  };
}
