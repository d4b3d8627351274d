import { z } from 'zod';
import { mergeNearTies } from '../methods/survival/near-ties.ts';
import { tableFrom } from '../methods/survival/numbers-at-risk.ts';
import { followUpRows, riskTables } from '../methods/survival/risk-table.ts';
import type { RiskTable } from '../methods/survival/risk-table.ts';

export const people = z.int().nonnegative();
export const share = z.number().min(0).max(1);
export const insideShare = z.number().gt(0).lt(1);
export const level = insideShare.default(0.95).describe('Confidence level, a share.');

export const countFields = {
  x: people.describe('How many had the outcome.'),
  n: people.min(1).describe('How many were counted.'),
};

/** Of methods that sum over every count. */
export const exactCount = z.strictObject({ x: countFields.x.max(100_000), n: countFields.n.max(100_000) });

export const followUpFields = {
  time: z.array(z.number().nonnegative()).min(1).describe('Follow-up of each subject, in one unit of time.'),
  event: z.array(z.literal([0, 1])).describe('1 where follow-up ended in the event, 0 where it was censored.'),
  group: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .describe('Group of each subject. Without it everybody is one group.'),
};

/** For methods that bear late entry. */
export const lateEntryFields = {
  ...followUpFields,
  entry: z
    .array(z.number())
    .optional()
    .describe('From when each subject was followed; from the beginning when not given.'),
  from: z
    .number()
    .nonnegative()
    .optional()
    .describe('Only those still without the event at this time, in the unit of time, followed from then on.'),
};

export const limitFields = {
  scale: z
    .enum(['log-log', 'log', 'plain', 'logit', 'arcsin'])
    .default('log-log')
    .describe('Scale on which the limits of survival are symmetric.'),
  level,
};

export const TIES_MERGED =
  'Times that differ by at most 1.5e-8, or by at most 1.5e-8 of the mean distinct time, are one time (as in R).';
export const CENSORED_LAST = 'Whoever is censored at a time is still at risk at it; whoever enters at it is not yet.';

interface FollowUp {
  readonly time: readonly number[];
  readonly event: readonly number[];
  readonly group?: readonly (string | number)[] | undefined;
  readonly entry?: readonly number[] | undefined;
  readonly from?: number | undefined;
}

/** Comparisons cost the square of the number of groups. */
const MOST_GROUPS = 50;

/** @throws {RangeError} when there are more groups than a comparison bears */
export function requireFewGroups(count: number): void {
  if (count > MOST_GROUPS) {
    throw new RangeError(`Cannot compute by group as there must be at most ${MOST_GROUPS} groups: got ${count}`);
  }
}

/** Risk tables of the groups, in the order in which they first appear; one without a label where there are no groups. */
export function tablesOf({ time, event, group, entry, from }: FollowUp): ReadonlyMap<string, RiskTable> {
  requireFewGroups(new Set(group).size);
  const tables = riskTables(mergeNearTies(followUpRows(time, event, group?.map(String), entry)));
  return from === undefined ? tables : new Map([...tables].map(([label, table]) => [label, tableFrom(table, from)]));
}

/** The same answer for each group, labelled; label null where there are no groups. */
export function byGroup<T extends object>(input: FollowUp, answer: (table: RiskTable) => T) {
  const groups = [...tablesOf(input)].map(([label, table]) => ({
    group: input.group ? label : null,
    subjects: table.subjects,
    ...answer(table),
  }));
  return { groups };
}

/** The reference group and the one compared with it. */
export function twoTables(input: FollowUp & { readonly reference?: string | number | undefined }) {
  const tables = tablesOf(input);
  const labels = [...tables.keys()];
  if (labels.length !== 2) {
    throw new RangeError(`Cannot compare as there must be two groups: got ${labels.length} (${labels.join(', ')})`);
  }
  const reference = input.reference === undefined ? labels[0]! : String(input.reference);
  if (!labels.includes(reference)) {
    throw new RangeError(`Cannot compare as reference must be one of ${labels.join(', ')}: got ${reference}`);
  }
  const group = labels.find((label) => label !== reference)!;
  return { reference, group, referenceTable: tables.get(reference)!, groupTable: tables.get(group)! };
}

export const referenceField = z
  .union([z.string(), z.number()])
  .optional()
  .describe('Group that the other is compared with. The first to appear when not given.');
