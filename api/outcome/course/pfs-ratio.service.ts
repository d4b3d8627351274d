import { BadRequestException, Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../../access/disclosure.ts';
import { lineOf } from '../../access/protected-tables.ts';
import type { PfsRatio, PfsRatioResult, QueryPfsRatioArgs } from '../../contract.ts';
import { ProvenanceWriter } from '../../lake/provenance.ts';
import type { Queries } from '../../lake/queries.ts';
import type { Person } from '../../record/person.entity.ts';
import { ToldOutcomes, type Named } from '../told-outcomes.ts';
import { cohortOf, ToldPeopleFinder, type ToldPeople } from '../told-people.ts';
import { COARSE, EXACT } from './coarseness.ts';
import { onlyPairs, pairLines, pfsRatioOf, sidesOf } from './pfs-ratio.ts';
import { PICTURE_PROTECTION, whyPatientsAreHidden } from './picture-protection.ts';

/** Of a protected source no other is answered: two side by side would tell of the few between them. */
const USUAL_RATIO = 1.3;

/** Progression-free survival on the treatment against that on the line before. */
@Injectable()
export class PfsRatioService {
  constructor(
    private readonly people: ToldPeopleFinder,
    private readonly outcomes: ToldOutcomes,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async pfsRatio(question: QueryPfsRatioArgs, person: Person | null): Promise<Cleared<PfsRatioResult>> {
    const ratio = ratioOf(question);
    const people = await this.people.find(question, person);
    const { found, look, withheld } = people;
    const { rules, cohort } = found;
    if (withheld) return this.disclosure.withheld(withheld, rules);
    if (!rules.open && ratio !== USUAL_RATIO) return this.disclosure.withheld('TOO_FEW', rules);
    const rows = await pairsOf(people);
    const hidden = whyPatientsAreHidden(people) !== null;
    const provenance = await this.origin(people, question, hidden);
    const beside = rules.open || rows.length < rules.threshold ? 'ALL' : await this.beside(people, rows, ratio, person);
    if (beside === 'NOTHING') return this.disclosure.withheld('SELECTION', rules);
    const fewest = rules.open ? 0 : Math.max(rules.threshold, PICTURE_PROTECTION.fewestSubjects);
    return this.disclosure.clear(rows.length, { ...rules, threshold: fewest }, (): PfsRatio => ({
      __typename: 'PfsRatio',
      ...{ cohort, ratio, look, coarse: !rules.open, provenance },
      ...(beside === 'PAIRS' ? onlyPairs(rows) : pfsRatioOf(rows, ratio, rules)),
      lines: hidden ? null : pairLines(rows, rules.open ? EXACT : COARSE),
    }));
  }

  /**
   * What may be told beside the ratios that were told before: first how many have one, then how many reach it. At a look of a
   * protocol each patient has a line, so that all of it is told in any case.
   */
  private async beside(people: ToldPeople, rows: readonly PairRow[], ratio: number, person: Person | null) {
    const { found, treated } = people;
    const outcome = { found, topic: 'PFS ratio', shownAs: 'PFS ratio', person };
    if (whyPatientsAreHidden(people) === null) {
      await this.outcomes.note(outcome, (named) =>
        sidesOf(rows, ratio).map((side) => named(side.map(({ subject }) => subject))),
      );
      return 'ALL';
    }
    const setOf = (of: readonly { readonly subject: string }[], named: Named) =>
      named(of.map(({ subject }) => subject));
    const [pairs] = await this.outcomes.each({ ...outcome, topic: 'PFS pairs' }, (named) => {
      const [paired, all] = [setOf(rows, named), setOf(treated, named)];
      return [lineOf([paired, all.minus(paired)], all)];
    });
    if (!pairs || pairs[0]!.value === null) return 'NOTHING';
    const [sides] = await this.outcomes.each(outcome, (named) => {
      const parts = sidesOf(rows, ratio).map((side) => setOf(side, named));
      return [lineOf(parts, setOf(rows, named))];
    });
    return sides?.every(({ value }) => value !== null) ? 'ALL' : 'PAIRS';
  }

  private origin({ found }: ToldPeople, question: QueryPfsRatioArgs, hidden: boolean) {
    return this.provenance.write({
      ...{ snapshot: found.snapshot, sources: [found.source], question: 'outcome/pfs_pairs' },
      ...{ methods: ['growth-modulation-index'], parameters: { ...question } },
      // With a line for each patient it has a row for each: of a protected source that stays on the screen.
      table: found.rules.open || hidden ? 'pfs-ratio' : null,
    });
  }
}

type PairRow = Queries['outcome/pfs_pairs']['row'];

/** Pairs of the people told of, the line before ended by progression. */
async function pairsOf({ found, treated }: ToldPeople): Promise<readonly PairRow[]> {
  const told = new Set(treated.map(({ subject }) => subject));
  const rows = await found.snapshot.ask('outcome/pfs_pairs', cohortOf(found));
  return rows.filter(({ subject, before, before_event: ended }) => told.has(subject) && ended && before > 0);
}

function ratioOf({ ratio: asked }: QueryPfsRatioArgs): number {
  const ratio = asked ?? USUAL_RATIO;
  if (!(ratio >= 1 && ratio <= 3))
    throw new BadRequestException(`Cannot compare PFS as the ratio must be from 1 to 3: got ${ratio}`);
  return ratio;
}
