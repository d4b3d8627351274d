import { Injectable } from '@nestjs/common';
import { FunnelService } from '../../cohort/funnel.service.ts';
import { MonitorService } from '../../cohort/monitor.service.ts';
import type { Funnel, Monitor, QueryFunnelArgs, QueryMonitorArgs } from '../../contract.ts';
import { funnelTable, monitorTable } from './cohort-table.ts';
import { tableKind, type TableKind } from './table-kind.ts';

/** Tables of how far the patients and the cohorts of a trial have come. */
@Injectable()
export class TrialTables {
  readonly kinds: readonly TableKind[];

  constructor(funnels: FunnelService, monitors: MonitorService) {
    this.kinds = [
      tableKind<QueryFunnelArgs, Funnel>({
        name: 'funnel',
        title: { nb: 'Fra screening til sykdomskontroll', en: 'From screened to disease control' },
        field: 'funnel',
        ask: (question, person) => funnels.funnel(question, person),
        lay: funnelTable,
      }),
      tableKind<QueryMonitorArgs, Monitor>({
        name: 'monitor',
        title: { nb: 'Kohortene under totrinnsregelen', en: 'Cohorts under the two-stage rule' },
        field: 'monitor',
        ask: (question, person) => monitors.monitor(question, person),
        lay: monitorTable,
      }),
    ];
  }
}
