import { code, day, required, text, yesNo, type Template } from './column.ts';
import { cohortColumn, dayColumn, subjectColumn } from './shared-columns.ts';

export const assessment: Template = {
  name: 'assessment',
  title: { nb: 'Evalueringer', en: 'Assessments' },
  key: ['subject', 'cohort', 'kind', 'day', 'assessed_on', 'confirmed', 'criteria', 'assessor'],
  columns: [
    subjectColumn,
    cohortColumn,
    required(
      code(['SCAN', 'Én evaluering', 'One assessment'], ['BEST', 'Beste respons', 'Best response'])(
        'kind',
        'Hva raden er',
        'What the row is',
      ),
    ),
    dayColumn,
    day('assessed_on', 'Evaluert', 'Day of assessment'),
    code(
      ['CR', 'Komplett respons', 'Complete response'],
      ['PR', 'Delvis respons', 'Partial response'],
      ['SD', 'Stabil sykdom', 'Stable disease'],
      ['PD', 'Progresjon', 'Progressive disease'],
      ['NE', 'Ikke evaluerbar', 'Not evaluable'],
      ['NON_CR_NON_PD', 'Verken komplett respons eller progresjon', 'Neither complete response nor progression'],
      ['MISSING', 'Mangler', 'Missing'],
      ['RESPONDER', 'Respons, ikke nærmere angitt', 'Responder, no more told'],
      ['NON_RESPONDER', 'Ikke respons, ikke nærmere angitt', 'No responder, no more told'],
    )('response', 'Respons', 'Response'),
    yesNo('disease_control', 'Sykdomskontroll slik kilden definerer den', 'Disease control as the source defines it'),
    yesNo('confirmed', 'Bekreftet', 'Confirmed'),
    text('criteria', 'Kriterier', 'Criteria'),
    text('assessor', 'Hvem evaluerte', 'Who assessed'),
  ],
  example: [
    {
      subject: 'EX-0001',
      cohort: 'HER2_CRC',
      kind: 'SCAN',
      day: '56',
      assessed_on: '2023-06-07',
      response: 'PR',
      criteria: 'RECIST 1.1',
      assessor: 'INVESTIGATOR',
    },
    {
      subject: 'EX-0001',
      cohort: 'HER2_CRC',
      kind: 'SCAN',
      day: '113',
      assessed_on: '2023-08-03',
      response: 'PR',
      confirmed: 'true',
      criteria: 'RECIST 1.1',
      assessor: 'INVESTIGATOR',
    },
  ],
};
