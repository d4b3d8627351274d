import { z } from 'zod';
import { competingRisksTables } from '../methods/survival/competing-risks-table.ts';
import type { CompetingRisksTable } from '../methods/survival/competing-risks-table.ts';
import { coxData } from '../methods/survival/cox-data.ts';
import { cumulativeIncidence } from '../methods/survival/cumulative-incidence.ts';
import { fineGray } from '../methods/survival/fine-gray.ts';
import { grayTest } from '../methods/survival/gray-test.ts';
import { lowestOfTies } from '../methods/survival/near-ties.ts';
import { CENSORED_LAST, followUpFields, level, limitFields, requireFewGroups, TIES_MERGED } from './inputs.ts';
import { defineMethod } from './method.ts';

const MOST_CAUSES = 20;
const MOST_COVARIATES = 50;

const outcomeFields = {
  time: followUpFields.time,
  cause: z
    .array(z.int().min(0).max(MOST_CAUSES))
    .min(1)
    .describe('0 where follow-up was censored, else by which cause the event was, from 1.'),
  of: z.int().min(1).max(MOST_CAUSES).describe('The cause that is asked about.'),
};
const incidenceInput = z.strictObject({
  ...outcomeFields,
  ...limitFields,
  group: followUpFields.group,
  variance: z.enum(['multinomial', 'by-cause']).default('multinomial').describe("Greenwood's, or Gray's as in cmprsk."),
});
const testInput = z.strictObject({
  ...outcomeFields,
  group: z.array(z.union([z.string(), z.number()])).describe('Group of each subject.'),
  rho: z.number().min(0).default(0).describe('Weight of a time: power of the share without the event.'),
});
const modelInput = z.strictObject({
  ...outcomeFields,
  covariates: z
    .array(z.array(z.number()).min(1).max(MOST_COVARIATES))
    .min(1)
    .describe('Covariates of each subject, in one order.'),
  level,
});

const GRAY = 'Gray 1988, doi:10.1214/aos/1176350951';

export const COMPETING_RISKS_METHODS = [
  defineMethod({
    id: 'cumulative-incidence',
    title: 'Cumulative incidence of one of several competing events',
    variant: 'Aalen-Johansen',
    source: `Aalen & Johansen 1978, Scandinavian Journal of Statistics 5:141-150; ${GRAY} (variance by cause)`,
    conventions: [CENSORED_LAST, TIES_MERGED, 'Limits are null while nobody has had the event by the cause.'],
    input: incidenceInput,
    run: (input) => ({
      groups: [...tablesOf(input)].map(([label, table]) => ({
        group: input.group ? label : null,
        subjects: table.subjects,
        steps: cumulativeIncidence(table, input.of, input),
      })),
    }),
  }),
  defineMethod({
    id: 'gray-test',
    title: 'Test that groups share one cumulative incidence',
    variant: 'Gray, without strata',
    source: GRAY,
    conventions: [TIES_MERGED, 'Censoring may differ between groups.'],
    input: testInput,
    run: (input) => {
      const tables = tablesOf(input);
      return { groups: [...tables.keys()], ...grayTest([...tables.values()], input.of, input.rho) };
    },
  }),
  defineMethod({
    id: 'fine-gray',
    title: 'Subdistribution hazard ratios of covariates',
    variant: 'Fine and Gray, robust variance, ties by Breslow',
    source: 'Fine & Gray 1999, doi:10.1080/01621459.1999.10474144',
    conventions: [TIES_MERGED, 'Censoring is one Kaplan-Meier curve of all, whatever the covariates (as in cmprsk).'],
    input: modelInput,
    run: (input) => fineGray(subdistributionData(input), input.level),
  }),
];

function requireEqual(lengths: Readonly<Record<string, number>>): void {
  if (new Set(Object.values(lengths)).size === 1) return;
  const got = Object.values(lengths).join(', ');
  throw new RangeError(
    `Cannot count competing risks as ${Object.keys(lengths).join(', ')} must have equal length: got ${got}`,
  );
}

type Outcomes = Pick<z.output<typeof incidenceInput>, 'time' | 'cause' | 'group' | 'of'>;

/** A table a group, all with the cause that is asked about, also where nobody has had the event by it. */
function tablesOf({ time, cause, group, of }: Outcomes): ReadonlyMap<string, CompetingRisksTable> {
  requireEqual({ time: time.length, cause: cause.length, ...(group && { group: group.length }) });
  requireFewGroups(new Set(group).size);
  const lowest = lowestOfTies(time);
  const labels = group?.map(String) ?? time.map(() => '');
  const rows = time.map((at, i) => ({ group: labels[i]!, time: lowest.get(at)!, cause: cause[i]!, count: 1 }));
  return competingRisksTables([...rows, { group: labels[0]!, time: 0, cause: of, count: 0 }]);
}

function subdistributionData({ time, cause, covariates, of }: z.output<typeof modelInput>) {
  requireEqual({ time: time.length, cause: cause.length, covariates: covariates.length });
  const lowest = lowestOfTies(time);
  const { data, rowOf } = coxData({ time: time.map((at) => lowest.get(at)!), event: time.map(() => 0), covariates });
  const rows = data.rows.map((row) => ({ time: row.time, pattern: row.pattern, events: 0, competing: 0, censored: 0 }));
  cause.forEach((own, subject) => {
    const row = rows[rowOf[subject]!]!;
    if (own === of) row.events++;
    else if (own === 0) row.censored++;
    else row.competing++;
  });
  return { patterns: data.patterns, rows };
}
