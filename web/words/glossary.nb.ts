/** Words of the field, each with what it means here. */
export const glossaryNb = {
  title: 'Ordliste',
  lead: 'Ordene i tjenesten, på bokmål og engelsk, og hva de betyr her.',
  caption: 'Ord på bokmål og engelsk med forklaring',
  nb: 'Bokmål',
  en: 'Engelsk',
  meaning: 'Betyr her',
  terms: {
    subject: { term: 'deltaker', meaning: 'En person i en studie eller et register, kjent ved et pseudonym.' },
    cohort: {
      term: 'kohort',
      meaning:
        'Deltakerne i én arm av en kurvstudie: legemiddel, genforandring og svulsttype. En hel kilde er også en kohort.',
    },
    basketTrial: {
      term: 'kurvstudie',
      meaning: 'En studie der mange svulsttyper med samme forandring får samme legemiddel, kohort for kohort.',
    },
    actionable: {
      term: 'handlbar forandring',
      meaning: 'En genforandring som peker på et legemiddel som er tilgjengelig i studien.',
    },
    dataCut: { term: 'datakutt', meaning: 'Dagen da data ble avsluttet. Ingenting etter den er sett.' },
    snapshot: {
      term: 'uttrekk',
      meaning:
        'Et frosset sett av godtatte leveranser. Navnet er en kontrollsum av innholdet, så det kan aldri endre seg.',
    },
    response: {
      term: 'respons',
      meaning: 'Hvordan svulsten endret seg: komplett, delvis, stabil, progresjon eller ikke evaluerbar (RECIST 1.1).',
    },
    objectiveResponse: {
      term: 'objektiv responsrate (ORR)',
      meaning:
        'Andelen med komplett eller delvis respons som beste respons. De som ikke er evaluerbare, er med i nevneren.',
    },
    diseaseControl: {
      term: 'sykdomskontroll (DCR)',
      meaning:
        'Komplett eller delvis respons eller stabil sykdom i uke 16, eller slik kilden definerer det. Vises alltid med to nevnere.',
    },
    evaluable: { term: 'evaluerbar', meaning: 'En pasient der sykdomskontroll i uke 16 er kjent.' },
    clopperPearson: {
      term: 'Clopper-Pearson-intervall',
      meaning: 'Eksakt konfidensintervall for en andel. Det er aldri for smalt, og ofte litt for bredt.',
    },
    wilson: {
      term: 'Wilson-intervall',
      meaning: 'Konfidensintervall for en andel som i snitt treffer riktig dekning.',
    },
    twoStage: {
      term: 'totrinnsregel',
      meaning:
        'Åtte pasienter først; stopp hvis ingen har sykdomskontroll. Så seksten til; positiv hvis minst fem av tjuefire har det.',
    },
    umvue: {
      term: 'justert anslag (UMVUE)',
      meaning: 'Forventningsrett anslag på andelen når kohorten gikk videre fordi den lyktes i første trinn.',
    },
    kaplanMeier: {
      term: 'Kaplan-Meier-kurve',
      meaning: 'Anslått andel uten hendelse over tid, når noen bare er fulgt en del av veien.',
    },
    censored: { term: 'sensurert', meaning: 'Fulgt til en dag uten hendelse; hva som skjedde etterpå, er ikke kjent.' },
    atRisk: { term: 'under risiko', meaning: 'Deltakere som fortsatt følges rett før et tidspunkt.' },
    median: { term: 'median', meaning: 'Tiden da kurven når 50 %. «Ikke nådd» når den aldri kommer så langt ned.' },
    restrictedMean: {
      term: 'begrenset gjennomsnitt',
      meaning: 'Gjennomsnittlig tid uten hendelse fram til en gitt horisont: arealet under kurven.',
    },
    logRank: { term: 'log-rank-test', meaning: 'Prøver om kurvene til flere grupper kan være like.' },
    hazardRatio: {
      term: 'hasardratio',
      meaning: 'Forholdet mellom to gruppers hendelsesrate, antatt likt hele tiden. Under 1 er færre hendelser.',
    },
    overallSurvival: { term: 'totaloverlevelse (OS)', meaning: 'Tid fra start av behandling til død.' },
    progressionFree: {
      term: 'progresjonsfri overlevelse (PFS)',
      meaning: 'Tid fra start av behandling til progresjon eller død.',
    },
    responseDuration: { term: 'responsvarighet (DoR)', meaning: 'Tid fra første respons til progresjon eller død.' },
    timeOnTreatment: {
      term: 'tid på behandling (ToT)',
      meaning: 'Tid fra start til varig stopp. Styrer legemiddelkostnaden.',
    },
    suppressed: {
      term: 'skjermet',
      meaning: 'Vises ikke fordi tallet bygger på for få personer, eller fordi protokollen ikke tillater det ennå.',
    },
    synthetic: { term: 'syntetisk', meaning: 'Oppdiktet: ingen rad beskriver et virkelig menneske.' },
  },
};
