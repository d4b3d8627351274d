import { useWords } from '../../words/language.ts';
import type { DialectReport } from './report.ts';

export const DIALECT_PARTS = ['encoding', 'delimiter', 'decimal', 'dates'] as const;
export type DialectPart = (typeof DIALECT_PARTS)[number];

/** Signs that say little on their own have a word. */
const SIGNS: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'point'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '.': 'point',
};

/** A value of a dialect in words: "semicolon", "dd.mm.yyyy"; the value itself where there is no word for it. */
export function useDialectWord(): (part: DialectPart, value: string) => string {
  const { t } = useWords('data');
  return (part, value) => {
    const sign = part === 'delimiter' || part === 'decimal' ? SIGNS[value] : undefined;
    if (sign) return t(`dialect.signs.${sign}`);
    if (value === '') return t('dialect.noSign');
    if (part === 'dates') return value === 'yyyy-mm-dd' ? t('dialect.iso') : t('dialect.norwegian');
    return value.toUpperCase();
  };
}

export function useDialectWords(dialect: DialectReport) {
  const { t } = useWords('data');
  const word = useDialectWord();
  return DIALECT_PARTS.map((part) => ({
    part,
    name: t(`dialect.${part}`),
    words: word(part, dialect[part]),
    detected: dialect.detected.includes(part),
  }));
}
