import { cohort, identifier, required, whole } from './column.ts';

export const subjectColumn = required(
  identifier(
    'subject',
    'Deltakerens pseudonym, aldri et fødselsnummer',
    'Pseudonym of the person, never a national id',
  ),
);

export const cohortColumn = cohort('cohort', 'Kohort i studien', 'Cohort of the trial');

export const dayColumn = whole(-3660, 36600, 'days from first dose')(
  'day',
  'Dager fra første dose i kohorten; negativ før',
  'Days from the first dose in the cohort; negative before it',
);
