import type { Draw } from './draw.ts';

export interface Tumour {
  readonly name: string;
  readonly icd10: readonly string[];
  /** How often it is screened, relative to the others. */
  readonly weight: number;
  /** Sex of every patient, where the organ decides it. */
  readonly sex: 'F' | 'M' | null;
  /** Criteria by which its scans are read. */
  readonly criteria: 'RECIST 1.1' | 'RANO';
  /** Median survival under standard care from late lines, in months: invented, for the register population alone. */
  readonly standardMonths: number;
}

const tumour = (
  name: string,
  icd10: readonly string[],
  [weight, standardMonths]: readonly [number, number],
): Tumour => ({
  name,
  icd10,
  weight,
  standardMonths,
  sex: null,
  criteria: 'RECIST 1.1',
});

/** Colorectal, biliary and lung cancer are the most common, as among the patients of IMPRESS. */
export const TUMOURS: readonly Tumour[] = [
  tumour('Colorectal cancer', ['C18.2', 'C18.7', 'C19', 'C20'], [20, 7.4]),
  tumour('Biliary tract cancer', ['C22.1', 'C23', 'C24.0'], [13, 5.6]),
  tumour('Non-small-cell lung cancer', ['C34.1', 'C34.3', 'C34.9'], [12, 6.2]),
  tumour('Pancreatic cancer', ['C25.0', 'C25.9'], [7, 4.2]),
  { ...tumour('Breast cancer', ['C50.4', 'C50.9'], [6, 9.1]), sex: 'F' },
  { ...tumour('Ovarian cancer', ['C56'], [6, 8.4]), sex: 'F' },
  tumour('Sarcoma', ['C49.2', 'C49.9'], [6, 6.8]),
  { ...tumour('Glioma', ['C71.1', 'C71.9'], [6, 5.4]), criteria: 'RANO' },
  { ...tumour('Prostate cancer', ['C61'], [5, 9.6]), sex: 'M' },
  tumour('Gastro-oesophageal cancer', ['C15.5', 'C16.0', 'C16.9'], [5, 5.1]),
  tumour('Head and neck cancer', ['C07', 'C10.9'], [4, 6.0]),
  tumour('Urothelial cancer', ['C65', 'C67.9'], [3, 5.8]),
  tumour('Cancer of unknown primary', ['C80.0'], [3, 4.4]),
  { ...tumour('Cervical cancer', ['C53.9'], [2, 6.6]), sex: 'F' },
  tumour('Thyroid cancer', ['C73'], [2, 9.0]),
];

export const drawTumour = (draw: Draw): Tumour => draw.weighted(TUMOURS.map((each) => [each, each.weight]));

export function tumourNamed(name: string): Tumour {
  const found = TUMOURS.find((each) => each.name === name);
  if (!found) throw new RangeError(`Cannot find "${name}" as it must be one of the invented tumour types`);
  return found;
}
