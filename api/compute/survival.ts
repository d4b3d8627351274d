import { z } from 'zod';
import { reconstructFollowUp } from '../methods/survival/digitised-curve.ts';
import { kaplanMeier } from '../methods/survival/kaplan-meier.ts';
import { nelsonAalen } from '../methods/survival/nelson-aalen.ts';
import { compareRestrictedMeans } from '../methods/survival/restricted-mean-comparison.ts';
import { restrictedMean } from '../methods/survival/restricted-mean.ts';
import { survivalAt } from '../methods/survival/survival-at.ts';
import { followUpQuantile, survivalQuantile } from '../methods/survival/survival-quantile.ts';
import {
  byGroup,
  CENSORED_LAST,
  followUpFields,
  lateEntryFields,
  insideShare,
  level,
  limitFields,
  referenceField,
  TIES_MERGED,
  twoTables,
} from './inputs.ts';
import { defineMethod } from './method.ts';
import { weightedByGroup } from './weighted-groups.ts';

/** A search costs points times those at risk. */
const MOST_READINGS = 5_000;
const MOST_READ_AT_RISK = 5_000;
const UNDEFINED_AT_ZERO = 'Standard error and limits are null once survival is 0; limits are 1 before the first event.';
const FLAT_MIDDLE = 'Where survival is flat at exactly 1 - share, the middle of the flat piece is taken (as in R).';
const quantileInput = z.strictObject({
  ...lateEntryFields,
  ...limitFields,
  share: insideShare.default(0.5).describe('Share that has had the event; the median when not given.'),
});
const horizonFields = {
  horizon: z.number().positive().describe('In the unit of time.'),
  level,
  beyond: z.enum(['refuse', 'flat']).default('refuse').describe('What to do beyond the last follow-up.'),
};

export const SURVIVAL_METHODS = [
  defineMethod({
    id: 'kaplan-meier',
    title: 'Survival curve',
    variant: "Kaplan-Meier, Greenwood's variance",
    source: 'Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452',
    conventions: [CENSORED_LAST, TIES_MERGED, UNDEFINED_AT_ZERO],
    input: z.strictObject({ ...lateEntryFields, ...limitFields }),
    run: (input) => byGroup(input, (table) => ({ steps: kaplanMeier(table, input) })),
  }),
  defineMethod({
    id: 'survival-at',
    title: 'Survival at chosen times',
    variant: 'Kaplan-Meier read at the times, flat after the last follow-up',
    source: 'Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452',
    conventions: ['Events and censored are counted up to and with the time.', TIES_MERGED, UNDEFINED_AT_ZERO],
    input: z.strictObject({
      ...lateEntryFields,
      ...limitFields,
      at: z.array(z.number().nonnegative()).min(1).describe('Times at which survival is wanted, in the unit of time.'),
    }),
    run: (input) => byGroup(input, (table) => ({ at: survivalAt(table, input.at, input) })),
  }),
  defineMethod({
    id: 'survival-quantile',
    title: 'Median time to the event',
    variant: 'Kaplan-Meier quantile with Brookmeyer-Crowley limits',
    source: 'Brookmeyer & Crowley 1982, doi:10.2307/2530286',
    conventions: [FLAT_MIDDLE, TIES_MERGED, 'Null where the curve or its limit does not fall that far.'],
    input: quantileInput,
    run: (input) => byGroup(input, (table) => survivalQuantile(table, input)),
  }),
  defineMethod({
    id: 'follow-up-quantile',
    title: 'Median follow-up',
    variant: 'Reverse Kaplan-Meier: censoring is the event',
    source: 'Schemper & Smith 1996, doi:10.1016/0197-2456(96)00075-X',
    conventions: [FLAT_MIDDLE, TIES_MERGED],
    input: quantileInput,
    run: (input) => byGroup(input, (table) => followUpQuantile(table, input)),
  }),
  defineMethod({
    id: 'weighted-survival',
    title: 'Survival curve of weighted subjects',
    variant: "Kaplan-Meier of weights; infinitesimal jackknife, or Greenwood's variance of weights as counts",
    source: 'Xie & Liu 2005, doi:10.1002/sim.2174; Efron 1981, doi:10.1093/biomet/68.3.589',
    conventions: ['Counts are sums of weights.', 'Weights are taken as known.', TIES_MERGED, UNDEFINED_AT_ZERO],
    input: z.strictObject({
      ...followUpFields,
      ...limitFields,
      weight: z.array(z.number().positive()).min(1).describe('What each subject counts for.'),
      variance: z.enum(['robust', 'greenwood']).default('robust').describe('Whether weights are counts of subjects.'),
    }),
    run: weightedByGroup,
  }),
  defineMethod({
    id: 'digitised-curve',
    title: 'Follow-up behind a printed survival curve',
    variant: 'Guyot: censored evenly between numbers at risk; rounding is not carried on',
    source: 'Guyot et al. 2012, doi:10.1186/1471-2288-12-9',
    conventions: [
      "The answer is marked as digitised: it is nobody's own follow-up.",
      'After the last number at risk, censored at the rate of the interval before unless the events in all are given.',
    ],
    input: z.strictObject({
      curve: z
        .array(z.strictObject({ time: z.number(), survival: z.number().min(0).max(1) }))
        .min(1)
        .max(MOST_READINGS)
        .describe('Points read off the curve.'),
      numbers: z
        .array(z.strictObject({ time: z.number().nonnegative(), atRisk: z.int().nonnegative().max(MOST_READ_AT_RISK) }))
        .min(1)
        .describe('Numbers at risk as printed.'),
      totalEvents: z.int().nonnegative().optional().describe('Events in all, where they are printed.'),
    }),
    run: ({ curve, numbers, totalEvents }) => reconstructFollowUp(curve, numbers, totalEvents),
  }),
  defineMethod({
    id: 'nelson-aalen',
    title: 'Cumulative hazard',
    variant: 'Nelson-Aalen, Poisson variance, ties not split',
    source: 'Aalen 1978, doi:10.1214/aos/1176344247',
    conventions: [CENSORED_LAST, TIES_MERGED],
    input: z.strictObject(lateEntryFields),
    run: (input) => byGroup(input, (table) => ({ steps: nelsonAalen(table) })),
  }),
  defineMethod({
    id: 'restricted-mean',
    title: 'Restricted mean survival time',
    variant: 'Area under the Kaplan-Meier curve, normal limits',
    source: 'Royston & Parmar 2013, doi:10.1186/1471-2288-13-152',
    conventions: ['Beyond the last follow-up it is refused, unless survival is 0 or flat is asked for.', TIES_MERGED],
    input: z.strictObject({ ...lateEntryFields, ...horizonFields }),
    run: (input) => byGroup(input, (table) => restrictedMean(table, input)),
  }),
  defineMethod({
    id: 'restricted-mean-comparison',
    title: 'Restricted mean survival time of two groups',
    variant: 'Difference and ratios, ratios with limits on the log scale',
    source: 'Uno et al. 2014, doi:10.1200/JCO.2014.55.2208',
    conventions: ['Group minus reference, group over reference.', TIES_MERGED],
    input: z.strictObject({ ...followUpFields, ...horizonFields, reference: referenceField }),
    run: (input) => {
      const { reference, group, referenceTable, groupTable } = twoTables(input);
      const means = [referenceTable, groupTable].map((table) => restrictedMean(table, input));
      return { reference, group, ...compareRestrictedMeans(means[0]!, means[1]!, input.level) };
    },
  }),
];
