import type { CSSProperties } from 'react';

/** How much of a bar is filled, from 0 to 1, for the style sheet to draw. */
export const share = (of: number): CSSProperties => ({ '--share': of }) as CSSProperties;
