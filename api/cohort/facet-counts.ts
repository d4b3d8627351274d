import { Injectable } from '@nestjs/common';
import { lineOf, ProtectedTables, severalOf, type PeopleCell } from '../access/protected-tables.ts';
import type { ReleaseRequest } from '../access/releases.ts';
import type { Count, Facet, FacetBin } from '../contract.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import type { Everybody } from './ask-leaf.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import type { Criterion } from './criterion.ts';
import { endsOfBin } from './facet-bin.ts';
import { FacetSets, type FacetSet } from './facet-sets.ts';
import { Selections } from './selections.ts';

/** Counts as they may be told, side by side with everything that was told before. */
export interface CountedFacets {
  readonly everyone: Count;
  readonly selected: Count;
  readonly facets: readonly Facet[];
}

/**
 * Counts everybody of a source and a selection of them by every trait. Responses are counted of open sources only: of a
 * trial they wait for the looks of its protocol, whatever patients somebody selects.
 */
@Injectable()
export class FacetCounts {
  constructor(
    private readonly evaluator: CohortEvaluator,
    private readonly sets: FacetSets,
    private readonly tables: ProtectedTables,
    private readonly selections: Selections,
  ) {}

  /** @returns null where the selection may not be shown. @throws {CannotSelect} */
  async count(everybody: Everybody, steps: readonly Criterion[], person: Person | null): Promise<CountedFacets | null> {
    const rules = this.selections.rulesOf(everybody);
    const sets = (await this.sets.of(everybody)).filter(({ trait }) => rules.open || trait !== 'BEST_RESPONSE');
    const request = { snapshot: everybody.snapshot.id, rules, shownAs: 'explore', askedBy: person?.id ?? null };
    await this.selections.noteRegistered(everybody, request);
    const all = PatientSet.all(everybody.size);
    const selection = await this.evaluator.select(everybody, steps);
    // First everybody, so that the back of every chart stays the same whatever is selected.
    const everyone = await this.told(request, tablesOf(sets, all));
    const selected = steps.length === 0 ? everyone : await this.told(request, tablesOf(sets, selection));
    if (everyone === null || selected === null) return null;
    const facets = sets.map((set, at) => facetOf(set, everyone[at + 1]!, selected[at + 1]!));
    return { everyone: everyone[0]![0]!, selected: selected[0]![0]!, facets };
  }
  /** Where not all tables can be told together, one after the other; what cannot be told beside the others is withheld. */
  private async told(request: ReleaseRequest, tables: readonly Table[]): Promise<readonly Counts[] | null> {
    const together = await this.tables.of(request, tables);
    if (together !== null) return together;
    const [size, ...facets] = tables;
    const counts = await this.tables.of(request, [size!]);
    if (counts === null) return null;
    const one: Counts[] = [counts[0]!];
    for (const facet of facets) {
      const alone = await this.tables.of(request, [facet]);
      one.push(alone?.[0] ?? facet.map(() => WITHHELD));
    }
    return one;
  }
}

type Table = readonly PeopleCell[];
type Counts = readonly Count[];

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

/** The size of the selection, then each trait: the bins, missing, and the total. */
function tablesOf(sets: readonly FacetSet[], selection: PatientSet): readonly (readonly PeopleCell[])[] {
  return [severalOf([], selection), ...sets.map((set) => cellsOf(set, selection))];
}

function cellsOf({ bins, missing, several }: FacetSet, selection: PatientSet): readonly PeopleCell[] {
  const parts = [...bins.map(({ people }) => people), missing].map((people) => people.and(selection));
  return several ? severalOf(parts, selection) : lineOf(parts, selection);
}

function facetOf(
  { trait, biomarker, several, bins }: FacetSet,
  everyone: readonly Count[],
  selected: readonly Count[],
): Facet {
  const at = (place: number) => ({ everyone: everyone[place]!, selected: selected[place]! });
  const told = bins.map((bin, place) => ({ ...endsOfBin(trait, bin), ...at(place) }));
  return {
    ...{ trait, biomarker, several },
    bins: bins.every(({ number }) => number === null) && trait !== 'BEST_RESPONSE' ? told.toSorted(byTold) : told,
    missing: { from: null, to: null, ...at(bins.length) },
  };
}

/** The most frequent first, as far as that is told: the order of what is withheld would tell of it. */
const byTold = (one: FacetBin, other: FacetBin): number =>
  (other.everyone.value ?? -1) - (one.everyone.value ?? -1) || (one.from! < other.from! ? -1 : 1);
