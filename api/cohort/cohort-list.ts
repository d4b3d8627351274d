import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared, type SourceRules } from '../access/disclosure.ts';
import type { Cohort, CohortList as Cohorts, Count, QueryCohortArgs, QueryCohortsArgs, Source } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import { Shelf } from '../lake/shelf.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import { SourceList } from '../lake/source-list.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import { DefinedCohortFinder } from './defined-cohort-finder.ts';
import { isEndpoint } from './endpoint.ts';
import { readVersionId } from './version-id.ts';
import { withheldCohorts } from './withheld-cohorts.ts';

type Row = Queries['cohort/cohorts']['row'];

/** A cohort that the person who asks may see, with all that is needed to ask more of it. */
export interface FoundCohort {
  readonly snapshot: Snapshot;
  readonly source: string;
  /** Of a registered cohort; null for a source as a whole, and for a defined cohort. */
  readonly code: string | null;
  /** Who belongs to a defined cohort; null for all others. */
  readonly members: PatientSet | null;
  readonly rules: SourceRules;
  readonly cohort: Cohort;
}

/** Every cohort of a snapshot. One of a source that one may not see is not there. */
@Injectable()
export class CohortList {
  constructor(
    private readonly shelf: Shelf,
    private readonly sources: SourceList,
    private readonly disclosure: Disclosure,
    private readonly defined: DefinedCohortFinder,
  ) {}

  async list({ snapshot: id, source }: QueryCohortsArgs, person: Person | null): Promise<Cleared<Cohorts>> {
    const snapshot = await this.shelf.open(id ?? null);
    const found = await this.of(snapshot, source ?? null, person);
    return this.disclosure.counted({ snapshot: snapshot.id, cohorts: found.map(({ cohort }) => cohort) });
  }

  async one(question: QueryCohortArgs, person: Person | null): Promise<Cleared<Cohort | null>> {
    const found = await this.find(question, person);
    return this.disclosure.counted(found?.cohort ?? null);
  }

  /** Null when the snapshot has no such cohort, or the person may not see it. */
  async find({ snapshot: id, id: cohort }: QueryCohortArgs, person: Person | null): Promise<FoundCohort | null> {
    const snapshot = await this.shelf.open(id ?? null);
    if (readVersionId(cohort) !== null) return this.findDefined(snapshot, cohort, person);
    const found = await this.of(snapshot, cohort.split('.')[0]!, person);
    return found.find((one) => one.cohort.id === cohort) ?? null;
  }

  /** A version of a definition: what can be asked of it is what can be asked of its source. */
  private async findDefined(snapshot: Snapshot, id: string, person: Person | null): Promise<FoundCohort | null> {
    const defined = await this.defined.find(id, snapshot, person);
    if (defined === null) return null;
    const { source, version, members, subjects } = defined;
    const whole = (await this.of(snapshot, source, person)).find(({ code }) => code === null);
    if (!whole) return null;
    const cohort: Cohort = {
      ...whole.cohort,
      ...{ id, label: version.name, definition: version, drug: null, alteration: null, tumourType: null },
      subjects,
    };
    return { ...whole, members, cohort };
  }

  /** Cohorts of one source, or of all; a source as a whole comes before its cohorts. */
  async of(snapshot: Snapshot, source: string | null, person: Person | null): Promise<readonly FoundCohort[]> {
    const seen = await this.sources.seenBy(person);
    const asked = seen.filter(({ id }) => snapshot.sources.includes(id) && (source === null || source === id));
    const found: FoundCohort[] = [];
    for (const one of asked) {
      const rows = await snapshot.ask('cohort/cohorts', { source: one.id });
      found.push(...this.found(snapshot, one, rows));
    }
    return found;
  }

  private found(snapshot: Snapshot, source: Source, rows: readonly Row[]): readonly FoundCohort[] {
    const rules = this.disclosure.rules(source.id);
    const withheld = withheldCohorts(rows, rules.threshold);
    const whole = rows.find(({ cohort }) => cohort === null);
    return rows.map((row) => {
      const { cohort: code, drug, alteration, tumour_type: tumourType, assessed, biomarkers } = row;
      // What a protected cohort has of its own would tell that somebody in it responded.
      const { endpoints } = rules.open ? row : (whole ?? row);
      const cohort: Cohort = {
        id: code === null ? source.id : `${source.id}.${code}`,
        snapshot: snapshot.id,
        source,
        code,
        definition: null,
        label: code === null ? source.title : labelOf(row, code),
        ...{ drug, alteration, tumourType, assessed, biomarkers },
        subjects: withheld.has(code) ? WITHHELD : this.disclosure.count(row.subjects, rules),
        dataCut: snapshot.dataCut(source.id),
        endpoints: endpoints.filter(isEndpoint),
      };
      return { snapshot, source: source.id, code, members: null, rules, cohort };
    });
  }
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

/** What makes the cohort, in words; its code where nothing is told. */
function labelOf({ drug, alteration, tumour_type: tumourType }: Row, code: string): string {
  const parts = [drug, alteration, tumourType].filter((part) => part !== null);
  return parts.length === 0 ? code : parts.join(', ');
}
