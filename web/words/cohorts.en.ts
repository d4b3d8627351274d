import type { cohortsNb } from './cohorts.nb.ts';
import type { Words } from './words.ts';

export const cohortsEn: Words<typeof cohortsNb> = {
  title: 'Cohorts',
  lead: 'Every set of patients that can be asked about: those delivered, and those defined here.',
  new: 'New cohort',
  what: 'the cohorts',
  search: 'Search names, drugs, tumours and sources',
  clear: 'Show all cohorts',
  everySource: 'All sources',
  source: 'Source',
  cohort: 'Cohort',
  drug: 'Drug',
  tumour: 'Tumour type',
  n: 'n',
  none: 'No cohort matches the search.',
  pick: 'Select {{label}}',
  sort: { label: 'Sort by', source: 'Source', name: 'Name', n: 'Number, largest first' },
  registered: {
    title: 'From the sources',
    lead: 'Each source is a cohort of its own as well.',
    caption: 'Cohorts from the sources, with drug, tumour type and number',
  },
  bar: {
    title: 'Selected cohorts',
    remove: 'Remove {{label}} from the selection',
    oneMore: 'Select at least one more to compare or combine.',
    compare: 'Compare',
    tooMany: 'At most {{most}} cohorts can be compared at a time.',
    combine: 'New cohort of those who are',
    ALL: 'in all (and)',
    ANY: 'in at least one (or)',
    MINUS: 'only in {{first}} (minus)',
    twoSources: 'Cohorts from different sources can be compared but not combined.',
    clear: 'Clear selection',
  },
};
