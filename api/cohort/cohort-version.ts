import { canonicalJson } from '../access/canonical-json.ts';
import type { CohortChange, CohortDefinition, CohortVersion, Person, Refusal } from '../contract.ts';
import type { CohortVersionRecord } from '../record/cohort-version.entity.ts';

/** @param records of one definition, the newest first */
export function shownVersions(
  records: readonly CohortVersionRecord[],
  personOf: (id: string) => Person,
  idOf: (version: number) => string,
): readonly CohortVersion[] {
  return records.map((record, at) => {
    const { version, name, purpose, author, snapshot, createdAt, steps, sha256: hash } = record;
    const before = records[at + 1];
    return {
      ...{ id: idOf(version), version, name, purpose, snapshot, steps, hash },
      author: personOf(author),
      createdAt: createdAt.toISOString(),
      change: before ? changeOf(before, record) : null,
    };
  });
}

type Told = Pick<CohortVersionRecord, 'name' | 'purpose' | 'steps'>;

/** How a version differs from the one before: steps are the same where all they say is. */
export function changeOf(before: Told, after: Told): CohortChange {
  const [old, now] = [before.steps.map(canonicalJson), after.steps.map(canonicalJson)];
  const added = after.steps.filter((_, at) => !old.includes(now[at]!));
  const removed = before.steps.filter((_, at) => !now.includes(old[at]!));
  const kept = [old.filter((step) => now.includes(step)), now.filter((step) => old.includes(step))] as const;
  return {
    added,
    removed,
    reordered: canonicalJson(kept[0]) !== canonicalJson(kept[1]),
    renamed: before.name !== after.name,
    repurposed: before.purpose !== after.purpose,
  };
}

/** Why a version cannot stand behind one that is no longer the newest: who changed what, and when. */
export function changedMeanwhile({ id, versions }: CohortDefinition, base: number | null): Refusal {
  const { version, name, author, createdAt } = versions[0]!;
  const message =
    `Cannot save cohort ${id} as it must still be at version ${base ?? 'none'}: ` +
    `${author.name} saved version ${version}, "${name}", at ${createdAt}`;
  return { __typename: 'Refusal', code: 'CONFLICT', message };
}
