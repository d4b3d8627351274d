import { z } from 'zod';
import { charlsonIndex } from '../methods/comorbidity/charlson.ts';
import { defineMethod } from './method.ts';

export const COMORBIDITY_METHODS = [
  defineMethod({
    id: 'charlson-index',
    title: 'Charlson index of comorbidity',
    variant: 'ICD-10 codes of Quan 2005, weights of Charlson 1987 or Quan 2011',
    source: 'Charlson et al. 1987, doi:10.1016/0021-9681(87)90171-8; Quan et al. 2011, doi:10.1093/aje/kwq433',
    conventions: [
      'A milder condition does not count beside the graver one of its kind, unless asked for.',
      'Where everybody has a cancer, codes of the tumour studied are to be left out first.',
    ],
    input: z.strictObject({
      codes: z.array(z.string()).max(10_000).describe('ICD-10 codes of one patient, with or without dots.'),
      weights: z.literal([1987, 2011]).default(2011),
      countMilder: z.boolean().default(false),
    }),
    run: ({ codes, ...choice }) => charlsonIndex(codes, choice),
  }),
];
