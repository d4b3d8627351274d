export const compareNb = {
  title: 'Sammenlign kohorter',
  lead: 'Inntil fire kohorter side om side, hver vist etter reglene for sin kilde.',
  notRandomised:
    'Gruppene er ikke trukket ved loddtrekning. En forskjell mellom dem kan skyldes hvem pasientene er, og ikke behandlingen. Det gjøres derfor ingen test, og tidsaksene kan være ulike.',
  empty: 'Ingen kohorter er valgt ennå. Legg til to eller flere, eller start med et eksempel:',
  example: 'INSPIRE ved siden av SUMMIT',
  oneMore: 'Legg til minst én kohort til for å ha noe å sammenligne med.',
  tooMany: 'Høyst {{most}} kohorter vises om gangen. Resten av adressen er ikke tatt med.',
  add: 'Legg til kohort',
  choose: 'Velg …',
  remove: 'Fjern {{label}}',
  endpoint: 'Endepunkt',
  unit: 'Enhet',
  without: 'Kohorten har ikke dette endepunktet.',
  what: { cohort: 'kohorten', cohorts: 'kohortene' },
};
