import { builderEn } from './builder.en.ts';
import { builderNb } from './builder.nb.ts';
import { codesEn } from './codes.en.ts';
import { codesNb } from './codes.nb.ts';
import { cohortEn } from './cohort.en.ts';
import { cohortNb } from './cohort.nb.ts';
import { cohortsEn } from './cohorts.en.ts';
import { cohortsNb } from './cohorts.nb.ts';
import { courseEn } from './course.en.ts';
import { courseNb } from './course.nb.ts';
import { compareEn } from './compare.en.ts';
import { compareNb } from './compare.nb.ts';
import { criteriaEn } from './criteria.en.ts';
import { criteriaNb } from './criteria.nb.ts';
import { dataEn } from './data.en.ts';
import { dataNb } from './data.nb.ts';
import { figureEn } from './figure.en.ts';
import { figureNb } from './figure.nb.ts';
import type { Lang } from './format.ts';
import { frameEn } from './frame.en.ts';
import { frameNb } from './frame.nb.ts';
import { glossaryEn } from './glossary.en.ts';
import { glossaryNb } from './glossary.nb.ts';
import { monitorEn } from './monitor.en.ts';
import { monitorNb } from './monitor.nb.ts';
import { overviewEn } from './overview.en.ts';
import { overviewNb } from './overview.nb.ts';
import { runsEn } from './runs.en.ts';
import { runsNb } from './runs.nb.ts';
import { viewsEn } from './views.en.ts';
import { viewsNb } from './views.nb.ts';

/** Every word of the interface: one namespace a screen, bokmål first. */
export const dictionary = {
  nb: {
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
    monitor: monitorNb,
    glossary: glossaryNb,
    runs: runsNb,
    views: viewsNb,
  },
  en: {
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
    monitor: monitorEn,
    glossary: glossaryEn,
    runs: runsEn,
    views: viewsEn,
  },
} as const satisfies Record<Lang, object>;

export type Namespace = keyof (typeof dictionary)['nb'];
