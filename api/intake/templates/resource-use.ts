import { amount, code, money, required, text, whole, type Template } from './column.ts';
import { cohortColumn, dayColumn, subjectColumn } from './shared-columns.ts';

export const resourceUse: Template = {
  name: 'resource_use',
  title: { nb: 'Ressursbruk', en: 'Resource use' },
  key: [],
  columns: [
    subjectColumn,
    cohortColumn,
    required(dayColumn),
    required(
      code(
        ['DRUG', 'Legemiddel', 'Drug'],
        ['DIAGNOSTIC', 'Diagnostikk', 'Diagnostics'],
        ['VISIT', 'Konsultasjon', 'Visit'],
        ['ADMISSION', 'Innleggelse', 'Admission'],
        ['IMAGING', 'Bildediagnostikk', 'Imaging'],
        ['ADVERSE_EVENT', 'Behandling av bivirkning', 'Treatment of an adverse event'],
        ['OTHER', 'Annet', 'Other'],
      )('category', 'Kategori', 'Category'),
    ),
    required(text('resource', 'Ressurs', 'Resource')),
    required(amount('amount', 'Mengde', 'Amount')),
    money('unit_price', 'Pris per enhet', 'Price a unit'),
    money('cost', 'Kostnad', 'Cost'),
    whole(1990, 2100, 'year')('price_year', 'Prisår', 'Price year'),
  ],
  example: [
    {
      subject: 'EX-0001',
      cohort: 'HER2_CRC',
      day: '0',
      category: 'VISIT',
      resource: 'Outpatient visit',
      amount: '1',
      unit_price: '2450.00',
      cost: '2450.00',
      price_year: '2023',
    },
  ],
};
