import { required, state, whole, type Template } from './column.ts';
import { cohortColumn, dayColumn, subjectColumn } from './shared-columns.ts';

export const utility: Template = {
  name: 'utility',
  title: { nb: 'Livskvalitet', en: 'Quality of life' },
  key: ['subject', 'cohort', 'day'],
  columns: [
    subjectColumn,
    cohortColumn,
    required(dayColumn),
    state('state', 'Helsetilstand, EQ-5D-5L', 'Health state, EQ-5D-5L'),
    whole(0, 100)('vas', 'Egenvurdert helse, EQ-VAS', 'Self-rated health, EQ-VAS'),
  ],
  example: [
    { subject: 'EX-0001', cohort: 'HER2_CRC', day: '0', state: '21232', vas: '60' },
    { subject: 'EX-0001', cohort: 'HER2_CRC', day: '56', state: '11121', vas: '75' },
  ],
};
