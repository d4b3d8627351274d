import type { Lang } from '../../contract.ts';
import type { FoundTable } from './table.service.ts';

const INVENTED = {
  nb: 'Syntetiske data: oppdiktede personer. Ingen rad beskriver et virkelig menneske.',
  en: 'Synthetic data: invented people. No row describes a real person.',
} as const satisfies Record<Lang, string>;

/** All that is needed to cite a table, to read its columns and to compute it again. */
export type Metadata = ReturnType<typeof metadata>;

/** @param publicUrl under which this server is reached */
export function metadata({ id, kind, table, finding, provenance }: FoundTable, lang: Lang, publicUrl: string) {
  const { sources, dataCut, updatedAt, classification, snapshot, policy, question, sql, methods, version } = provenance;
  const parameters = provenance.parameters as Readonly<Record<string, unknown>>;
  const synthetic = sources.some((source) => source.synthetic);
  return {
    id,
    kind: kind.name,
    title: kind.title[lang],
    finding: finding?.[lang] ?? null,
    data: synthetic ? 'synthetic' : 'real',
    label: synthetic ? INVENTED[lang] : null,
    sources: sources.map(({ id: source, title, citation, licence, url, synthetic: invented }) => ({
      id: source,
      title,
      citation,
      licence,
      url,
      synthetic: invented,
    })),
    dataCut,
    updatedAt,
    classification,
    cohort: typeof parameters['cohort'] === 'string' ? parameters['cohort'] : null,
    permalink: new URL(`/api/v1/tables/${id}`, publicUrl).href,
    snapshot,
    policy,
    question,
    sql,
    methods,
    parameters,
    version,
    columns: table.columns.map(({ meaning, ...column }) => ({ ...column, meaning: meaning[lang] })),
    rows: table.rows.length,
  };
}
