import { Injectable } from '@nestjs/common';
import type { AdverseEvents, QualityOfLife, QueryAdverseEventsArgs, QueryQualityOfLifeArgs } from '../../contract.ts';
import { AdverseEventsService } from '../wellbeing/adverse-events.service.ts';
import { QualityOfLifeService } from '../wellbeing/quality-of-life.service.ts';
import { tableKind, type TableKind } from './table-kind.ts';
import { adverseEventsTable, qualityTable } from './wellbeing-table.ts';

/** Tables of harms and of quality of life. */
@Injectable()
export class WellbeingTables {
  readonly kinds: readonly TableKind[];

  constructor(events: AdverseEventsService, quality: QualityOfLifeService) {
    this.kinds = [
      tableKind<QueryAdverseEventsArgs, AdverseEvents>({
        ...{ name: 'adverse-events', title: { nb: 'Bivirkninger', en: 'Adverse events' } },
        ...{ field: 'adverseEvents', lay: adverseEventsTable },
        ask: (question, person) => events.adverseEvents(question, person),
      }),
      tableKind<QueryQualityOfLifeArgs, QualityOfLife>({
        ...{ name: 'quality-of-life', title: { nb: 'Livskvalitet', en: 'Quality of life' } },
        ...{ field: 'qualityOfLife', lay: qualityTable },
        ask: (question, person) => quality.qualityOfLife(question, person),
      }),
    ];
  }
}
