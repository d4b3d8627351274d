/** CLASS_DISCLOSURE: all or none responded, so each one's result is known. COALITION_1: the one who differs knows all others'. */
export type HeadlineFlag = 'CLASS_DISCLOSURE' | 'COALITION_1';

/**
 * What a result of a whole cohort tells its own members.
 *
 * @param responders a whole number from 0 to subjects
 * @param subjects a whole number >= 1
 * @returns flags; a flagged result is shown inside, and leaves only once a person has checked it
 * @throws {RangeError} when a number is not of its kind
 *
 * Source: k-disclosure with a coalition of one, Statistics Norway's GaussSuppression; class disclosure, Hundepool et al.
 * 2012, Statistical Disclosure Control.
 *
 * @example None, one and two of eight
 * ```ts
 * expect([0, 1, 2].map((x) => headlineFlags(x, 8))).toEqual([['CLASS_DISCLOSURE'], ['COALITION_1'], []]);
 * ```
 */
export function headlineFlags(responders: number, subjects: number): readonly HeadlineFlag[] {
  requireShare(responders, subjects);
  const fewer = Math.min(responders, subjects - responders);
  return fewer === 0 ? ['CLASS_DISCLOSURE'] : fewer === 1 ? ['COALITION_1'] : [];
}

/** A result of a cohort on an endpoint. */
export interface HeadlineCohort {
  /** A registered cohort, whole. */
  readonly registered: boolean;
  readonly subdivided: boolean;
  readonly stageGate: boolean;
  readonly subjects: number;
  readonly responders: number;
}

export interface HeadlineRules {
  readonly fewestSubjects: number;
  /** Fewest of either result; 0 where a look of the protocol is enough. */
  readonly fewestEither: number;
}

/**
 * Whether a result of a small cohort may be shown as a headline: exactly, though few responded.
 *
 * @param cohort what is asked for
 * @param rules fewest subjects, and fewest of either result
 * @returns true for a whole registered cohort of enough subjects at a look of its protocol
 * @throws {RangeError} when a number is not of its kind
 *
 * Source: this project's disclosure policy.
 *
 * @example Two of eight at the first look, then the women among them
 * ```ts
 * const cohort = { registered: true, subdivided: false, stageGate: true, subjects: 8, responders: 2 };
 * const rules = { fewestSubjects: 8, fewestEither: 0 };
 * expect([cohort, { ...cohort, subdivided: true }].map((one) => isHeadline(one, rules))).toEqual([true, false]);
 * ```
 */
export function isHeadline(cohort: HeadlineCohort, rules: HeadlineRules): boolean {
  const { registered, subdivided, stageGate, subjects, responders } = cohort;
  requireShare(responders, subjects);
  const either = Math.min(responders, subjects - responders);
  return registered && !subdivided && stageGate && subjects >= rules.fewestSubjects && either >= rules.fewestEither;
}

function requireShare(responders: number, subjects: number): void {
  if (!Number.isInteger(subjects) || subjects < 1)
    throw new RangeError(`Cannot judge a headline as subjects must be a whole number >= 1: got ${subjects}`);
  if (!Number.isInteger(responders) || responders < 0 || responders > subjects)
    throw new RangeError(`Cannot judge a headline as responders must be from 0 to ${subjects}: got ${responders}`);
}
