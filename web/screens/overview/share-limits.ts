import { skipToken, useQuery } from '@apollo/client/react';
import { MeDocument, OverviewShareLimitsDocument, type OverviewShareLimitsQuery } from '../../contract.ts';
import type { Interval } from '../../words/format.ts';
import type { Step } from './programme.ts';

export interface ShareLimits {
  readonly ACTIONABLE: Interval | null;
  readonly TREATED: Interval | null;
}

const UNKNOWN: ShareLimits = { ACTIONABLE: null, TREATED: null };

/** Exact limits of the shares of a funnel, computed by the server for whoever may compute there; else none. */
export function useShareLimits(steps: readonly Step[]): ShareLimits {
  const { data: who } = useQuery(MeDocument);
  const countOf = (code: Step['code']) => steps.find((step) => step.code === code)?.subjects.value ?? null;
  const [screened, actionable, treated] = [countOf('SCREENED'), countOf('ACTIONABLE'), countOf('TREATED')];
  const asked =
    who?.me.capabilities.includes('COMPUTE') && screened && actionable && treated !== null
      ? { variables: { actionable: { x: actionable, n: screened }, treated: { x: treated, n: actionable } } }
      : skipToken;
  const { data } = useQuery(OverviewShareLimitsDocument, asked);
  return data ? { ACTIONABLE: limitsOf(data.actionable), TREATED: limitsOf(data.treated) } : UNKNOWN;
}

function limitsOf(answer: OverviewShareLimitsQuery['actionable']): Interval | null {
  if (answer.__typename !== 'Computed') return null;
  const { lower, upper } = answer.output as Partial<Interval>;
  return typeof lower === 'number' && typeof upper === 'number' ? { lower, upper } : null;
}
