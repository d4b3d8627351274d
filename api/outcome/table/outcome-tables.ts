import { Injectable } from '@nestjs/common';
import type {
  PublishedCohortList,
  QueryPublishedCohortsArgs,
  QueryResponseArgs,
  QuerySurvivalArgs,
  ResponseSummary,
  Suppressed,
  Survival,
} from '../../contract.ts';
import { PublishedCohortsService } from '../published-cohorts.service.ts';
import { ResponseService } from '../response.service.ts';
import { SurvivalService } from '../survival.service.ts';
import { publishedCohortTable } from './published-table.ts';
import { bestResponseTable, responseRateTable } from './response-table.ts';
import { survivalAtTable, survivalCurveTable, survivalSummaryTable, survivalTestTable } from './survival-table.ts';
import { tableKind, type TableKind, type Words } from './table-kind.ts';
import type { Table } from './table.ts';

/** Tables of what happened. Every survival table takes the parameters of the others, and so has their ids but for the kind. */
@Injectable()
export class OutcomeTables {
  readonly kinds: readonly TableKind[];

  constructor(survival: SurvivalService, response: ResponseService, published: PublishedCohortsService) {
    const ofSurvival = (name: string, title: Words, lay: (answer: Survival) => Table) =>
      tableKind<QuerySurvivalArgs, Survival>({
        ...{ name, title, field: 'survival', lay },
        ask: (question, person) => survival.survival(question, person),
      });
    const ofResponse = (name: string, title: Words, lay: (answer: ResponseSummary) => Table) =>
      tableKind<QueryResponseArgs, ResponseSummary>({
        ...{ name, title, field: 'response', lay },
        ask: async (question, person) => unlessFlagged(await response.response(question, person)),
      });
    this.kinds = [
      ofSurvival('survival', { nb: 'Overlevelseskurver', en: 'Survival curves' }, survivalCurveTable),
      ofSurvival(
        'survival-at',
        { nb: 'Overlevelse ved valgte tider', en: 'Survival at chosen times' },
        survivalAtTable,
      ),
      ofSurvival('survival-summary', { nb: 'Overlevelse per gruppe', en: 'Survival by group' }, survivalSummaryTable),
      ofSurvival(
        'survival-test',
        { nb: 'Sammenligning av gruppene', en: 'Comparison of the groups' },
        survivalTestTable,
      ),
      ofResponse(
        'response',
        { nb: 'Respons og sykdomskontroll', en: 'Response and disease control' },
        responseRateTable,
      ),
      ofResponse('response-best', { nb: 'Beste respons', en: 'Best response' }, bestResponseTable),
      tableKind<QueryPublishedCohortsArgs, PublishedCohortList>({
        name: 'published-cohorts',
        title: { nb: 'Publiserte kohorter', en: 'Published cohorts' },
        field: 'publishedCohorts',
        ask: (question) => published.list(question),
        lay: publishedCohortTable,
      }),
    ];
  }
}

/** A result that tells of everybody in its cohort does not leave by itself. */
function unlessFlagged(answer: ResponseSummary | Suppressed): ResponseSummary | Suppressed {
  const leaves = 'reason' in answer || answer.flag === null;
  return leaves ? answer : { __typename: 'Suppressed', reason: 'OUTPUT_CHECK', threshold: 0 };
}
