import type { RESPONSE_FILLS } from './palette.ts';

/** Patterns beside the colours, so that neighbours differ without colour. */
export const RESPONSE_DECALS: Readonly<Record<keyof typeof RESPONSE_FILLS, object | undefined>> = {
  CR: undefined,
  PR: { symbol: 'circle', symbolSize: 0.5, color: 'rgba(0,0,0,0.35)', dashArrayX: 8, dashArrayY: 8 },
  SD: {
    symbol: 'rect',
    symbolSize: 1,
    color: 'rgba(0,0,0,0.18)',
    dashArrayX: [1, 0],
    dashArrayY: [2, 5],
    rotation: -Math.PI / 4,
  },
  PD: { symbol: 'rect', symbolSize: 0.6, color: 'rgba(0,0,0,0.25)', dashArrayX: [6, 6], dashArrayY: [6, 6] },
  NE: {
    symbol: 'rect',
    symbolSize: 1,
    color: 'rgba(0,0,0,0.3)',
    dashArrayX: [1, 0],
    dashArrayY: [1, 7],
    rotation: Math.PI / 4,
  },
};
