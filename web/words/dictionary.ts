import type { Lang } from './format.ts';
import { wordsEn } from './words-en.ts';
import { wordsNb } from './words-nb.ts';

/** Both languages side by side. A reader needs one of them: it is loaded by itself, see language.ts. */
export const dictionary = { nb: wordsNb, en: wordsEn } as const satisfies Record<Lang, object>;

export type Namespace = keyof typeof wordsNb;
