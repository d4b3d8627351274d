export const qualityEn = {
  question: 'How is quality of life over time?',
  scaleQuestion: 'How do patients rate their own health?',
  finding:
    'The EQ-5D index was {{first}} ({{firstRange}}) at the start and {{last}} ({{lastRange}}) in week {{week}}, when {{answered}} answered.',
  scaleFinding:
    'On the scale from 0 to 100 the mean was {{first}} ({{firstRange}}) at the start and {{last}} ({{lastRange}}) in week {{week}}, when {{answered}} answered.',
  findingOne: 'One visit can be shown: {{mean}} ({{range}}), when {{answered}} answered.',
  findingNone: 'Too few answered for a mean to be shown.',
  tariff: 'Valued by {{title}} ({{citation}}). The numbers of the value set are {{status}}.',
  survivors:
    'The mean is of those who live, are followed and answer. Those too ill to answer are missing, so a flat line is no proof of unchanged quality of life.',
  none: 'The source has delivered no EQ-5D for this cohort.',
  weeks: 'Weeks since the first dose',
  answered: 'Answered',
  missing: 'Followed without an answer',
  caption: 'EQ-5D index by visit',
  scaleCaption: 'EQ VAS by visit',
  week: 'Week',
  mean: 'Mean',
  interval: '95% CI',
  read: 'Read at visit',
  reading: 'Week {{week}}: {{mean}} ({{range}}), {{answered}} answered',
  readingWithheld: 'Week {{week}}: withheld',
  description: 'Mean with its 95% CI at each visit, numbers below. {{finding}}',
};
