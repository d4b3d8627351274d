import { builderNb } from './builder.nb.ts';
import { codesNb } from './codes.nb.ts';
import { cohortNb } from './cohort.nb.ts';
import { cohortsNb } from './cohorts.nb.ts';
import { courseNb } from './course.nb.ts';
import { compareNb } from './compare.nb.ts';
import { criteriaNb } from './criteria.nb.ts';
import { dataNb } from './data.nb.ts';
import { exploreNb } from './explore.nb.ts';
import { figureNb } from './figure.nb.ts';
import { frameNb } from './frame.nb.ts';
import { glossaryNb } from './glossary.nb.ts';
import { monitorNb } from './monitor.nb.ts';
import { overviewNb } from './overview.nb.ts';
import { runsNb } from './runs.nb.ts';
import { viewsNb } from './views.nb.ts';

/** Every word of the interface in bokmål: one namespace a screen. */
export const wordsNb = {
  frame: frameNb,
  figure: figureNb,
  codes: codesNb,
  overview: overviewNb,
  cohort: cohortNb,
  cohorts: cohortsNb,
  compare: compareNb,
  builder: builderNb,
  course: courseNb,
  criteria: criteriaNb,
  data: dataNb,
  explore: exploreNb,
  monitor: monitorNb,
  glossary: glossaryNb,
  runs: runsNb,
  views: viewsNb,
} as const;
