/** A version of a definition, by their numbers. */
export interface VersionNumber {
  readonly definition: number;
  readonly version: number;
}

/** Ids of definitions and versions. A tilde stands in the id of no source and of no registered cohort. */
export const definitionId = (definition: number): string => `K${definition}`;
export const versionId = ({ definition, version }: VersionNumber): string => `${definitionId(definition)}~${version}`;

/** @returns null when the text is no id of a version */
export function readVersionId(id: string): VersionNumber | null {
  const [, definition, version] = /^K([1-9]\d{0,8})~([1-9]\d{0,8})$/.exec(id) ?? [];
  return definition === undefined ? null : { definition: Number(definition), version: Number(version) };
}

/** Number of the definition that is named, by its own id or that of a version; null when the text is neither. */
export function readDefinitionId(id: string): number | null {
  const [, definition] = /^K([1-9]\d{0,8})(?:~[1-9]\d{0,8})?$/.exec(id) ?? [];
  return definition === undefined ? null : Number(definition);
}
