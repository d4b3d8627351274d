/** Words of the first step of the import: which files, and from whom. */
export const importFilesNb = {
  legend: 'Filer',
  drop: 'Slipp filer eller en mappe her, eller',
  chooseFiles: 'Velg filer',
  chooseFolder: 'Velg mappe',
  formats:
    'Tekstfiler: våre egne maler som CSV, en cBioPortal-mappe eller CDISC ADaM som CSV. Andre filer tilordnes i steg 3.',
  chosen_one: '{{n}} fil valgt, {{size}}',
  chosen_other: '{{n}} filer valgt, {{size}}',
  remove: 'Fjern',
  source: 'Kilde',
  sourceMeaning: 'Hvem dataene kommer fra. Kilden avgjør hvilke skjermingsregler som gjelder.',
  sourceNew: 'Er kilden ny?',
  sourceNewHow:
    'En ny kilde er skjermet: små tall vises ikke, med mindre skjermingsreglene nevner den som åpen. Den registreres når den første leveransen lastes inn, ikke av prøven. Finnes den fra før, beholder den tittelen.',
  newId: 'Kode for den nye kilden',
  newIdMeaning: '2 til 40 tegn: A–Z, 0–9, _ og -. Som MIN-STUDIE.',
  newTitle: 'Tittel på den nye kilden',
  newKind: 'Slag',
  newKinds: { TRIAL: 'Klinisk studie', REGISTER: 'Register' },
  sourceNone: 'Velg kilde',
  dataCut: 'Datakutt (kan stå tomt)',
  dataCutMeaning: 'Dagen dataene ble hentet ut hos kilden.',
  missing: 'Dette mangler før du kan gå videre:',
  fault: {
    files: 'Velg minst én fil.',
    source: 'Velg hvilken kilde filene kommer fra.',
    newId: 'Gi den nye kilden en kode på 2 til 40 tegn av A–Z, 0–9, _ og -.',
    newTitle: 'Gi den nye kilden en tittel.',
  },
};
