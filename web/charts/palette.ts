/**
 * Colours of charts, computed for contrast (at least 3:1 on their ground) and to be told apart with every kind of
 * colour vision. At most four lines have a colour each; a dash and a symbol go beside it, and from the fifth the
 * dash and symbol alone tell.
 */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly rule: string;
  readonly lines: readonly [string, string, string, string];
  readonly fillOutline: string;
}

/** Text in charts is set in the type of the page; ECharts would take its own. */
export const CHART_FONT = "'Inter Variable', Inter, system-ui, sans-serif";

export type Shade = 'light' | 'dark';

const PALETTES = {
  light: {
    ground: '#ffffff',
    text: '#1f2937',
    quiet: '#4b5563',
    rule: '#d7dbe0',
    lines: ['#0072B2', '#D55E00', '#009E73', '#1F2937'],
    fillOutline: '#1F2937',
  },
  dark: {
    ground: '#1b1d22',
    text: '#f3f4f6',
    quiet: '#b6bcc6',
    rule: '#3c4149',
    lines: ['#56B4E9', '#E69F00', '#F3F4F6', '#D55E00'],
    fillOutline: '#f3f4f6',
  },
} as const satisfies Record<Shade, Palette>;

export const palette = (shade: Shade): Palette => PALETTES[shade];

/** Best responses, dark to light to warm; not evaluable is an outline. */
export const RESPONSE_FILLS = {
  CR: { fill: '#08306b', ink: '#ffffff' },
  PR: { fill: '#4292c6', ink: '#000000' },
  SD: { fill: '#d9d9d9', ink: '#000000' },
  PD: { fill: '#e6550d', ink: '#000000' },
  NE: { fill: '#ffffff', ink: '#000000' },
} as const;

const DASHES: readonly (readonly number[])[] = [[], [6, 4], [2, 3], [10, 4, 2, 4]];
const SYMBOLS = ['circle', 'diamond', 'triangle', 'square'] as const;
export type LineSymbol = (typeof SYMBOLS)[number];

export interface LineLook {
  readonly color: string;
  readonly dash: number[];
  readonly symbol: LineSymbol;
}

/** How the line of a place in the order looks: no two of sixteen look the same, colour aside or not. */
export function lineLook(place: number, colours: Palette): LineLook {
  const round = Math.floor(place / 4);
  return {
    color: colours.lines[place % 4]!,
    dash: [...DASHES[(place + round) % 4]!],
    symbol: SYMBOLS[(place + round) % 4]!,
  };
}

/** What a chart must know of where it is drawn. */
export interface Canvas {
  readonly width: number;
  readonly shade: Shade;
}
