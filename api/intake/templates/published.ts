import { identifier, note, number, required, text, whole, type Template } from './column.ts';

const people = whole(0, 10_000_000, 'people');
const share = number(0, 1, 'share');
const months = number(0, 1200, 'months');

export const publishedCohort: Template = {
  name: 'published_cohort',
  title: { nb: 'Publiserte kohorter', en: 'Published cohorts' },
  key: ['row_id'],
  columns: [
    required(identifier('row_id', 'Radens nummer', 'Number of the row')),
    required(text('trial', 'Studie', 'Trial')),
    text('trial_id', 'Studiens id', 'Id of the trial'),
    text('country', 'Land', 'Country'),
    required(text('data_level', 'Hva tallene gjelder', 'What the numbers speak of')),
    required(text('cohort_label', 'Kohort', 'Cohort')),
    text('tumour_type', 'Krefttype', 'Tumour type'),
    text('biomarker', 'Biomarkør', 'Biomarker'),
    text('drug', 'Legemiddel', 'Drug'),
    people('n_treated', 'Behandlet', 'Treated'),
    people('n_evaluable', 'Evaluerbare', 'Evaluable'),
    people('dc_n', 'Med sykdomskontroll', 'With disease control'),
    share('dc_share', 'Andel med sykdomskontroll', 'Share with disease control'),
    text('dc_definition', 'Definisjon av sykdomskontroll', 'Definition of disease control'),
    people('or_n', 'Med objektiv respons', 'With objective response'),
    share('orr_share', 'Objektiv responsrate', 'Objective response rate'),
    share('orr_lower', 'Nedre grense for responsraten', 'Lower limit of the response rate'),
    share('orr_upper', 'Øvre grense for responsraten', 'Upper limit of the response rate'),
    share('orr_level', 'Konfidensnivå', 'Confidence level'),
    months('pfs_median_months', 'Median PFS', 'Median PFS'),
    months('pfs_lower', 'Nedre grense for PFS', 'Lower limit of PFS'),
    months('pfs_upper', 'Øvre grense for PFS', 'Upper limit of PFS'),
    months('os_median_months', 'Median OS', 'Median OS'),
    months('os_lower', 'Nedre grense for OS', 'Lower limit of OS'),
    months('os_upper', 'Øvre grense for OS', 'Upper limit of OS'),
    required(text('citation', 'Kilde', 'Citation')),
    text('doi', 'DOI eller lenke', 'DOI or address'),
    required(text('verification', 'Hvordan tallet er kontrollert', 'How the number was verified')),
    note('notes', 'Merknad', 'Notes'),
  ],
  example: [
    {
      row_id: 'EX1',
      trial: 'Example trial',
      country: 'NO',
      data_level: 'cohort',
      cohort_label: 'Example cohort',
      n_treated: '30',
      n_evaluable: '28',
      dc_n: '14',
      dc_share: '0.5',
      dc_definition: 'CR/PR/SD at week 16',
      citation: 'Invented for this example',
      verification: 'placeholder',
    },
  ],
};

export const publishedFunnel: Template = {
  name: 'published_funnel',
  title: { nb: 'Publiserte trakter', en: 'Published funnels' },
  key: ['programme', 'period', 'step'],
  columns: [
    required(text('programme', 'Program', 'Programme')),
    required(text('period', 'Periode', 'Period')),
    required(text('step', 'Trinn', 'Step')),
    required(whole(0, 100_000_000, 'people')('n', 'Antall', 'Number')),
    required(text('citation', 'Kilde', 'Citation')),
    required(text('verification', 'Hvordan tallet er kontrollert', 'How the number was verified')),
  ],
  example: [
    {
      programme: 'Example',
      period: '2021-2023',
      step: 'screened',
      n: '120',
      citation: 'Invented for this example',
      verification: 'placeholder',
    },
  ],
};
