/** One reading of the target lesions, in whole millimetres. */
export interface LesionReading {
  readonly baseline: number;
  /** Smallest sum so far, the baseline included. */
  readonly nadir: number;
  readonly sum: number;
  readonly newLesion: boolean;
}

/** Response by RECIST 1.1 on target and new lesions (Eisenhauer et al. 2009, doi:10.1016/j.ejca.2008.10.026). */
export function recist({ baseline, nadir, sum, newLesion }: LesionReading): 'CR' | 'PR' | 'SD' | 'PD' {
  if (newLesion) return 'PD';
  if (sum === 0) return 'CR';
  if (sum * 10 >= nadir * 12 && sum - nadir >= 5) return 'PD';
  return sum * 10 <= baseline * 7 ? 'PR' : 'SD';
}
