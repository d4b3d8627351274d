import type { Finding } from '../contract.ts';
import type { DeliveryReport } from '../intake/delivery-request.ts';

const MOST = 50;
const SIGNS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '.': 'point',
  '': 'open',
};

/** A delivery's report as a person reads it: how each file was read, what was made of it, and what is wrong. */
export function reportInWords(report: DeliveryReport): string {
  const lines = [headline(report), ...report.files.map(fileInWords)];
  for (const { name, rows } of report.tables) lines.push(`  ${name}: ${rows} rows`);
  for (const { file, column, values } of report.refusedAttributes) {
    lines.push(`  not stored: ${column} of ${file}, ${values} values`);
  }
  lines.push(...findingsInWords(report));
  return `${lines.join('\n')}\n`;
}

function headline({ state, id, source, alreadyImported, dryRun, ...counts }: DeliveryReport): string {
  const { recordsInFiles, recordsRead, recordsRefused } = counts;
  const how = dryRun
    ? ' (dry run: nothing was kept)'
    : alreadyImported
      ? ' (delivered before: nothing was kept twice)'
      : '';
  const records = `${recordsInFiles} records in the files, ${recordsRead} read, ${recordsRefused} refused`;
  return `${state} ${source} ${id}${how}\n  ${records}`;
}

function fileInWords({ name, records, dialect }: DeliveryReport['files'][number]): string {
  if (dialect === null) return `  ${name}: not read`;
  const word = (part: 'encoding' | 'delimiter' | 'decimal' | 'dates'): string => {
    const value = SIGNS[dialect[part]] ?? dialect[part];
    return `${part} ${value}${dialect.detected.includes(part) ? ' (detected)' : ''}`;
  };
  const parts = (['encoding', 'delimiter', 'decimal', 'dates'] as const).map(word);
  return `  ${name}: ${records} records; ${parts.join(', ')}`;
}

function findingsInWords({ findings, findingCount }: DeliveryReport): string[] {
  if (findingCount === 0) return [];
  const shown = findings.slice(0, MOST);
  const rest = findingCount - shown.length;
  const title = `${findingCount} ${findingCount === 1 ? 'finding' : 'findings'}`;
  return [title, ...shown.map(findingInWords), ...(rest > 0 ? [`  and ${rest} more: see --json`] : [])];
}

function findingInWords({ code, file, line, column, found, wanted }: Finding): string {
  const place = [
    file || 'the delivery',
    line === null ? null : `line ${line}`,
    column === null ? null : `column ${column}`,
  ];
  const what = found === null ? '' : ` found "${found}",`;
  return `  ${code} ${place.filter(Boolean).join(', ')}:${what} wanted ${wanted}`;
}
