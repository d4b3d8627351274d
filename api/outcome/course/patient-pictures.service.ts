import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../../access/disclosure.ts';
import type { Provenance, SpiderResult, Suppressed, SwimmerResult, WaterfallResult } from '../../contract.ts';
import { ProvenanceWriter } from '../../lake/provenance.ts';
import type { Queries } from '../../lake/queries.ts';
import type { Person } from '../../record/person.entity.ts';
import { cohortOf, ToldPeopleFinder, type CohortQuestion, type ToldPeople } from '../told-people.ts';
import { COARSE, EXACT, type Coarseness } from './coarseness.ts';
import { PICTURE_PROTECTION, whyPatientsAreHidden } from './picture-protection.ts';
import { spiderOf } from './spider.ts';
import { swimmerOf } from './swimmer.ts';
import { waterfallOf } from './waterfall.ts';

/** What of a picture follows from whom it shows. */
interface Shown {
  readonly people: ToldPeople;
  readonly coarse: Coarseness;
  readonly framed: {
    readonly cohort: ToldPeople['found']['cohort'];
    readonly look: number | null;
    readonly coarse: boolean;
    readonly provenance: Provenance;
  };
}

interface Picture {
  readonly question: CohortQuestion;
  readonly asked: keyof Queries;
  readonly methods: readonly string[];
  /** Of the picture's table. */
  readonly table: string;
  readonly fewest: number;
}

/** Pictures with one mark a patient. Of a protected source: of a registered cohort at a look of its protocol only. */
@Injectable()
export class PatientPicturesService {
  constructor(
    private readonly people: ToldPeopleFinder,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async waterfall(question: CohortQuestion, person: Person | null): Promise<Cleared<WaterfallResult>> {
    const asked = 'outcome/lesion_changes';
    const picture = {
      ...OF_LESIONS,
      question,
      asked,
      table: 'waterfall',
      methods: ['clopper-pearson', 'wilson'],
    } as const;
    return this.clear(picture, person, async ({ people, coarse, framed }) => {
      const changes = await people.found.snapshot.ask(asked, cohortOf(people.found));
      return { __typename: 'Waterfall' as const, ...framed, ...waterfallOf(people.treated, changes, coarse) };
    });
  }

  async spider(question: CohortQuestion, person: Person | null): Promise<Cleared<SpiderResult>> {
    const asked = 'outcome/lesion_changes';
    const picture = { ...OF_LESIONS, question, asked, table: 'spider' } as const;
    return this.clear(picture, person, async ({ people, coarse, framed }) => {
      const changes = await people.found.snapshot.ask(asked, cohortOf(people.found));
      return { __typename: 'Spider' as const, ...framed, ...spiderOf(people.treated, changes, coarse) };
    });
  }

  async swimmer(question: CohortQuestion, person: Person | null): Promise<Cleared<SwimmerResult>> {
    const asked = 'outcome/swim_lanes';
    const fewest = PICTURE_PROTECTION.fewestLanes;
    const picture = { question, asked, fewest, table: 'swimmer', methods: [] } as const;
    return this.clear(picture, person, async ({ people, coarse, framed }) => {
      const courses = await people.found.snapshot.ask(asked, cohortOf(people.found));
      return { __typename: 'Swimmer' as const, ...framed, ...swimmerOf(people.treated, courses, coarse) };
    });
  }

  private async clear<T>(
    picture: Picture,
    person: Person | null,
    draw: (shown: Shown) => Promise<T>,
  ): Promise<Cleared<T> | Cleared<Suppressed>> {
    const people = await this.people.find(picture.question, person);
    const { found, treated, look } = people;
    const { rules, cohort } = found;
    const withheld = whyPatientsAreHidden(people);
    if (withheld) return this.disclosure.withheld(withheld, rules);
    const provenance = await this.origin(people, picture);
    const coarse = rules.open ? EXACT : COARSE;
    const drawn = await draw({ people, coarse, framed: { cohort, look, coarse: !rules.open, provenance } });
    const threshold = rules.open ? 0 : Math.max(rules.threshold, picture.fewest);
    return this.disclosure.clear(treated.length, { ...rules, threshold }, () => drawn);
  }

  private origin({ found }: ToldPeople, { question, asked, methods, table }: Picture): Promise<Provenance> {
    return this.provenance.write({
      ...{ snapshot: found.snapshot, sources: [found.source], question: asked, methods },
      parameters: { ...question },
      // Of a protected source such a picture does not leave the screen.
      table: found.rules.open ? table : null,
    });
  }
}

const OF_LESIONS = { methods: [], fewest: PICTURE_PROTECTION.fewestSubjects } as const;
