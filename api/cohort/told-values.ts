import { Injectable } from '@nestjs/common';
import type { PeopleTable } from '../access/cell-choice.ts';
import { lineOf, ProtectedTables, severalOf } from '../access/protected-tables.ts';
import type { Count } from '../contract.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import type { Everybody } from './ask-leaf.ts';
import { FacetSets, type FacetSet } from './facet-sets.ts';
import { Selections } from './selections.ts';
import { keyOfValue } from './trait-counts.ts';

/** How many of everybody in a protected source have each value of each trait, as far as that may be told. */
@Injectable()
export class ToldValues {
  constructor(
    private readonly sets: FacetSets,
    private readonly tables: ProtectedTables,
    private readonly selections: Selections,
  ) {}

  /** @returns counts by keyOfValue; nothing of an open source, where every number may be told */
  async of(everybody: Everybody, person: Person | null): Promise<ReadonlyMap<string, Count>> {
    const rules = this.selections.rulesOf(everybody);
    if (rules.open) return new Map();
    // Responses wait for the looks of the protocol.
    const sets = (await this.sets.of(everybody)).filter(({ trait }) => trait !== 'BEST_RESPONSE');
    const { id: snapshot } = everybody.snapshot;
    const request = { snapshot, rules, shownAs: 'values of traits', askedBy: person?.id ?? null };
    await this.selections.noteRegistered(everybody, request);
    const all = PatientSet.all(everybody.size);
    const counts = await this.tables.each(
      request,
      sets.map((set) => tableOf(set, all)),
    );
    return new Map(sets.flatMap((set, at) => keysOf(set).map((key, place) => [key, counts[at]?.[place] ?? WITHHELD])));
  }
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

function tableOf({ bins, missing, several }: FacetSet, all: PatientSet): PeopleTable {
  const parts = [...bins.map(({ people }) => people), missing];
  return several ? severalOf(parts, all) : lineOf(parts, all);
}

/** Of each bin, then of those missing. */
const keysOf = ({ trait, biomarker, bins }: FacetSet): readonly string[] =>
  [...bins.map(({ value, number }) => value ?? number), null].map((value) => keyOfValue(trait, biomarker, value));
