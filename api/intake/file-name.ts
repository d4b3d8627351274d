import { directIdentifierIn } from './direct-identifier.ts';
import type { Findings } from './finding.ts';

/** A delivered file's name as it may be told and stored, and whether it named a person. */
export interface FileName {
  readonly name: string;
  readonly identifying: boolean;
}

/**
 * The last part of a name, without folders and control characters. A name that names a person is a finding, and is told
 * nowhere: the file is called by its number instead.
 *
 * @param at position in the delivery, from 0
 */
export function fileName(sent: string, at: number, findings: Findings): FileName {
  const number = `file ${at + 1}`;
  const identifier = directIdentifierIn(sent);
  if (identifier !== null) {
    const wanted = `no ${identifier} in the name of a file. The file has not been kept`;
    findings.add('IMPORT_DIRECT_IDENTIFIER', { file: number, line: null, column: null, found: null, wanted });
    return { name: number, identifying: true };
  }
  return { name: lastPart(sent) || number, identifying: false };
}

const lastPart = (sent: string): string =>
  sent
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
