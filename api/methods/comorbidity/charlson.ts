import { CHARLSON_CODES, CHARLSON_CONDITIONS, CHARLSON_WEIGHTS, MILDER } from './charlson-conditions.ts';
import type { CharlsonCondition } from './charlson-conditions.ts';

export interface CharlsonIndex {
  /** Those found, in the order of the index. */
  readonly conditions: readonly CharlsonCondition[];
  readonly index: number;
}

export interface CharlsonChoice {
  /** Weights of Charlson 1987 or of Quan 2011; the latter when not given. */
  readonly weights?: keyof typeof CHARLSON_WEIGHTS | undefined;
  /** Whether a milder condition counts beside the graver one of its kind; it does not when not given. */
  readonly countMilder?: boolean | undefined;
}

/**
 * Charlson's index of comorbidity from ICD-10 codes.
 *
 * @param codes ICD-10 codes of one patient, with or without dots, in any case and order
 * @param choice weights, and whether milder conditions count beside graver ones
 * @returns the conditions found, and the sum of their weights
 * @throws {RangeError} when a code is not an ICD-10 code: a letter, a digit, and more
 *
 * A code belongs to a condition that it begins as. Where everybody has a cancer, the codes of the tumour studied are to
 * be left out first: it is no comorbidity.
 * Source: Charlson et al. 1987, doi:10.1016/0021-9681(87)90171-8; Quan et al. 2005,
 *   doi:10.1097/01.mlr.0000182534.19832.83 (codes) and 2011, doi:10.1093/aje/kwq433 (weights).
 *
 * @example A past infarction, and diabetes with and without complications
 * ```ts
 * expect(charlsonIndex(['I25.2', 'E11.9', 'E10.4'], { weights: 1987 })).toEqual({
 *   conditions: ['mi', 'diab', 'diabwc'],
 *   index: 3,
 * });
 * ```
 */
export function charlsonIndex(
  codes: readonly string[],
  { weights = 2011, countMilder = false }: CharlsonChoice = {},
): CharlsonIndex {
  const plain = codes.map(plainCode);
  const conditions = CHARLSON_CONDITIONS.filter((condition) => plain.some((code) => belongsTo(code, condition)));
  const counted = conditions.filter((condition) => {
    const graver = MILDER[condition];
    return countMilder || graver === undefined || !conditions.includes(graver);
  });
  const weightOf = (condition: CharlsonCondition): number =>
    CHARLSON_WEIGHTS[weights][CHARLSON_CONDITIONS.indexOf(condition)]!;
  return { conditions, index: counted.reduce((sum, condition) => sum + weightOf(condition), 0) };
}

function plainCode(code: string): string {
  const plain = code.replaceAll('.', '').trim().toUpperCase();
  if (/^[A-Z]\d[\dA-Z]{1,5}$/.test(plain)) return plain;
  throw new RangeError(`Cannot find comorbidity as codes must be of ICD-10: got "${code}"`);
}

/** Runs are of codes of one length: a code is in one when its beginning of that length is. */
const belongsTo = (code: string, condition: CharlsonCondition): boolean =>
  CHARLSON_CODES[condition].split(' ').some((run) => {
    const [first, last = first] = run.split('-') as [string, string?];
    const start = code.slice(0, first.length);
    return start.length === first.length && first <= start && start <= last;
  });
