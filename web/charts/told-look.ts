import { RESPONSE_DECALS } from './response-decals.ts';
import { type LineLook, lineLook, type Palette, RESPONSE_FILLS } from './palette.ts';

/** Best responses as sources tell them, from the best to what nobody knows. */
export const TOLD = ['CR', 'PR', 'RESPONDER', 'SD', 'NON_RESPONDER', 'PD', 'NE', 'UNKNOWN'] as const;
export type Told = (typeof TOLD)[number];

/** A source that tells responders from the rest and no more lends their looks from the categories nearest. */
const AS = {
  ...{ CR: 'CR', PR: 'PR', SD: 'SD', PD: 'PD', NE: 'NE' },
  ...{ RESPONDER: 'PR', NON_RESPONDER: 'SD', UNKNOWN: 'NE' },
} as const satisfies Record<Told, keyof typeof RESPONSE_FILLS>;

export const toldFill = (told: Told): string => RESPONSE_FILLS[AS[told]].fill;
/** The category whose pattern a response is filled with. */
export const toldPattern = (told: Told): keyof typeof RESPONSE_FILLS => AS[told];
export const toldDecal = (told: Told): object | undefined => RESPONSE_DECALS[AS[told]];

/** Fills are too pale for lines: a line has the look of its group of responses. */
const LINE_PLACE = { CR: 0, PR: 0, SD: 2, PD: 1, NE: 3 } as const;

export const toldLine = (told: Told, colours: Palette): LineLook => lineLook(LINE_PLACE[AS[told]], colours);

/** The responses that occur, in order. */
export const toldAmong = (marks: readonly { readonly best: Told }[]): readonly Told[] =>
  TOLD.filter((told) => marks.some(({ best }) => best === told));
