import type { Week16 } from '../cohort/week16.ts';
import type { Denominator, RateName, ResponseCategory, ResponseCount, ResponseRate } from '../contract.ts';
import { clopperPearson } from '../methods/binomial/clopper-pearson.ts';
import { proportion } from '../methods/binomial/proportion.ts';
import { wilson } from '../methods/binomial/wilson.ts';

const CATEGORIES = ['CR', 'PR', 'SD', 'PD', 'NE'] as const satisfies readonly ResponseCategory[];

/** How many had each best response; null where the source tells less than the category of somebody. */
export function bestResponse(subjects: readonly Week16[]): readonly ResponseCount[] | null {
  const counts = CATEGORIES.map((response) => ({
    response,
    n: subjects.filter(({ best }) => best === response).length,
  }));
  const told = counts.reduce((sum, { n }) => sum + n, 0);
  return subjects.length > 0 && told === subjects.length ? counts : null;
}

/**
 * Objective response over everybody treated, and disease control at week 16 over both of its denominators: whoever
 * could be evaluated, and everybody treated who was followed that long. A rate of which the source tells nothing, or
 * which would be one of nobody, is left out.
 */
export function responseRates(subjects: readonly Week16[]): readonly ResponseRate[] {
  const assessed = subjects.some(({ best }) => best !== null);
  const controlled = subjects.some(({ control }) => control !== null);
  const evaluable = subjects.filter((subject) => subject.evaluable);
  const followed = subjects.filter((subject) => subject.followed);
  return [
    ...(assessed ? rate('OBJECTIVE_RESPONSE', 'ALL_TREATED', subjects) : []),
    ...(controlled ? rate('DISEASE_CONTROL', 'EVALUABLE', evaluable) : []),
    ...(controlled ? rate('DISEASE_CONTROL', 'ALL_TREATED', followed) : []),
  ];
}

const HAD = {
  OBJECTIVE_RESPONSE: ({ responder }) => responder,
  DISEASE_CONTROL: ({ control }) => control === true,
} as const satisfies Record<RateName, (subject: Week16) => boolean>;

function rate(name: RateName, denominator: Denominator, counted: readonly Week16[]): readonly ResponseRate[] {
  const n = counted.length;
  if (n === 0) return [];
  const r = counted.filter(HAD[name]).length;
  const limits = { clopperPearson: clopperPearson(r, n), wilson: wilson(r, n) };
  return [{ rate: name, denominator, r, n, share: proportion(r, n), ...limits }];
}
