import { Injectable } from '@nestjs/common';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { ReleasedSets, type DifferencingFault } from '../methods/disclosure/released-sets.ts';
import { ReleaseBook, type OpenBook, type ReleaseScope } from '../record/release-book.ts';
import { AuditTrail } from './audit-trail.ts';
import { DisclosurePolicy } from './disclosure-policy.ts';
import type { SourceRules } from './disclosure.ts';

/** Who asks to see what of whom. */
export interface ReleaseRequest {
  readonly snapshot: string;
  readonly rules: SourceRules;
  /** The table or result that would show it, for the record: `explore`, `attrition`. */
  readonly shownAs: string;
  /** Id of the person; null where nobody is signed in. */
  readonly askedBy: string | null;
}

/** Which sets are shown, and which are not for what was shown before. */
export interface Settled<T> {
  readonly shown: readonly PatientSet[];
  readonly refused: readonly DifferencingFault[];
  readonly result: T;
}

/** As far as this process has read the releases of a scope. */
interface Mirror {
  readonly seq: number;
  readonly released: ReleasedSets;
}

/**
 * Keeps of whom numbers were shown, and lets a further set pass only when no few patients follow from all of them
 * together. What is shown without asking is everybody of a source.
 *
 * @example Before any number about a selection of a protected source is shown
 * ```ts
 * if (!(await releases.admit(request, members))) return disclosure.withheld('SELECTION', rules);
 * ```
 */
@Injectable()
export class Releases {
  private readonly mirrors = new Map<string, Mirror>();

  constructor(
    private readonly book: ReleaseBook,
    private readonly trail: AuditTrail,
    private readonly policy: DisclosurePolicy,
  ) {}

  /**
   * Whether numbers about a set may be shown. One that was shown before is admitted again; one that is refused leaves no
   * trace but in the audit.
   */
  async admit(request: ReleaseRequest, set: PatientSet): Promise<boolean> {
    return this.settle(request, [set], (before) => {
      const fault = before.fault([set]);
      return { shown: fault ? [] : [set], refused: fault ? [fault] : [], result: fault === null };
    });
  }

  /**
   * Enters sets whose numbers are shown in any case, as a registered cohort's at its look, so that others are judged
   * beside them.
   */
  async note(request: ReleaseRequest, sets: readonly PatientSet[]): Promise<void> {
    await this.settle(request, sets, () => ({ shown: sets, refused: [], result: null }));
  }

  /**
   * For several sets at once, of which some may be refused.
   *
   * @param sets all that could be shown
   * @param choose told what was shown before; says what is shown now. Whoever shows a set must have found no fault in it
   */
  async settle<T>(
    request: ReleaseRequest,
    sets: readonly PatientSet[],
    choose: (before: ReleasedSets) => Settled<T>,
  ): Promise<T> {
    if (request.rules.open || sets.length === 0) return choose(this.nothing(request)).result;
    const scope = scopeOf(request);
    const known = this.mirrors.get(keyOf(scope))?.released;
    if (known && sets.every((set) => known.has(set))) return choose(known).result;
    const { result, refused } = await this.book.inTurn(scope, async (book) => {
      const before = await this.catchUp(request, sets[0]!.size, book);
      const settled = choose(before);
      const fresh = before.with(settled.shown).sets.slice(before.sets.length);
      await book.add(fresh.map((set) => this.entry(request, set)));
      return settled;
    });
    await this.tellRefused(request, refused);
    return result;
  }

  /** Reads what other processes, and this one, have written since. */
  private async catchUp(request: ReleaseRequest, size: number, book: OpenBook): Promise<ReleasedSets> {
    const key = keyOf(scopeOf(request));
    const known = this.mirrors.get(key) ?? { seq: 0, released: this.nothing(request).with([PatientSet.all(size)]) };
    const rows = await book.since(known.seq);
    const released = known.released.with(rows.map(({ members }) => PatientSet.fromBytes(size, members)));
    this.mirrors.set(key, { seq: rows.at(-1)?.seq ?? known.seq, released });
    return released;
  }

  private nothing({ rules }: ReleaseRequest): ReleasedSets {
    return new ReleasedSets(Math.max(1, rules.threshold));
  }

  private entry({ shownAs, askedBy }: ReleaseRequest, set: PatientSet) {
    return {
      subjects: set.size,
      people: set.count,
      members: set.toBytes(),
      ...{ shownAs, askedBy, policy: this.policy.hash },
    };
  }

  private async tellRefused(
    { snapshot, rules: { source }, shownAs, askedBy }: ReleaseRequest,
    refused: readonly DifferencingFault[],
  ): Promise<void> {
    if (refused.length === 0) return;
    const why = [...new Set(refused)].toSorted();
    await this.trail.record('release.refused', askedBy, { snapshot, source, shownAs, sets: refused.length, why });
  }
}

const scopeOf = ({ snapshot, rules: { source } }: ReleaseRequest): ReleaseScope => ({
  snapshot,
  source,
  audience: 'INTERNAL',
});

const keyOf = ({ snapshot, source, audience }: ReleaseScope): string => JSON.stringify([snapshot, source, audience]);
