import { z } from 'zod';
import { coxTwoGroups } from '../methods/survival/cox-two-groups.ts';
import { stratifiedLogRank } from '../methods/survival/log-rank.ts';
import { mergeNearTies } from '../methods/survival/near-ties.ts';
import { followUpRows, riskTables } from '../methods/survival/risk-table.ts';
import type { RiskTable } from '../methods/survival/risk-table.ts';
import { followUpFields, level, referenceField, TIES_MERGED, twoTables } from './inputs.ts';
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
    input: z.strictObject({ ...followUpFields, group: z.array(label), reference: referenceField, level }),
    run: (input) => {
      const { reference, group, referenceTable, groupTable } = twoTables(input);
      return { reference, group, ...coxTwoGroups(referenceTable, groupTable, input.level) };
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
  const rows = mergeNearTies(followUpRows(time, event, group.map(String)));
  return [...new Set(strata)].map((stratumLabel) => {
    const tables = riskTables(rows.filter((_, i) => strata[i] === stratumLabel));
    return groups.map((groupLabel) => tables.get(groupLabel) ?? NOBODY);
  });
}
