import type { CrossLineKind, FacetInput } from '../contract.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { CannotSelect } from './cannot-select.ts';
import { endsOfBin, type EndsOfBin } from './facet-bin.ts';
import type { FacetSet } from './facet-sets.ts';

/** A row or a column. */
export interface LineOfPeople {
  readonly kind: CrossLineKind;
  /** Null where the line is of no bin. */
  readonly ends: EndsOfBin | null;
  readonly people: PatientSet;
}

/**
 * A source by one trait, so that everybody is in one line: those in several bins have a line of their own.
 *
 * @throws {CannotSelect} when the source tells the trait of nobody
 */
export function crossLines(sets: readonly FacetSet[], { trait, biomarker }: FacetInput): readonly LineOfPeople[] {
  const set = sets.find((one) => one.trait === trait && one.biomarker === (biomarker ?? null));
  if (!set)
    throw new CannotSelect(`Cannot lay out ${biomarker?.slice(0, 200) ?? trait} as the source tells it of nobody`);
  const { bins, missing } = set;
  const several = inSeveral(
    bins.map(({ people }) => people),
    missing.size,
  );
  return [
    ...bins.map((bin): LineOfPeople => ({
      kind: 'BIN',
      ends: endsOfBin(trait, bin),
      people: bin.people.minus(several),
    })),
    ...(several.count === 0 ? [] : [{ kind: 'SEVERAL', ends: null, people: several } as const]),
    { kind: 'MISSING', ends: null, people: missing },
  ];
}

function inSeveral(sets: readonly PatientSet[], size: number): PatientSet {
  let [once, twice] = [PatientSet.none(size), PatientSet.none(size)];
  for (const set of sets) {
    twice = twice.or(once.and(set));
    once = once.or(set);
  }
  return twice;
}
