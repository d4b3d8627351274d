import { Injectable } from '@nestjs/common';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { ReleasedSets, type DifferencingFault } from '../methods/disclosure/released-sets.ts';
import { ReleaseBook, type KeptRelease, type OpenBook, type ReleaseScope } from '../record/release-book.ts';
import { AuditTrail } from './audit-trail.ts';
import { DisclosurePolicy } from './disclosure-policy.ts';
import type { SourceRules } from './disclosure.ts';
import { JointPatients } from './joint-patients.ts';
import { PatientNames } from './patient-names.ts';

/** Who asks to see what of whom. */
export interface ReleaseRequest {
  readonly snapshot: string;
  readonly rules: SourceRules;
  /** The table or result that would show it, for the record: `explore`, `attrition`. */
  readonly shownAs: string;
  /** Id of the person; null where nobody is signed in. */
  readonly askedBy: string | null;
  /**
   * By what came of them patients are in the set, as `nausea`: it is compared with sets by the same alone. Absent where
   * criteria and protocols put them there.
   */
  readonly topic?: string;
}

/** Which sets are shown, and which are not for what was shown before. */
export interface Settled<T> {
  readonly shown: readonly PatientSet[];
  readonly refused: readonly DifferencingFault[];
  readonly result: T;
}

/** Under which the sizes of registered cohorts are kept. */
export const REGISTERED = 'cohorts';

/** As far as this process has read the releases of a scope. */
interface Mirror {
  readonly seq: number;
  readonly released: ReleasedSets;
  /** Null as long as nothing was shown of other snapshots. */
  readonly joint: JointPatients | null;
}

/**
 * Keeps of whom numbers were shown, and lets a further set pass only when no few patients follow from all of them
 * together. What is shown without asking is everybody of a source. What was shown of a source in other snapshots counts
 * as well: a patient is the same under the same name.
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
    private readonly names: PatientNames,
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
      const fresh = settled.shown.filter((set) => !before.has(set));
      await book.add(fresh.map((set) => this.entry(request, set)));
      return settled;
    });
    await this.tellRefused(request, refused);
    return result;
  }

  /** Reads what other processes, and this one, have written since. */
  private async catchUp(request: ReleaseRequest, size: number, book: OpenBook): Promise<ReleasedSets> {
    const key = keyOf(scopeOf(request));
    const nobody = { seq: 0, released: this.nothing(request).with([PatientSet.all(size)]), joint: null };
    const known: Mirror = this.mirrors.get(key) ?? nobody;
    const rows = await book.since(known.seq);
    const [own, others] = [rows.filter(isOf(request)), rows.filter((row) => !isOf(request)(row) && isSelection(row))];
    const joint = await this.joined(known.joint, request, others);
    const wide = known.released.widened(joint?.size ?? size);
    const released = wide
      .with(own.map(({ members }) => PatientSet.fromBytes(size, members)))
      .with(others.flatMap((row) => shownThere(row, joint!)));
    this.mirrors.set(key, { seq: rows.at(-1)?.seq ?? known.seq, released, joint });
    return released;
  }

  /** With the patients of all snapshots of which something was shown. */
  private async joined(known: JointPatients | null, { snapshot, rules }: ReleaseRequest, rows: readonly KeptRelease[]) {
    if (rows.length === 0) return known;
    const joint = known ?? new JointPatients(await this.names.of(snapshot, rules.source));
    for (const { snapshot: other } of rows)
      if (!joint.has(other)) joint.join(other, await this.names.of(other, rules.source));
    return joint;
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

const isOf =
  ({ snapshot }: ReleaseRequest) =>
  (row: KeptRelease): boolean =>
    row.snapshot === snapshot;

/** How many there are in each registered cohort is told of every snapshot: that some joined one is no secret. */
const isSelection = ({ shownAs }: KeptRelease): boolean => shownAs !== REGISTERED;

/** What a release of another snapshot tells: the set itself, and everybody there was. */
function shownThere({ snapshot, subjects, members }: KeptRelease, joint: JointPatients): readonly PatientSet[] {
  const sets = [PatientSet.all(subjects), PatientSet.fromBytes(subjects, members)];
  return sets.map((set) => joint.placed(snapshot, set));
}

const scopeOf = ({ snapshot, rules: { source }, topic = '' }: ReleaseRequest): ReleaseScope => ({
  ...{ snapshot, source, topic },
  audience: 'INTERNAL',
});

const keyOf = ({ snapshot, source, audience, topic }: ReleaseScope): string =>
  JSON.stringify([snapshot, source, audience, topic]);
