import { z } from 'zod';
import { adjustedPValues } from '../methods/comparison/adjusted-p-values.ts';
import { coxTwoGroups } from '../methods/survival/cox-two-groups.ts';
import { logRankHazardRatio } from '../methods/survival/log-rank-hazard-ratio.ts';
import { logRankTrend } from '../methods/survival/log-rank-trend.ts';
import { logRank, stratifiedLogRank } from '../methods/survival/log-rank.ts';
import { mergeNearTies } from '../methods/survival/near-ties.ts';
import { followUpRows, riskTables } from '../methods/survival/risk-table.ts';
import type { RiskRow, RiskTable } from '../methods/survival/risk-table.ts';
import { followUpFields, level, referenceField, requireFewGroups, tablesOf, TIES_MERGED, twoTables } from './inputs.ts';
import { defineMethod } from './method.ts';

const label = z.union([z.string(), z.number()]);
const weight = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['equal', 'gehan', 'tarone-ware', 'peto-peto', 'modified-peto-peto']) }),
  z.strictObject({ kind: z.literal('fleming-harrington'), rho: z.number().min(0), gamma: z.number().min(0) }),
]);

const logRankInput = z.strictObject({
  ...followUpFields,
  group: z.array(label).describe('Group of each subject.'),
  stratum: z.array(label).optional().describe('Stratum of each subject: groups are compared within strata only.'),
  weight: weight.default({ kind: 'equal' }).describe('What each event time counts for.'),
});

const groupedInput = z.strictObject({ ...followUpFields, group: z.array(label).describe('Group of each subject.') });
const twoGroupsInput = groupedInput.extend({ reference: referenceField, level });

const NOBODY: RiskTable = {
  subjects: 0,
  times: new Float64Array(),
  events: new Int32Array(),
  censored: new Int32Array(),
};

export const SURVIVAL_COMPARISON_METHODS = [
  defineMethod({
    id: 'log-rank',
    title: 'Test that groups share one survival curve',
    variant: 'Log-rank with hypergeometric variance; weights and strata when asked for',
    source: 'Mantel 1966, Cancer Chemotherapy Reports 50:163-170; Peto & Peto 1972, doi:10.2307/2344317',
    conventions: [
      TIES_MERGED,
      'Variance d (n - d) / (n - 1).',
      'Fleming-Harrington weights take the Kaplan-Meier of all groups just before the time, within the stratum.',
      'A group of which no event can be expected does not count among the degrees of freedom.',
    ],
    input: logRankInput,
    run: (input) => {
      const groups = [...new Set(input.group.map(String))];
      requireFewGroups(groups.length);
      const subjects = groups.map((group) => input.group.filter((own) => String(own) === group).length);
      return { groups, subjects, ...stratifiedLogRank(strataOf(input, groups), input.weight) };
    },
  }),
  defineMethod({
    id: 'cox-two-groups',
    title: 'Hazard ratio of two groups',
    variant: "Cox's model with group alone, Efron's handling of ties, Wald's limits",
    source: 'Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Efron 1977, doi:10.1080/01621459.1977.10480613',
    conventions: ['Group over reference.', TIES_MERGED],
    input: twoGroupsInput,
    run: (input) => {
      const { reference, group, referenceTable, groupTable } = twoTables(input);
      return { reference, group, ...coxTwoGroups(referenceTable, groupTable, input.level) };
    },
  }),
  defineMethod({
    id: 'log-rank-hazard-ratio',
    title: 'Hazard ratio of two groups from their log-rank test',
    variant: "Pike's and Peto's, for checking published results",
    source: 'Berry, Kitchin & Mock 1991, Statistics in Medicine 10:749-755',
    conventions: ['Group over reference.', 'Limits are of the ratio of Peto.', TIES_MERGED],
    input: twoGroupsInput,
    run: (input) => {
      const { reference, group, referenceTable, groupTable } = twoTables(input);
      return { reference, group, ...logRankHazardRatio(referenceTable, groupTable, input.level) };
    },
  }),
  defineMethod({
    id: 'log-rank-trend',
    title: 'Log-rank test for trend over groups in order',
    variant: 'Tarone, one degree of freedom',
    source: 'Tarone 1975, doi:10.1093/biomet/62.3.679',
    conventions: ['Scores 1, 2, 3 and so on in the order named, unless others are given.', TIES_MERGED],
    input: groupedInput.extend({
      order: z.array(label).min(2).describe('The groups, from the first to the last.'),
      scores: z.array(z.number()).optional().describe('Score of each group, in the same order.'),
    }),
    run: (input) => {
      const tables = tablesOf(input);
      const order = input.order.map(String);
      if (order.length !== tables.size || !order.every((group) => tables.has(group))) {
        const known = [...tables.keys()].join(', ');
        throw new RangeError(`Cannot test for trend as order must name each of ${known}: got ${order.join(', ')}`);
      }
      return logRankTrend(order.map((group) => tables.get(group)!), input.scores); // prettier-ignore
    },
  }),
  defineMethod({
    id: 'pairwise-log-rank',
    title: 'Log-rank tests of every pair of groups',
    variant: 'P-values as they are, and adjusted by Bonferroni, Holm, and Benjamini and Hochberg',
    source: 'Holm 1979, Scand J Stat 6:65-70; Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x',
    conventions: ['Each pair is tested on its own two groups alone.', TIES_MERGED],
    input: groupedInput,
    run: (input) => {
      const pairs = pairsOf([...tablesOf(input)]);
      const pValues = pairs.map(([a, b]) => logRank([a[1], b[1]]).pValue);
      const { bonferroni, holm, benjaminiHochberg } = adjustedPValues(pValues);
      return {
        pairs: pairs.map(([a, b], i) => ({
          groups: [a[0], b[0]],
          pValue: pValues[i]!,
          bonferroni: bonferroni[i]!,
          holm: holm[i]!,
          benjaminiHochberg: benjaminiHochberg[i]!,
        })),
      };
    },
  }),
];

/** For each stratum one risk table a group. Near ties are merged over all strata, as the data are one. */
function strataOf({ time, event, group, stratum }: z.output<typeof logRankInput>, groups: readonly string[]) {
  const strata = stratum?.map(String) ?? time.map(() => '');
  if (strata.length !== time.length) {
    throw new RangeError(
      `Cannot compare survival as time and stratum must have equal length: got ${time.length} and ${strata.length}`,
    );
  }
  const byStratum = new Map<string, RiskRow[]>();
  mergeNearTies(followUpRows(time, event, group.map(String))).forEach((row, i) => {
    const rows = byStratum.get(strata[i]!) ?? [];
    rows.push(row);
    byStratum.set(strata[i]!, rows);
  });
  return [...byStratum.values()].map((rows) => {
    const tables = riskTables(rows);
    return groups.map((groupLabel) => tables.get(groupLabel) ?? NOBODY);
  });
}

const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));
