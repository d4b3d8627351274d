import type { Classification, Lang } from '../../contract.ts';
import type { Metadata } from './metadata.ts';

const WORDS = {
  nb: {
    about: 'Om tabellen',
    title: 'Tittel',
    finding: 'Funn',
    label: 'Merk',
    source: 'Kilde',
    citation: 'Sitering',
    licence: 'Lisens',
    dataCut: 'Datakutt',
    updatedAt: 'Sist oppdatert',
    cohort: 'Kohort',
    classification: 'Gradering',
    permalink: 'Fast adresse',
    question: 'Spørring',
    methods: 'Metoder',
    parameters: 'Parametere',
    snapshot: 'Uttrekk',
    policy: 'Skjermingsregler',
    version: 'Programversjon',
    sql: 'SQL',
    rows: 'Rader',
  },
  en: {
    about: 'About the table',
    title: 'Title',
    finding: 'Finding',
    label: 'Note',
    source: 'Source',
    citation: 'Citation',
    licence: 'Licence',
    dataCut: 'Data cut',
    updatedAt: 'Last updated',
    cohort: 'Cohort',
    classification: 'Classification',
    permalink: 'Permanent address',
    question: 'Query',
    methods: 'Methods',
    parameters: 'Parameters',
    snapshot: 'Snapshot',
    policy: 'Disclosure rules',
    version: 'Program version',
    sql: 'SQL',
    rows: 'Rows',
  },
} as const satisfies Record<Lang, object>;

const CLASSIFIED = {
  nb: { OPEN: 'Åpent', INTERNAL: 'Internt' },
  en: { OPEN: 'Open', INTERNAL: 'Internal' },
} as const satisfies Record<Lang, Record<Classification, string>>;

/** What a table says of itself, for people: name and value, a heading first; what is not known is left out. */
export function aboutTable(metadata: Metadata, lang: Lang): readonly (readonly [name: string, value: string])[] {
  const words = WORDS[lang];
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    [words.title, metadata.title],
    [words.finding, metadata.finding],
    [words.label, metadata.label],
    ...metadata.sources.flatMap(({ id, title, citation, licence, url }) => [
      [words.source, `${id}: ${title}`] as const,
      [words.citation, [citation, url].filter(Boolean).join(' ') || null] as const,
      [words.licence, licence] as const,
    ]),
    [words.dataCut, metadata.dataCut],
    [words.updatedAt, metadata.updatedAt],
    [words.cohort, metadata.cohort],
    [words.classification, CLASSIFIED[lang][metadata.classification]],
    [words.rows, String(metadata.rows)],
    [words.permalink, metadata.permalink],
    [words.methods, metadata.methods.join(', ') || null],
    [words.parameters, JSON.stringify(metadata.parameters)],
    [words.question, metadata.question],
    [words.snapshot, metadata.snapshot],
    [words.policy, metadata.policy],
    [words.version, metadata.version],
    [words.sql, metadata.sql],
  ];
  return [[words.about, ''], ...facts.filter((fact): fact is readonly [string, string] => fact[1] !== null)];
}
