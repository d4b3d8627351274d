/** What a fitted model rests on. */
export interface ModelSize {
  readonly subjects: number;
  readonly parameters: number;
  /** Of a model of times to an event; null for others. */
  readonly events: number | null;
}

export interface ModelOutputRules {
  readonly fewestResidual: number;
  /** Most parameters for each subject. */
  readonly share: number;
  readonly fewestEvents: number;
}

/**
 * Whether the coefficients of a model may be shown.
 *
 * @param model subjects, parameters (the intercept included), events
 * @param rules fewest residual degrees of freedom, most parameters for each subject, fewest events
 * @returns true when all three rules hold
 *
 * A model with nearly as many parameters as subjects tells the subjects.
 * Source: safe_dof_threshold of AI-SDC/ACRO; nfilter.glm of DataSHIELD's dsBase.
 *
 * @example Nine degrees of freedom are too few
 * ```ts
 * const rules = { fewestResidual: 10, share: 0.33, fewestEvents: 10 };
 * const models = [12, 13].map((subjects) => ({ subjects, parameters: 3, events: null }));
 * expect(models.map((model) => mayShowModel(model, rules))).toEqual([false, true]);
 * ```
 */
export function mayShowModel({ subjects, parameters, events }: ModelSize, rules: ModelOutputRules): boolean {
  const enough = events === null || events >= rules.fewestEvents;
  return enough && subjects - parameters >= rules.fewestResidual && parameters <= rules.share * subjects;
}
