import type { Press } from '../lake/press.ts';
import { lettersHidden, type Findings } from './finding.ts';
import type { WrittenTable } from './outcome-of-delivery.ts';
import { locate, type Origin } from './press-findings.ts';
import type { PressJob } from './press-tables.ts';
import { templateNamed } from './templates/templates.ts';

/** A table as written, and the job that wrote it. */
export interface PressedTable {
  readonly table: WrittenTable;
  readonly job: PressJob;
}

/** What one record cannot show: the same record twice, and subjects that nobody has told of. */
export async function checkTables(press: Press, pressed: readonly PressedTable[], findings: Findings): Promise<void> {
  for (const one of pressed) await checkDuplicates(press, one, findings);
  const subjects = pressed.find(({ table }) => table.name === 'subject');
  for (const one of pressed.filter(({ table }) => speaksOfSubjects(table.name))) {
    if (subjects === undefined) addMissingSubjects(one, findings);
    else await checkReferences(press, one, subjects.table.path, findings);
  }
}

const speaksOfSubjects = (table: string): boolean =>
  table !== 'subject' && templateNamed(table).columns.some(({ name }) => name === 'subject');

async function checkDuplicates(press: Press, { table, job }: PressedTable, findings: Findings): Promise<void> {
  const { key } = templateNamed(table.name);
  if (key.length === 0) return;
  const groups = await press.duplicates(table.path, key);
  const placed = await place(groups.flatMap(({ records }) => records.slice(0, 5)).map(job.origins));
  for (const { words: told, records } of groups) {
    const words = key.includes('subject') ? lettersHidden(told)! : told;
    const origins = records.slice(0, 5).map(job.origins);
    const lines = origins.map((origin) => placed(origin) ?? origin.record);
    const more = records.length > lines.length ? ` and ${records.length - lines.length} more` : '';
    const [first] = origins;
    const named = key.map((column) => first!.names[column] ?? column).join(', ');
    const wanted = `${named} once: ${words} stands on lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}${more}`;
    const column = first!.names[key[0]!] ?? key[0]!;
    findings.add('IMPORT_DUPLICATE', { file: first!.parcel.name, line: lines[1]!, column, found: words, wanted });
  }
  findings.addUnlisted((groups[0]?.faults ?? 0) - groups.length);
}

async function checkReferences(
  press: Press,
  { table, job }: PressedTable,
  subjects: string,
  findings: Findings,
): Promise<void> {
  const unknown = await press.unknownSubjects(table.path, subjects);
  const placed = await place(unknown.map(({ record }) => job.origins(record)));
  for (const { record, subject } of unknown) {
    const origin = job.origins(record);
    const column = origin.names['subject'] ?? 'subject';
    const wanted = 'a subject that the delivery tells of in its table of subjects';
    findings.add('IMPORT_REFERENCE', {
      file: origin.parcel.name,
      line: placed(origin),
      column,
      found: lettersHidden(subject),
      wanted,
    });
  }
  findings.addUnlisted((unknown[0]?.faults ?? 0) - unknown.length);
}

function addMissingSubjects({ job }: PressedTable, findings: Findings): void {
  const { name } = job.origins(1).parcel;
  const wanted = `subjects beside it: the delivery has ${job.table} rows and no table of subjects`;
  findings.add('IMPORT_REFERENCE', { file: name, line: null, column: null, found: null, wanted });
}

async function place(origins: readonly Origin[]): Promise<(origin: Origin) => number | null> {
  const places = await locate(origins);
  return ({ parcel, record }) => places.get(parcel)?.get(record)?.line ?? null;
}
