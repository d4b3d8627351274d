import type { Sample } from '../read-head.ts';

export type StudyFile = 'PATIENTS' | 'SAMPLES' | 'MUTATIONS' | 'META';

/** What a file of a cBioPortal study folder is; null where it is none that we read. */
export function studyFileOf(name: string, header: readonly string[]): StudyFile | null {
  if (/(^|[\\/])meta_[^\\/]*\.txt$/.test(name)) return 'META';
  if (header.includes('SAMPLE_ID') && header.includes('PATIENT_ID')) return 'SAMPLES';
  if (header.includes('PATIENT_ID')) return 'PATIENTS';
  if (header.includes('Hugo_Symbol') && header.includes('Tumor_Sample_Barcode')) return 'MUTATIONS';
  return null;
}

/** Lines that begin with # before the header. */
export function commentLines({ text }: Sample): number {
  const lines = text.split('\n', 100);
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return first === -1 ? 0 : first;
}

/** Datatype of each column, from the third line of a clinical file's five-line header. */
export function datatypesOf({ text }: Sample): readonly string[] {
  const third = text.split('\n', 3)[2] ?? '';
  return third.replace(/\r$/, '').replace(/^#/, '').split('\t');
}
