/** How one cohort of the invented trial is to turn out. What is planned here is what the monitor must find. */
export interface CohortPlan {
  readonly code: string;
  readonly drug: string;
  readonly alteration: string;
  /** ESCAT tier of the alteration in this tumour. */
  readonly tier: string;
  /** Null where the cohort takes any solid tumour. */
  readonly tumour: string | null;
  readonly evaluable: number;
  /** Evaluable patients with disease control at week 16, and how many of them are among the first eight. */
  readonly control: number;
  readonly controlInFirst8: number;
  /** Treated 16 weeks or more, yet with no readable scan, progression or death by then. */
  readonly notEvaluable: number;
  /** Treated for less than 16 weeks at the data cut. */
  readonly notFollowed: number;
}

type Counts = readonly [
  evaluable: number,
  control: number,
  inFirst8: number,
  notEvaluable: number,
  notFollowed: number,
];

const cohort = (
  code: string,
  [drug, alteration, tier]: readonly [string, string, string],
  tumour: string | null,
  [evaluable, control, controlInFirst8, notEvaluable, notFollowed]: Counts,
): CohortPlan => ({
  code,
  drug,
  alteration,
  tier,
  tumour,
  evaluable,
  control,
  controlInFirst8,
  notEvaluable,
  notFollowed,
});

const PARP = 'PARP inhibitor';
const PD1 = 'PD-1 inhibitor';
const HER2 = 'HER2 antibodies';
const BRAF = 'BRAF and MEK inhibitor';
const MEK = 'MEK inhibitor';
const PI3K = 'PI3K inhibitor';
const FGFR = 'FGFR inhibitor';
const MET = 'MET inhibitor';

const COLORECTAL = 'Colorectal cancer';
const BILIARY = 'Biliary tract cancer';
const LUNG = 'Non-small-cell lung cancer';

/**
 * Twenty-six cohorts, in every state of the 8/24 rule. Drugs are named by class: the outcomes are invented,
 * and no invented outcome should stand beside the name of a real product.
 */
export const COHORTS: readonly CohortPlan[] = [
  // Positive at 24 and enlarged.
  cohort('PARP-BRCA-ANY', [PARP, 'BRCA1/2 inactivation', 'II-B'], null, [30, 17, 5, 4, 4]),
  // Positive at 24.
  cohort('PD1-TMB-ANY', [PD1, 'TMB high', 'III-A'], null, [24, 12, 4, 3, 0]),
  // Went on after eight, negative at 24.
  cohort('CDK46-CDKN2A-ANY', ['CDK4/6 inhibitor', 'CDKN2A loss', 'IV-A'], null, [24, 4, 2, 3, 0]),
  // No disease control in the first eight: closed for futility.
  cohort('PI3K-PIK3CA-COLORECTAL', [PI3K, 'PIK3CA mutation', 'III-A'], COLORECTAL, [8, 0, 0, 1, 0]),
  cohort('FGFR-FGFR1AMP-LUNG', [FGFR, 'FGFR1 amplification', 'III-B'], LUNG, [8, 0, 0, 1, 0]),
  // Went on after eight, stage 2 open.
  cohort('HER2-ERBB2AMP-COLORECTAL', [HER2, 'ERBB2 amplification', 'II-B'], COLORECTAL, [14, 7, 3, 2, 2]),
  cohort('BRAF-V600-BILIARY', [BRAF, 'BRAF V600E', 'I-B'], BILIARY, [11, 5, 4, 2, 2]),
  // Stage 1 open.
  cohort('BRAF-V600-COLORECTAL', [BRAF, 'BRAF V600E', 'II-A'], COLORECTAL, [6, 3, 3, 1, 1]),
  cohort('HER2-ERBB2MUT-BILIARY', [HER2, 'ERBB2 mutation', 'III-A'], BILIARY, [4, 2, 2, 1, 1]),
  cohort('HER2-ERBB2MUT-LUNG', [HER2, 'ERBB2 mutation', 'II-B'], LUNG, [3, 2, 2, 0, 1]),
  cohort('PD1-MSI-BILIARY', [PD1, 'MSI high', 'I-C'], BILIARY, [3, 1, 1, 0, 0]),
  cohort('PARP-PALB2-PANCREAS', [PARP, 'PALB2 inactivation', 'III-B'], 'Pancreatic cancer', [2, 1, 1, 0, 1]),
  cohort('MEK-NF1-SARCOMA', [MEK, 'NF1 loss', 'III-B'], 'Sarcoma', [2, 1, 1, 0, 0]),
  cohort('BRAF-V600-GLIOMA', [BRAF, 'BRAF V600E', 'I-C'], 'Glioma', [1, 1, 1, 1, 0]),
  cohort('MET-METAMP-LUNG', [MET, 'MET amplification', 'II-B'], LUNG, [1, 1, 1, 0, 0]),
  cohort('FGFR-FUSION-BILIARY', [FGFR, 'FGFR2 fusion', 'I-B'], BILIARY, [1, 1, 1, 1, 0]),
  cohort('PI3K-PIK3CA-CERVIX', [PI3K, 'PIK3CA mutation', 'III-A'], 'Cervical cancer', [1, 0, 0, 0, 0]),
  cohort('PARP-ATM-PROSTATE', [PARP, 'ATM inactivation', 'II-B'], 'Prostate cancer', [1, 0, 0, 0, 0]),
  cohort('MEK-KRASAMP-GASTRIC', [MEK, 'KRAS amplification', 'IV-A'], 'Gastro-oesophageal cancer', [1, 0, 0, 0, 0]),
  // Opened, nobody evaluable yet.
  cohort('ALK-FUSION-COLORECTAL', ['ALK inhibitor', 'ALK fusion', 'III-A'], COLORECTAL, [0, 0, 0, 1, 0]),
  cohort('HER2-ERBB2AMP-UROTHELIAL', [HER2, 'ERBB2 amplification', 'II-B'], 'Urothelial cancer', [0, 0, 0, 1, 1]),
  cohort('SMO-PTCH1-SARCOMA', ['SMO inhibitor', 'PTCH1 loss', 'III-B'], 'Sarcoma', [0, 0, 0, 1, 0]),
  cohort('MET-EXON14-HEADNECK', [MET, 'MET exon 14 skipping', 'III-A'], 'Head and neck cancer', [0, 0, 0, 1, 1]),
  cohort('RET-FUSION-BILIARY', ['RET inhibitor', 'RET fusion', 'I-C'], BILIARY, [0, 0, 0, 1, 0]),
  cohort('NTRK-FUSION-SARCOMA', ['TRK inhibitor', 'NTRK fusion', 'I-C'], 'Sarcoma', [0, 0, 0, 0, 1]),
  cohort('MEK-MAP2K1-LUNG', [MEK, 'MAP2K1 mutation', 'III-B'], LUNG, [0, 0, 0, 0, 1]),
];
