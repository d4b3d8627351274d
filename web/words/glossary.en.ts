import type { glossaryNb } from './glossary.nb.ts';
import type { Words } from './words.ts';

export const glossaryEn: Words<typeof glossaryNb> = {
  title: 'Glossary',
  lead: 'The words of the service, in bokmål and English, and what they mean here.',
  caption: 'Words in bokmål and English with their meaning',
  nb: 'Bokmål',
  en: 'English',
  meaning: 'Means here',
  terms: {
    subject: { term: 'subject', meaning: 'A person in a trial or register, known by a pseudonym.' },
    cohort: {
      term: 'cohort',
      meaning:
        'The subjects of one arm of a basket trial: drug, alteration and tumour type. A source as a whole is a cohort too.',
    },
    basketTrial: {
      term: 'basket trial',
      meaning: 'A trial in which many tumour types with the same alteration get the same drug, cohort by cohort.',
    },
    actionable: {
      term: 'actionable alteration',
      meaning: 'An alteration that points to a drug available in the trial.',
    },
    dataCut: { term: 'data cut', meaning: 'The day on which the data were closed. Nothing after it was seen.' },
    snapshot: {
      term: 'snapshot',
      meaning: 'A frozen set of accepted deliveries. Its name is a hash of its contents, so it can never change.',
    },
    response: {
      term: 'response',
      meaning: 'How the tumour changed: complete, partial, stable, progressive or not evaluable (RECIST 1.1).',
    },
    objectiveResponse: {
      term: 'objective response rate (ORR)',
      meaning: 'The share with a complete or partial best response. Those not evaluable are part of the denominator.',
    },
    diseaseControl: {
      term: 'disease control (DCR)',
      meaning:
        'Complete or partial response or stable disease at week 16, or as the source defines it. Always shown with two denominators.',
    },
    evaluable: { term: 'evaluable', meaning: 'A patient whose disease control at week 16 is known.' },
    clopperPearson: {
      term: 'Clopper-Pearson interval',
      meaning: 'Exact confidence interval of a share. It is never too narrow, and often a little too wide.',
    },
    wilson: { term: 'Wilson interval', meaning: 'Confidence interval of a share whose coverage is right on average.' },
    twoStage: {
      term: 'two-stage rule',
      meaning:
        'Eight patients first; stop if none has disease control. Then sixteen more; positive if at least five of twenty-four have it.',
    },
    umvue: {
      term: 'adjusted estimate (UMVUE)',
      meaning: 'Unbiased estimate of the share when the cohort went on because it did well in its first stage.',
    },
    kaplanMeier: {
      term: 'Kaplan-Meier curve',
      meaning: 'Estimated share without the event over time, where some are followed only part of the way.',
    },
    censored: { term: 'censored', meaning: 'Followed to a day without the event; what came after is not known.' },
    atRisk: { term: 'at risk', meaning: 'Subjects still followed just before a time.' },
    median: {
      term: 'median',
      meaning: 'The time at which the curve reaches 50%. “Not reached” where it never gets so low.',
    },
    restrictedMean: {
      term: 'restricted mean',
      meaning: 'Mean time without the event up to a given horizon: the area under the curve.',
    },
    logRank: { term: 'log-rank test', meaning: 'Tests whether the curves of several groups may be alike.' },
    hazardRatio: {
      term: 'hazard ratio',
      meaning:
        'The event rate of one group over that of another, taken to be the same throughout. Below 1 is fewer events.',
    },
    overallSurvival: { term: 'overall survival (OS)', meaning: 'Time from the start of treatment to death.' },
    progressionFree: {
      term: 'progression-free survival (PFS)',
      meaning: 'Time from the start of treatment to progression or death.',
    },
    responseDuration: {
      term: 'duration of response (DoR)',
      meaning: 'Time from the first response to progression or death.',
    },
    timeOnTreatment: {
      term: 'time on treatment (ToT)',
      meaning: 'Time from the start to the permanent stop. It drives the cost of the drug.',
    },
    suppressed: {
      term: 'withheld',
      meaning: 'Not shown, as the number rests on too few people or the protocol does not allow it yet.',
    },
    synthetic: { term: 'synthetic', meaning: 'Invented: no row describes a real person.' },
  },
};
