/** How the patients of a source are called in a snapshot: the same name is the same patient in every one. */
export abstract class PatientNames {
  /** By their ordinals. @throws where there is no such snapshot any more: then nothing can be shown beside it */
  abstract of(snapshot: string, source: string): Promise<readonly string[]>;
}
