import type { Week16 } from '../../cohort/week16.ts';
import type { ResponseRate, Waterfall } from '../../contract.ts';
import type { Queries } from '../../lake/queries.ts';
import { responseRates } from '../response-rates.ts';
import type { Coarseness } from './coarseness.ts';
import { shuffled } from './shuffled.ts';
import { responseOf } from './told-response.ts';

export type LesionChange = Queries['outcome/lesion_changes']['row'];

/** What a waterfall tells of its patients. */
export type WaterfallMarks = Pick<Waterfall, 'subjects' | 'bars' | 'unmeasured' | 'objectiveResponse'>;

/** Best change of each of the treated; those never measured after the start are kept apart. */
export function waterfallOf(
  treated: readonly Week16[],
  changes: readonly LesionChange[],
  coarse: Coarseness,
): WaterfallMarks {
  const best = new Map<string, number>();
  for (const { subject, change } of changes) best.set(subject, Math.min(change, best.get(subject) ?? Infinity));
  const bars = treated.flatMap((patient) => {
    const change = best.get(patient.subject);
    return change === undefined ? [] : [{ change: coarse.share(change), best: responseOf(patient) }];
  });
  const unmeasured = treated.filter(({ subject }) => !best.has(subject)).map(responseOf);
  return {
    subjects: treated.length,
    bars: shuffled(bars),
    unmeasured: unmeasured.toSorted(),
    objectiveResponse: objectiveResponse(treated),
  };
}

function objectiveResponse(treated: readonly Week16[]): ResponseRate | null {
  return responseRates(treated).find(({ rate }) => rate === 'OBJECTIVE_RESPONSE') ?? null;
}
