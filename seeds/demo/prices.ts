/**
 * Unit prices of the invented resource use, in whole NOK without VAT.
 *
 * Status: placeholder. Not one of them is a price; they were chosen so that sums have a believable size.
 */
export const PRICE_YEAR = 2023;

/** One pack lasts 28 days. */
export const DRUG_PACK: Readonly<Record<string, number>> = {
  'PARP inhibitor': 46_000,
  'PD-1 inhibitor': 58_000,
  'HER2 antibodies': 52_000,
  'BRAF and MEK inhibitor': 74_000,
  'MEK inhibitor': 41_000,
  'PI3K inhibitor': 39_000,
  'FGFR inhibitor': 63_000,
  'MET inhibitor': 49_000,
  'CDK4/6 inhibitor': 27_000,
  'ALK inhibitor': 44_000,
  'SMO inhibitor': 43_000,
  'RET inhibitor': 68_000,
  'TRK inhibitor': 60_000,
};

export const PRICES = {
  genomicProfile: 25_000,
  outpatientVisit: 3_600,
  bloodTests: 900,
  scan: 4_200,
  bedDay: 15_500,
  severeEvent: 12_000,
} as const;
