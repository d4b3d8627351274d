import { code, day, text, whole, yesNo, type Template } from './column.ts';
import { cohortColumn, subjectColumn } from './shared-columns.ts';

export const treatment: Template = {
  name: 'treatment',
  title: { nb: 'Behandlinger', en: 'Treatments' },
  key: ['subject', 'cohort', 'drug', 'line', 'started_on'],
  columns: [
    subjectColumn,
    cohortColumn,
    text('drug', 'Legemiddel', 'Drug'),
    text('alteration', 'Genforandring som ga behandlingen', 'Alteration that led to the drug'),
    text('tumour_type', 'Krefttype', 'Tumour type'),
    whole(0, 50)('line', 'Behandlingslinje', 'Line of treatment'),
    day('started_on', 'Første dose', 'First dose'),
    day('stopped_on', 'Siste dose', 'Last dose'),
    whole(0, 36600, 'days')('days', 'Dager på behandling', 'Days on treatment'),
    yesNo('ongoing', 'Pågår ved datauttrekk', 'Ongoing at the data cut'),
    code(
      ['PROGRESSION', 'Progresjon', 'Progression'],
      ['DEATH', 'Død', 'Death'],
      ['TOXICITY', 'Bivirkning', 'Toxicity'],
      ['WITHDRAWAL', 'Trakk seg', 'Withdrawal'],
      ['COMPLETED', 'Fullført', 'Completed'],
      ['OTHER', 'Annet', 'Other'],
    )('stop_reason', 'Hvorfor avsluttet', 'Why stopped'),
  ],
  example: [
    {
      subject: 'EX-0001',
      cohort: 'HER2_CRC',
      drug: 'trastuzumab + pertuzumab',
      alteration: 'ERBB2 amplification',
      tumour_type: 'Colorectal cancer',
      line: '3',
      started_on: '2023-04-12',
      stopped_on: '2023-10-04',
      days: '176',
      ongoing: 'false',
      stop_reason: 'PROGRESSION',
    },
  ],
};
