import type { importFilesNb } from './data-import-files.nb.ts';
import type { Words } from './words.ts';

export const importFilesEn: Words<typeof importFilesNb> = {
  legend: 'Files',
  drop: 'Drop files or a folder here, or',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose folder',
  formats:
    'Text files: our own templates as CSV, a cBioPortal folder, or CDISC ADaM as CSV. Other files are mapped in step 3.',
  chosen_one: '{{n}} file chosen, {{size}}',
  chosen_other: '{{n}} files chosen, {{size}}',
  remove: 'Remove',
  source: 'Source',
  sourceMeaning: 'Whom the data come from. The source decides which disclosure rules apply.',
  sourceNew: 'Is the source new?',
  sourceNewHow:
    'A new source is protected: small numbers are withheld, unless the disclosure rules name it open. It is registered when its first delivery is loaded, not by the dry run. One that is there already keeps its title.',
  newId: 'Code of the new source',
  newIdMeaning: '2 to 40 characters: A–Z, 0–9, _ and -. As MY-TRIAL.',
  newTitle: 'Title of the new source',
  newKind: 'Kind',
  newKinds: { TRIAL: 'Clinical trial', REGISTER: 'Register' },
  sourceNone: 'Choose a source',
  dataCut: 'Data cut (may be left empty)',
  dataCutMeaning: 'The day the data were extracted at the source.',
  missing: 'This is missing before you can go on:',
  fault: {
    files: 'Choose at least one file.',
    source: 'Choose which source the files come from.',
    newId: 'Give the new source a code of 2 to 40 characters of A–Z, 0–9, _ and -.',
    newTitle: 'Give the new source a title.',
  },
};
