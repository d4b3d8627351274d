import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Namespace } from './dictionary.ts';
import { LANGS, type Lang, writer } from './format.ts';

/** One language is fetched; the other when it is asked for. */
const WORDS = {
  nb: async () => (await import('./words-nb.ts')).wordsNb,
  en: async () => (await import('./words-en.ts')).wordsEn,
} as const satisfies Record<Lang, () => Promise<object>>;

const REMEMBERED = 'connect-evidence.lang';

export const isLang = (text: string | null): text is Lang => LANGS.some((lang) => lang === text);

/** The language of the address, else the one remembered, else bokmål. */
export function chosenLanguage(search: string): Lang {
  const asked = new URLSearchParams(search).get('lang');
  if (isLang(asked)) return asked;
  const remembered = localStorage.getItem(REMEMBERED);
  return isLang(remembered) ? remembered : 'nb';
}

/** Starts the dictionary; the document says its own language so that it is read aloud in it. */
export async function startLanguage(lang: Lang): Promise<void> {
  const words = await WORDS[lang]();
  await i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    ns: Object.keys(words),
    defaultNS: 'frame',
    resources: { [lang]: words },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  remember(lang);
}

/** Words of a language beside those that are there. */
export async function fetchWords(lang: Lang): Promise<void> {
  for (const [namespace, words] of Object.entries(await WORDS[lang]())) {
    i18next.addResourceBundle(lang, namespace, words);
  }
}

export async function changeLanguage(lang: Lang): Promise<void> {
  await fetchWords(lang);
  await i18next.changeLanguage(lang);
  remember(lang);
}

function remember(lang: Lang): void {
  localStorage.setItem(REMEMBERED, lang);
  document.documentElement.lang = lang;
}

/** The words of a namespace and the writer of numbers, in the language of the reader. */
export function useWords<N extends Namespace>(namespace: N) {
  const { t, i18n } = useTranslation(namespace);
  const lang: Lang = isLang(i18n.language) ? i18n.language : 'nb';
  return { t, i18n, lang, write: writer(lang) };
}

export type Speech<N extends Namespace> = ReturnType<typeof useWords<N>>;
