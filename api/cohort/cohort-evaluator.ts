import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../access/canonical-json.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { CohortBook } from '../record/cohort-book.ts';
import { askCohorts, askLeaf, type Everybody } from './ask-leaf.ts';
import { CannotSelect } from './cannot-select.ts';
import { leavesOf, type Criterion, type Leaf, type TraitLeaf } from './criterion.ts';
import { truthOf, type Known, type Truth } from './truth.ts';
import { readVersionId } from './version-id.ts';

/** What the steps of a definition come to. */
export interface Evaluated {
  /** One a step. */
  readonly truths: readonly Truth[];
  /** What is known of each leaf. */
  readonly knownOf: (leaf: Leaf) => Known;
}

/** Finds who belongs: asks the lake about each leaf, and combines the answers. */
@Injectable()
export class CohortEvaluator {
  constructor(private readonly book: CohortBook) {}

  /**
   * @param readAlready what is known of a leaf without asking the lake; null where it has to be asked
   * @throws {CannotSelect} when a leaf asks about nothing that the source tells
   */
  async evaluate(
    everybody: Everybody,
    steps: readonly Criterion[],
    readAlready: (leaf: TraitLeaf) => Known | null = () => null,
  ): Promise<Evaluated> {
    const known = new Map<string, Known>();
    for (const leaf of steps.flatMap(leavesOf)) {
      const key = canonicalJson(leaf);
      if (known.has(key)) continue;
      known.set(key, ('member' in leaf ? null : readAlready(leaf)) ?? (await this.known(everybody, leaf)));
    }
    const knownOf = (leaf: Leaf): Known => known.get(canonicalJson(leaf))!;
    return { truths: steps.map((step) => truthOf(step, knownOf)), knownOf };
  }

  /** Those of whom every step holds. @throws {CannotSelect} */
  async select(
    everybody: Everybody,
    steps: readonly Criterion[],
    readAlready: (leaf: TraitLeaf) => Known | null = () => null,
  ): Promise<PatientSet> {
    const { truths } = await this.evaluate(everybody, steps, readAlready);
    return truths.reduce((left, { belongs }) => left.and(belongs), PatientSet.all(everybody.size));
  }

  private async known(everybody: Everybody, leaf: Leaf): Promise<Known> {
    if ('member' in leaf) {
      const holds = await this.members(everybody, leaf.member.cohort);
      return { holds, unknown: PatientSet.none(everybody.size) };
    }
    const known = await askLeaf(everybody, leaf);
    if (known.unknown.count === everybody.size)
      throw new CannotSelect(`Cannot select by ${nameOf(leaf)} as ${everybody.source} tells it of nobody`);
    return known;
  }

  /** Versions name none but older ones, so this ends. */
  private async members(everybody: Everybody, cohort: string): Promise<PatientSet> {
    const version = readVersionId(cohort);
    const members = version ? await this.ofVersion(everybody, version) : await ofRegistered(everybody, cohort);
    if (members === null)
      throw new CannotSelect(
        `Cannot select by cohort ${cohort.slice(0, 100)} as it must be a cohort of ${everybody.source}`,
      );
    return members;
  }

  private async ofVersion(
    everybody: Everybody,
    { definition, version }: NonNullable<ReturnType<typeof readVersionId>>,
  ): Promise<PatientSet | null> {
    const record = await this.book.version(definition, version);
    const source = (await this.book.definition(definition))?.source;
    if (record === null || source !== everybody.source) return null;
    return this.select(everybody, record.steps as readonly Criterion[]);
  }
}

/** Null when the source has no such cohort. */
async function ofRegistered(everybody: Everybody, cohort: string): Promise<PatientSet | null> {
  const prefix = `${everybody.source}.`;
  if (!cohort.startsWith(prefix)) return null;
  const members = await askCohorts(everybody, [cohort.slice(prefix.length)]);
  return members.count === 0 ? null : members;
}

function nameOf(leaf: TraitLeaf): string {
  if ('biomarker' in leaf) return `the biomarker "${leaf.biomarker.biomarker}"`;
  if ('category' in leaf) return leaf.category.trait;
  return 'number' in leaf ? leaf.number.trait : leaf.day.trait;
}
