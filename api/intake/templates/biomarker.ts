import { identifier, number, required, text, type Template } from './column.ts';
import { subjectColumn } from './shared-columns.ts';

export const biomarker: Template = {
  name: 'biomarker',
  title: { nb: 'Biomarkører', en: 'Biomarkers' },
  key: [],
  columns: [
    subjectColumn,
    identifier('sample', 'Prøve', 'Sample'),
    required(text('biomarker', 'Gen eller markør', 'Gene or marker')),
    text('result', 'Funn', 'Result'),
    number(-1e12, 1e12)('value', 'Måleverdi', 'Measured value'),
    text('unit', 'Måleverdiens enhet', 'Unit of the value'),
    text('assay', 'Analyse', 'Assay'),
    text('tier', 'Evidensnivå', 'Tier of evidence'),
    text('tier_scale', 'Skala for evidensnivå', 'Scale of the tier'),
  ],
  example: [
    {
      subject: 'EX-0001',
      sample: 'EX-0001-T1',
      biomarker: 'ERBB2',
      result: 'amplification',
      value: '14.2',
      unit: 'fold',
      assay: 'TSO500',
      tier: 'II-B',
      tier_scale: 'ESCAT',
    },
    {
      subject: 'EX-0001',
      sample: 'EX-0001-T1',
      biomarker: 'TMB',
      value: '4.7',
      unit: 'mutations per Mb',
      assay: 'TSO500',
    },
  ],
};
