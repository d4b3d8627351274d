import type { SourceRules } from '../access/disclosure.ts';
import { toldApart } from '../cohort/told-apart.ts';
import type { Week16 } from '../cohort/week16.ts';
import type { MissingWeek16, ResponseRate } from '../contract.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import { responseRates } from './response-rates.ts';

/** How many are counted, null where that would tell of few people, and the rates among them that may be told. */
export interface ToldResponse {
  readonly treated: number | null;
  readonly followed: number | null;
  readonly evaluable: number | null;
  readonly rates: readonly ResponseRate[];
  readonly ratesWithheld: boolean;
}

/** Of what an answer tells. */
export interface Telling {
  readonly rules: SourceRules;
  readonly atLook: boolean;
  readonly missing: MissingWeek16;
  /** The cohort's size is withheld: so are the counts in which it might be seen. */
  readonly sizeWithheld: boolean;
  /** Numbers of people that are told already, of each of whom those who are counted are a part. */
  readonly beside: readonly number[];
}

type Counted = 'treated' | 'followed' | 'evaluable';

/**
 * What may be told of responses: a rate where neither those with the outcome nor those without are few, of people whose
 * number may be told beside the others.
 */
export function toldResponse(subjects: readonly Week16[], telling: Telling): ToldResponse {
  const counts = {
    treated: subjects.length,
    followed: subjects.filter(({ followed }) => followed).length,
    evaluable: subjects.filter(({ evaluable }) => evaluable).length,
  };
  const shown = shownCounts(counts, telling);
  const all = responseRates(subjects);
  const rates = all.filter((rate) => shown.has(PEOPLE[keyOf(rate)]) && mayTellRate(rate, all, telling));
  const told = (name: Counted): number | null => (shown.has(name) ? counts[name] : null);
  return {
    treated: told('treated'),
    followed: told('followed'),
    evaluable: told('evaluable'),
    rates,
    ratesWithheld: rates.length < all.length,
  };
}

/** At a look the evaluable come first, as the protocol counts them; else the treated, whom the list of cohorts tells. */
function shownCounts(
  counts: Readonly<Record<Counted, number>>,
  { rules, atLook, sizeWithheld, beside }: Telling,
): ReadonlySet<Counted> {
  const order: readonly Counted[] = atLook
    ? ['evaluable', 'followed', 'treated']
    : ['treated', 'evaluable', 'followed'];
  const apart = toldApart([...beside, ...order.map((name) => counts[name])], rules.threshold).slice(beside.length);
  return new Set(order.filter((name, at) => apart[at] && (name === 'evaluable' || !sizeWithheld)));
}

/** Disease control over the evaluable is what the protocol registers at a look: there it is told, however few had it. */
function mayTellRate(rate: ResponseRate, all: readonly ResponseRate[], { rules, atLook, missing }: Telling): boolean {
  const registered = atLook && missing === AS_REGISTERED && rate.rate === 'DISEASE_CONTROL';
  if (registered) return true;
  // Both denominators of disease control have the same people with it: they are told together, or not at all.
  const together = all.filter((other) => other.rate === rate.rate);
  return together.every(({ r, n }) => mayTell(r, rules.threshold) && mayTell(n - r, rules.threshold));
}

const keyOf = ({ rate, denominator }: ResponseRate) => `${rate} ${denominator}` as const;

/** Who is counted in a rate. Disease control over everybody treated is over those of them who were followed. */
const PEOPLE = {
  'OBJECTIVE_RESPONSE ALL_TREATED': 'treated',
  'OBJECTIVE_RESPONSE EVALUABLE': 'evaluable',
  'DISEASE_CONTROL EVALUABLE': 'evaluable',
  'DISEASE_CONTROL ALL_TREATED': 'followed',
} as const satisfies Record<ReturnType<typeof keyOf>, Counted>;

/** What becomes of whom nobody scanned, and the days on either side of day 112: as the protocol counts. */
export const AS_REGISTERED = 'NOT_EVALUABLE' satisfies MissingWeek16;
export const REGISTERED_WINDOW = 14;

/**
 * Whether an answer by one policy for missing scans can stand beside those by the others, to which it would otherwise
 * add what became of few people.
 */
export function mayStandBeside(
  asked: readonly Week16[],
  others: readonly (readonly Week16[])[],
  { threshold }: SourceRules,
): boolean {
  return others.every((other) => {
    const before = week16Counts(other);
    return week16Counts(asked).every((count, at) => mayTell(Math.abs(count - before[at]!), threshold));
  });
}

/** Evaluable, of them with disease control, of them without. */
function week16Counts(subjects: readonly Week16[]): readonly number[] {
  const evaluable = subjects.filter((subject) => subject.evaluable);
  const controlled = evaluable.filter(({ control }) => control === true).length;
  return [evaluable.length, controlled, evaluable.length - controlled];
}
