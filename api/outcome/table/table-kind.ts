import type { Provenance, QueryFields, Suppressed } from '../../contract.ts';
import type { Person } from '../../record/person.entity.ts';
import type { Table } from './table.ts';

export interface Words {
  readonly nb: string;
  readonly en: string;
}

/** A table and where its numbers come from. */
export interface Answered {
  readonly table: Table;
  /** One sentence from the numbers; null where the table speaks for itself. */
  readonly finding: Words | null;
  readonly provenance: Provenance;
}

/** A kind of table: what is asked for it, and how the answer is laid out. */
export interface TableKind {
  /** What its ids begin with. */
  readonly name: string;
  readonly title: Words;
  /** The field of the contract whose arguments determine the table. */
  readonly field: keyof QueryFields;
  /** Recomputes the answer through the service and the clearing behind the field. */
  answer(parameters: Readonly<Record<string, unknown>>, person: Person | null): Promise<Answered | Suppressed>;
}

/** Under which Nest injects every TableKind. */
export const TABLE_KINDS = Symbol('TableKinds');

interface KindOf<Question, Answer> extends Omit<TableKind, 'answer'> {
  ask(question: Question, person: Person | null): Promise<Answer | Suppressed>;
  lay(answer: Answer): Table;
  tell?(answer: Answer): Words;
}

/** A kind of table from the question that its field takes; the reader of parameters has checked them against it. */
export function tableKind<Question, Answer extends { readonly provenance: Provenance }>(
  kind: KindOf<Question, Answer>,
): TableKind {
  const { name, title, field } = kind;
  return {
    name,
    title,
    field,
    async answer(parameters, person) {
      const answer = await kind.ask(parameters as Question, person);
      if ('reason' in answer) return answer;
      return { table: kind.lay(answer), finding: kind.tell?.(answer) ?? null, provenance: answer.provenance };
    },
  };
}
