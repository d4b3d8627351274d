import { Injectable } from '@nestjs/common';
import type { PeopleCell } from '../access/cell-choice.ts';
import { lineOf, ProtectedTables, severalOf } from '../access/protected-tables.ts';
import type { ReleaseRequest } from '../access/releases.ts';
import type { Count, Facet, FacetBin } from '../contract.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import type { Everybody } from './ask-leaf.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import { asksOnlyAbout, type Criterion } from './criterion.ts';
import { endsOfBin } from './facet-bin.ts';
import { FacetSets, type FacetSet } from './facet-sets.ts';
import { knownByFacets } from './known-by-facets.ts';
import { Selections } from './selections.ts';

/** Without the address of its table, which says what was asked. */
export type CountedFacet = Omit<Facet, 'table'>;

/** Counts as they may be told, side by side with everything that was told before. */
export interface CountedFacets {
  readonly everyone: Count;
  readonly selected: Count;
  readonly facets: readonly CountedFacet[];
}

/**
 * Counts everybody of a source and a selection of them by every trait. Responses are counted of open sources only: of a
 * trial they wait for the looks of its protocol, whatever patients somebody selects.
 */
@Injectable()
export class FacetCounts {
  private readonly toldOfEveryone = new WeakMap<Snapshot, Map<string, Promise<Told>>>();

  constructor(
    private readonly evaluator: CohortEvaluator,
    private readonly sets: FacetSets,
    private readonly tables: ProtectedTables,
    private readonly selections: Selections,
  ) {}

  /** @throws {CannotSelect} */
  async count(everybody: Everybody, steps: readonly Criterion[], person: Person | null): Promise<CountedFacets> {
    const rules = this.selections.rulesOf(everybody);
    const sets = (await this.sets.of(everybody)).filter(({ trait }) => rules.open || trait !== 'BEST_RESPONSE');
    const request = { snapshot: everybody.snapshot.id, rules, shownAs: 'explore', askedBy: person?.id ?? null };
    await this.selections.noteRegistered(everybody, request);
    // First everybody, so that the back of every chart stays the same whatever is selected.
    const everyone = await this.everyone(everybody, request, sets);
    const selected =
      steps.length === 0 ? everyone : await this.told(request, await this.selected(everybody, sets, steps));
    const facets = sets.map((set, at) => facetOf(set, everyone.facets[at]!, selected.facets[at]!));
    return { everyone: everyone.whole, selected: selected.whole, facets };
  }

  /** What was told of everybody is told again: more that is shown beside it takes nothing back. */
  private everyone({ snapshot, source, size }: Everybody, request: ReleaseRequest, sets: readonly FacetSet[]) {
    const bySource = this.toldOfEveryone.get(snapshot) ?? new Map<string, Promise<Told>>();
    this.toldOfEveryone.set(snapshot, bySource);
    const all = PatientSet.all(size);
    const told =
      bySource.get(source) ?? this.told(request, { whole: all, tables: sets.map((set) => cellsOf(set, all)) });
    bySource.set(source, told);
    told.catch(() => bySource.delete(source));
    return told;
  }

  private async selected(
    everybody: Everybody,
    sets: readonly FacetSet[],
    steps: readonly Criterion[],
  ): Promise<Tables> {
    const { truths } = await this.evaluator.evaluate(everybody, steps, (leaf) => knownByFacets(sets, leaf));
    const all = PatientSet.all(everybody.size);
    const whole = truths.reduce((left, { belongs }) => left.and(belongs), all);
    const beside = (set: FacetSet): PatientSet => {
      const others = truths.filter((_, at) => !asksOnlyAbout(steps[at]!, set));
      return others.length === truths.length ? whole : others.reduce((left, { belongs }) => left.and(belongs), all);
    };
    return { whole, tables: sets.map((set) => cellsOf(set, beside(set))) };
  }

  /** Where the selection itself may not be shown nothing of it is; what cannot be shown beside the others is withheld. */
  private async told(request: ReleaseRequest, { whole, tables }: Tables): Promise<Told> {
    const size = await this.tables.of(request, [severalOf([], whole)]);
    const mayShow = (table: Table) => size !== null || table.at(-1)!.people !== whole;
    const counts = await this.tables.each(request, tables.filter(mayShow));
    const left = counts.values();
    const facets = tables.map((table) => (mayShow(table) ? left.next().value : null) ?? table.map(() => WITHHELD));
    return { whole: size?.[0]![0] ?? WITHHELD, facets };
  }
}

type Table = readonly PeopleCell[];

interface Tables {
  readonly whole: PatientSet;
  /** One a trait: the bins, missing, and the total, which may be of more than the whole selection. */
  readonly tables: readonly Table[];
}

interface Told {
  readonly whole: Count;
  readonly facets: readonly (readonly Count[])[];
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

function cellsOf({ bins, missing, several }: FacetSet, selection: PatientSet): Table {
  const parts = [...bins.map(({ people }) => people), missing].map((people) => people.and(selection));
  return several ? severalOf(parts, selection) : lineOf(parts, selection);
}

function facetOf(
  { trait, biomarker, several, bins }: FacetSet,
  everyone: readonly Count[],
  selected: readonly Count[],
): CountedFacet {
  const at = (place: number) => ({ everyone: everyone[place]!, selected: selected[place]! });
  const told = bins.map((bin, place) => ({ ...endsOfBin(trait, bin), ...at(place) }));
  return {
    ...{ trait, biomarker, several, selected: selected.at(-1)! },
    bins: bins.every(({ number }) => number === null) && trait !== 'BEST_RESPONSE' ? told.toSorted(byTold) : told,
    missing: { from: null, to: null, ...at(bins.length) },
  };
}

/** The most frequent first, as far as that is told: the order of what is withheld would tell of it. */
const byTold = (one: FacetBin, other: FacetBin): number =>
  (other.everyone.value ?? -1) - (one.everyone.value ?? -1) || (one.from! < other.from! ? -1 : 1);
