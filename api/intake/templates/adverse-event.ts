import { required, text, whole, yesNo, type Template } from './column.ts';
import { cohortColumn, dayColumn, subjectColumn } from './shared-columns.ts';

export const adverseEvent: Template = {
  name: 'adverse_event',
  title: { nb: 'Uønskede hendelser', en: 'Adverse events' },
  key: [],
  columns: [
    subjectColumn,
    cohortColumn,
    required(text('term', 'Hendelse, CTCAE', 'Event, CTCAE term')),
    required(whole(1, 5)('grade', 'Grad, CTCAE', 'Grade, CTCAE')),
    dayColumn,
    yesNo('related', 'Knyttet til behandlingen', 'Related to the treatment'),
    yesNo('serious', 'Alvorlig', 'Serious'),
  ],
  example: [
    {
      subject: 'EX-0001',
      cohort: 'HER2_CRC',
      term: 'Diarrhea',
      grade: '3',
      day: '21',
      related: 'true',
      serious: 'false',
    },
  ],
};
