import type { compareNb } from './compare.nb.ts';
import type { Words } from './words.ts';

export const compareEn: Words<typeof compareNb> = {
  title: 'Compare cohorts',
  lead: 'Up to four cohorts side by side, each shown by the rules of its source.',
  notRandomised:
    'The groups are not randomised. A difference between them may lie in who the patients are, not in the treatment. No test is made therefore, and the time axes may differ.',
  empty: 'No cohorts are chosen yet. Add two or more, or start from an example:',
  example: 'INSPIRE beside SUMMIT',
  oneMore: 'Add at least one more cohort to have something to compare with.',
  tooMany: 'At most {{most}} cohorts are shown at a time. The rest of the address is left out.',
  add: 'Add a cohort',
  choose: 'Choose …',
  remove: 'Remove {{label}}',
  endpoint: 'Endpoint',
  unit: 'Unit',
  without: 'The cohort does not have this endpoint.',
  what: { cohort: 'the cohort', cohorts: 'the cohorts' },
};
