import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '../../lake/lake-error.ts';
import { readTableId } from '../../lake/table-id.ts';
import type { Suppressed } from '../../contract.ts';
import type { Person } from '../../record/person.entity.ts';
import { readQuestion, type Parameters } from './read-question.ts';
import { TABLE_KINDS, type Answered, type TableKind } from './table-kind.ts';
import { labelSynthetic } from './table.ts';

/** A table that was found, with its kind. */
export interface FoundTable extends Answered {
  readonly id: string;
  readonly kind: TableKind;
}

/** The tables behind the answers, each computed anew from its id, cleared as the answer was. */
@Injectable()
export class TableService {
  constructor(@Inject(TABLE_KINDS) private readonly kinds: readonly TableKind[]) {}

  /** @throws {NotFound} when nothing has that id, or nothing that the person may see */
  async find(id: string, person: Person | null): Promise<FoundTable | Suppressed> {
    const { kind, question } = this.read(id);
    const answer = await kind.answer(question, person);
    if ('reason' in answer) return answer;
    const { table, finding, provenance } = answer;
    const synthetic = provenance.sources.some((source) => source.synthetic);
    return { id, kind, finding, provenance, table: synthetic ? labelSynthetic(table) : table };
  }

  private read(id: string): { readonly kind: TableKind; readonly question: Parameters } {
    const request = readTableId(id);
    const kind = this.kinds.find(({ name }) => name === request?.kind);
    const question = kind && readQuestion(kind.field, request!.parameters);
    if (!kind || !question) throw new NotFound('Cannot find a table of that id');
    return { kind, question };
  }
}
