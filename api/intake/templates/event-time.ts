import { code, number, required, yesNo, type Template } from './column.ts';
import { cohortColumn, subjectColumn } from './shared-columns.ts';

export const eventTime: Template = {
  name: 'event_time',
  title: { nb: 'Tid til hendelse', en: 'Times to event' },
  key: ['subject', 'cohort', 'endpoint'],
  columns: [
    subjectColumn,
    cohortColumn,
    required(
      code(
        ['OS', 'Totaloverlevelse', 'Overall survival'],
        ['PFS', 'Progresjonsfri overlevelse', 'Progression-free survival'],
        ['DOR', 'Responsvarighet', 'Duration of response'],
        ['TOT', 'Tid på behandling', 'Time on treatment'],
        ['PFS1', 'Progresjonsfri overlevelse på forrige linje', 'Progression-free survival of the prior line'],
        ['TTE', 'Tid til annen hendelse', 'Time to another event'],
      )('endpoint', 'Endepunkt', 'Endpoint'),
    ),
    required(
      number(0, 36600, 'days')(
        'days',
        'Dager fra start til hendelse eller sensurering',
        'Days from start to event or censoring',
      ),
    ),
    required(yesNo('event', 'Endte i hendelsen (ikke sensurert)', 'Ended in the event (not censored)')),
  ],
  example: [
    { subject: 'EX-0001', cohort: 'HER2_CRC', endpoint: 'OS', days: '538', event: 'false' },
    { subject: 'EX-0001', cohort: 'HER2_CRC', endpoint: 'PFS', days: '176', event: 'true' },
  ],
};
