import { codesEn } from './codes.en.ts';
import { codesNb } from './codes.nb.ts';
import { dataEn } from './data.en.ts';
import { dataNb } from './data.nb.ts';
import type { Lang } from './format.ts';
import { frameEn } from './frame.en.ts';
import { frameNb } from './frame.nb.ts';

/** Every word of the interface: one namespace a screen, bokmål first. */
export const dictionary = {
  nb: { frame: frameNb, codes: codesNb, data: dataNb },
  en: { frame: frameEn, codes: codesEn, data: dataEn },
} as const satisfies Record<Lang, object>;

export type Namespace = keyof (typeof dictionary)['nb'];
