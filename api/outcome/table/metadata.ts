import type { Lang } from '../../contract.ts';
import type { FoundTable } from './table.service.ts';

const INVENTED = {
  nb: 'Oppdiktede data: ingen rad beskriver et virkelig menneske.',
  en: 'Invented data: no row describes a real person.',
} as const satisfies Record<Lang, string>;

/** All that is needed to cite a table, to read its columns and to compute it again. */
export function metadata({ id, kind, table, provenance }: FoundTable, lang: Lang) {
  const { sources, dataCut, snapshot, policy, question, sql, methods, parameters, version } = provenance;
  const synthetic = sources.some((source) => source.synthetic);
  return {
    id,
    kind: kind.name,
    title: kind.title[lang],
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
