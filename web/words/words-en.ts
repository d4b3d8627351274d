import { builderEn } from './builder.en.ts';
import { codesEn } from './codes.en.ts';
import { cohortEn } from './cohort.en.ts';
import { cohortsEn } from './cohorts.en.ts';
import { courseEn } from './course.en.ts';
import { compareEn } from './compare.en.ts';
import { criteriaEn } from './criteria.en.ts';
import { dataEn } from './data.en.ts';
import { exploreEn } from './explore.en.ts';
import { figureEn } from './figure.en.ts';
import { frameEn } from './frame.en.ts';
import { glossaryEn } from './glossary.en.ts';
import { monitorEn } from './monitor.en.ts';
import { overviewEn } from './overview.en.ts';
import { runsEn } from './runs.en.ts';
import { viewsEn } from './views.en.ts';

/** Every word of the interface in English: one namespace a screen. */
export const wordsEn = {
  frame: frameEn,
  figure: figureEn,
  codes: codesEn,
  overview: overviewEn,
  cohort: cohortEn,
  cohorts: cohortsEn,
  compare: compareEn,
  builder: builderEn,
  course: courseEn,
  criteria: criteriaEn,
  data: dataEn,
  explore: exploreEn,
  monitor: monitorEn,
  glossary: glossaryEn,
  runs: runsEn,
  views: viewsEn,
} as const;
