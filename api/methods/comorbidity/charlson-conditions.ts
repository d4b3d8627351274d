/** Conditions of Charlson's index. */
export const CHARLSON_CONDITIONS = [
  'mi',
  'chf',
  'pvd',
  'cevd',
  'dementia',
  'cpd',
  'rheumd',
  'pud',
  'mld',
  'diab',
  'diabwc',
  'hp',
  'rend',
  'canc',
  'msld',
  'metacanc',
  'aids',
] as const;
export type CharlsonCondition = (typeof CHARLSON_CONDITIONS)[number];

/**
 * Beginnings of the ICD-10 codes of each condition, without dots; a dash joins the first and the last of a run.
 * Source: Quan et al. 2005, doi:10.1097/01.mlr.0000182534.19832.83, table 1.
 */
export const CHARLSON_CODES: Readonly<Record<CharlsonCondition, string>> = {
  mi: 'I21-I22 I252',
  chf: 'I099 I110 I130 I132 I255 I420 I425-I429 I43 I50 P290',
  pvd: 'I70-I71 I731 I738 I739 I771 I790 I792 K551 K558 K559 Z958 Z959',
  cevd: 'G45-G46 H340 I60-I69',
  dementia: 'F00-F03 F051 G30 G311',
  cpd: 'I278 I279 J40-J47 J60-J67 J684 J701 J703',
  rheumd: 'M05-M06 M315 M32-M34 M351 M353 M360',
  pud: 'K25-K28',
  mld: 'B18 K700-K703 K709 K713-K715 K717 K73-K74 K760 K762-K764 K768-K769 Z944',
  diab: 'E100-E101 E106 E108-E109 E110-E111 E116 E118-E119 E120-E121 E126 E128-E129 E130-E131 E136 E138-E139 E140-E141 E146 E148-E149',
  diabwc: 'E102-E105 E107 E112-E115 E117 E122-E125 E127 E132-E135 E137 E142-E145 E147',
  hp: 'G041 G114 G801 G802 G81-G82 G830-G834 G839',
  rend: 'I120 I131 N032-N037 N052-N057 N18-N19 N250 Z490-Z492 Z940 Z992',
  canc: 'C00-C26 C30-C34 C37-C41 C43 C45-C58 C60-C76 C81-C85 C88 C90-C97',
  msld: 'I850 I859 I864 I982 K704 K711 K721 K729 K765-K767',
  metacanc: 'C77-C80',
  aids: 'B20-B22 B24',
};

/** What a condition counts for, by the year of the weights. */
export const CHARLSON_WEIGHTS = {
  /** Charlson et al. 1987, doi:10.1016/0021-9681(87)90171-8. */
  1987: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 6, 6],
  /** Quan et al. 2011, doi:10.1093/aje/kwq433. */
  2011: [0, 2, 0, 0, 2, 1, 1, 0, 2, 0, 1, 2, 1, 2, 4, 6, 4],
} as const;

/** Milder conditions that do not count beside the graver one. */
export const MILDER: Readonly<Partial<Record<CharlsonCondition, CharlsonCondition>>> = {
  diab: 'diabwc',
  mld: 'msld',
  canc: 'metacanc',
};
