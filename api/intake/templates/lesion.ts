import { number, required, yesNo, type Template } from './column.ts';
import { cohortColumn, dayColumn, subjectColumn } from './shared-columns.ts';

export const lesion: Template = {
  name: 'lesion',
  title: { nb: 'Lesjoner', en: 'Lesions' },
  key: ['subject', 'cohort', 'day'],
  columns: [
    subjectColumn,
    cohortColumn,
    required(dayColumn),
    number(0, 10000, 'mm')('sum_of_diameters', 'Sum av diametre', 'Sum of diameters'),
    number(-1, 100, 'share of baseline')('change', 'Endring fra utgangspunktet', 'Change from baseline'),
    yesNo('new_lesion', 'Ny lesjon', 'New lesion'),
  ],
  example: [
    { subject: 'EX-0001', cohort: 'HER2_CRC', day: '-7', sum_of_diameters: '84', change: '0', new_lesion: 'false' },
    {
      subject: 'EX-0001',
      cohort: 'HER2_CRC',
      day: '56',
      sum_of_diameters: '52.5',
      change: '-0.375',
      new_lesion: 'false',
    },
  ],
};
