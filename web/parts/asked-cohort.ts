import { createContext, use } from 'react';
import type { Counted } from './count.tsx';

/** The cohort that the figures around are about, as a chip shows it. */
export interface AskedCohort {
  readonly id: string;
  readonly snapshot: string;
  readonly label: string;
  readonly version: number | null;
  readonly subjects: Counted;
}

export const AskedCohortContext = createContext<AskedCohort | null>(null);

/** Null where the figures are not about one cohort. */
export const useAskedCohort = (): AskedCohort | null => use(AskedCohortContext);
