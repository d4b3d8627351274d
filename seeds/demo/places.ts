import type { Draw } from './draw.ts';

export interface Site {
  readonly region: string;
  readonly name: string;
}

/** Invented hospitals in the four health regions, weighted about as the regions' populations. */
const SITES: readonly (readonly [Site, number])[] = [
  [{ region: 'SOUTH_EAST', name: 'Sør-Øst 1' }, 30],
  [{ region: 'SOUTH_EAST', name: 'Sør-Øst 2' }, 14],
  [{ region: 'SOUTH_EAST', name: 'Sør-Øst 3' }, 10],
  [{ region: 'WEST', name: 'Vest 1' }, 14],
  [{ region: 'WEST', name: 'Vest 2' }, 7],
  [{ region: 'CENTRAL', name: 'Midt 1' }, 10],
  [{ region: 'CENTRAL', name: 'Midt 2' }, 4],
  [{ region: 'NORTH', name: 'Nord 1' }, 7],
  [{ region: 'NORTH', name: 'Nord 2' }, 4],
];

export const drawSite = (draw: Draw): Site => draw.weighted(SITES);
