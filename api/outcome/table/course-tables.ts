import { Injectable } from '@nestjs/common';
import type {
  PfsRatio,
  Provenance,
  QueryPfsRatioArgs,
  QueryStopReasonsArgs,
  StopReasons,
  Suppressed,
} from '../../contract.ts';
import type { Person } from '../../record/person.entity.ts';
import { PatientPicturesService } from '../course/patient-pictures.service.ts';
import { PfsRatioService } from '../course/pfs-ratio.service.ts';
import { StopReasonsService } from '../course/stop-reasons.service.ts';
import type { CohortQuestion } from '../told-people.ts';
import { pfsRatioTable, spiderTable, stopReasonsTable, swimmerTable, waterfallTable } from './course-table.ts';
import { tableKind, type TableKind, type Words } from './table-kind.ts';
import type { Table } from './table.ts';

/** Tables of how patients fared. */
@Injectable()
export class CourseTables {
  readonly kinds: readonly TableKind[];

  constructor(pictures: PatientPicturesService, reasons: StopReasonsService, ratio: PfsRatioService) {
    this.kinds = [
      picture(
        'waterfall',
        ['Beste endring per pasient', 'Best change by patient'],
        waterfallTable,
        (question, person) => pictures.waterfall(question, person),
      ),
      picture(
        'spider',
        ['Endring over tid per pasient', 'Change over time by patient'],
        spiderTable,
        (question, person) => pictures.spider(question, person),
      ),
      picture('swimmer', ['Forløp per pasient', 'Course by patient'], swimmerTable, (question, person) =>
        pictures.swimmer(question, person),
      ),
      tableKind<QueryStopReasonsArgs, StopReasons>({
        ...{ name: 'stop-reasons', title: { nb: 'Hvorfor behandlingen stoppet', en: 'Why treatment stopped' } },
        ...{ field: 'stopReasons', lay: stopReasonsTable },
        ask: (question, person) => reasons.stopReasons(question, person),
      }),
      tableKind<QueryPfsRatioArgs, PfsRatio>({
        ...{ name: 'pfs-ratio', title: { nb: 'PFS-ratio', en: 'PFS ratio' }, field: 'pfsRatio', lay: pfsRatioTable },
        ask: (question, person) => ratio.pfsRatio(question, person),
      }),
    ];
  }
}

interface Drawn {
  readonly coarse: boolean;
  readonly provenance: Provenance;
}

type Field = 'waterfall' | 'spider' | 'swimmer';

/** The table of a picture with one mark a patient: of protected people it does not leave the screen. */
function picture<T extends Drawn>(
  field: Field,
  [nb, en]: readonly [string, string],
  lay: (answer: T) => Table,
  ask: (question: CohortQuestion, person: Person | null) => Promise<T | Suppressed>,
): TableKind {
  const title: Words = { nb, en };
  return tableKind<CohortQuestion, T>({
    ...{ name: field, title, field, lay },
    ask: async (question, person) => {
      const answer = await ask(question, person);
      const kept = 'reason' in answer || !answer.coarse;
      return kept ? answer : { __typename: 'Suppressed', reason: 'ROW_LEVEL', threshold: 0 };
    },
  });
}
