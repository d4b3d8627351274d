export const qualityNb = {
  question: 'Hvordan er livskvaliteten over tid?',
  scaleQuestion: 'Hvordan vurderer pasientene egen helse?',
  finding:
    'EQ-5D-indeksen var {{first}} ({{firstRange}}) ved start og {{last}} ({{lastRange}}) i uke {{week}}, der {{answered}} svarte.',
  scaleFinding:
    'På skalaen fra 0 til 100 var snittet {{first}} ({{firstRange}}) ved start og {{last}} ({{lastRange}}) i uke {{week}}, der {{answered}} svarte.',
  findingOne: 'Ett besøk kan vises: {{mean}} ({{range}}), der {{answered}} svarte.',
  findingNone: 'For få svarte til at et snitt kan vises.',
  tariff: 'Verdsatt med {{title}} ({{citation}}). Tallene i tariffen er {{status}}.',
  survivors:
    'Snittet gjelder dem som lever, følges og svarer. De som er for syke til å svare, mangler, så en flat kurve er ikke bevis for uendret livskvalitet.',
  none: 'Kilden har ikke levert EQ-5D for denne kohorten.',
  weeks: 'Uker siden første dose',
  answered: 'Svarte',
  missing: 'Fulgt uten svar',
  caption: 'EQ-5D-indeks per besøk',
  scaleCaption: 'EQ VAS per besøk',
  week: 'Uke',
  mean: 'Snitt',
  interval: '95\u00a0% KI',
  read: 'Les av ved besøk',
  reading: 'Uke {{week}}: {{mean}} ({{range}}), {{answered}} svarte',
  readingWithheld: 'Uke {{week}}: skjermet',
  description: 'Snitt med 95\u00a0% KI ved hvert besøk, med antall under. {{finding}}',
};
