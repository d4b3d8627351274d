import { mayTell } from '../methods/disclosure/smallest-count.ts';

interface Counted {
  /** Null for the source as a whole. */
  readonly cohort: string | null;
  readonly subjects: number;
}

/**
 * The cohorts of a source whose size may not be told: the small ones, and as many of the smallest others as it takes
 * that the small ones do not follow from the source as a whole less the cohorts that are told.
 *
 * @param rows a source as a whole and its cohorts
 */
export function withheldCohorts(rows: readonly Counted[], threshold: number): ReadonlySet<string | null> {
  const whole = rows.find(({ cohort }) => cohort === null);
  const small = rows.filter(({ subjects }) => !mayTell(subjects, threshold));
  const withheld = new Set(small.map(({ cohort }) => cohort));
  const others = rows
    .filter(({ cohort }) => cohort !== null && !withheld.has(cohort))
    .toSorted((one, other) => one.subjects - other.subjects);
  if (whole === undefined || withheld.has(null)) return withheld;
  const follows = (): boolean => {
    const told = others.reduce((sum, { subjects }) => sum + subjects, 0);
    const alone = small.length === 1 && withheld.size === 1;
    return alone || !mayTell(Math.max(0, whole.subjects - told), threshold);
  };
  while (others.length > 0 && follows()) withheld.add(others.shift()!.cohort);
  return withheld;
}
