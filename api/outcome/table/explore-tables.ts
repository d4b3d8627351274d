import { Injectable } from '@nestjs/common';
import { CharacteristicsService } from '../../cohort/characteristics.service.ts';
import { CrossTableService } from '../../cohort/cross-table.service.ts';
import { FacetsService } from '../../cohort/facets.service.ts';
import type {
  Characteristics,
  CrossTable,
  Facets,
  QueryCharacteristicsArgs,
  QueryCrossTableArgs,
  QueryFacetsArgs,
  Refusal,
} from '../../contract.ts';
import { NotFound } from '../../lake/lake-error.ts';
import { characteristicsTable, crossTable, facetsTable } from './explore-table.ts';
import { tableKind, type TableKind } from './table-kind.ts';

/** Tables of who is in a selection, or in a cohort. */
@Injectable()
export class ExploreTables {
  readonly kinds: readonly TableKind[];

  constructor(facets: FacetsService, crossed: CrossTableService, described: CharacteristicsService) {
    this.kinds = [
      tableKind<QueryFacetsArgs, Facets>({
        name: 'facets',
        title: { nb: 'Utvalget etter egenskap', en: 'The selection by trait' },
        field: 'facets',
        ask: async (question, person) => answered(await facets.facets(question, person)),
        lay: facetsTable,
      }),
      tableKind<QueryCrossTableArgs, CrossTable>({
        name: 'cross-table',
        title: { nb: 'Utvalget etter to egenskaper', en: 'The selection by two traits' },
        field: 'crossTable',
        ask: async (question, person) => answered(await crossed.table(question, person)),
        lay: crossTable,
      }),
      tableKind<QueryCharacteristicsArgs, Characteristics>({
        name: 'characteristics',
        title: { nb: 'Kjennetegn ved pasientene', en: 'Characteristics of the patients' },
        field: 'characteristics',
        ask: (question, person) => described.characteristics(question, person),
        lay: characteristicsTable,
      }),
    ];
  }
}

/** @throws {NotFound} in place of a refusal: criteria that select nothing have no table */
function answered<T extends object>(answer: T): Exclude<T, Refusal> {
  if (isRefusal(answer)) throw new NotFound(answer.message);
  return answer as Exclude<T, Refusal>;
}

const isRefusal = (answer: object): answer is Refusal => 'code' in answer && 'message' in answer;
