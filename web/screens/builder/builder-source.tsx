import { createContext, use, useMemo } from 'react';
import type { BuilderTraitsQuery } from '../../contract.ts';
import type { Counted } from '../../parts/count.tsx';
import type { CriterionVoice } from '../../parts/criterion-words.ts';
import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import type { NamedSource } from '../../parts/definition-words.ts';
import type { Field } from './alternative.ts';

export type Traits = BuilderTraitsQuery['traitValues'];

/** A cohort of the source that a step can refer to. */
export interface Joinable {
  readonly id: string;
  readonly name: string;
}

/** What every part of the builder needs to know of the source that is built on. */
export interface BuilderSource {
  readonly id: string;
  readonly named: NamedSource & { readonly threshold: number };
  readonly snapshot: string;
  readonly cohorts: readonly Joinable[];
  readonly traits: Traits;
}

export const BuilderSourceContext = createContext<BuilderSource | null>(null);

export function useBuilderSource(): BuilderSource {
  const source = use(BuilderSourceContext);
  if (!source) throw new Error('Cannot build a cohort as there must be a source to build on: got none');
  return source;
}

/** The voice that knows the cohorts of the source by name. */
export function useBuilderVoice(): CriterionVoice {
  const { cohorts } = useBuilderSource();
  const names = useMemo(() => new Map(cohorts.map(({ id, name }) => [id, name])), [cohorts]);
  return useCriterionVoice(names);
}

/** True where the source has something to tell of a field, even if only of some people. */
export function isDelivered({ traits, cohorts }: BuilderSource, field: Field): boolean {
  if (field === 'MEMBER') return cohorts.length > 0;
  if (field === 'BIOMARKER') return traits.biomarkers.some(({ results }) => results.length > 0);
  const category = traits.categories.find(({ trait }) => trait === field);
  if (category) return category.values.length > 0;
  const measured = [...traits.numbers, ...traits.days].find(({ trait }) => trait === field);
  return (measured?.bins.length ?? 0) > 0;
}

/** People of whom nothing is known here, when the source tells nothing of them at all. */
export const NOT_TOLD: Counted = { value: null, status: 'NOT_COLLECTED' };
