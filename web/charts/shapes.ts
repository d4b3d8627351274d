import { CHART_FONT } from './palette.ts';

interface TextLook {
  readonly fill: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly fontSize?: number;
  readonly fontWeight?: number;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly width?: number;
  readonly overflow?: 'truncate';
}

/** The few shapes our own series are drawn with. */
export function lineShape(
  from: readonly [number, number],
  to: readonly [number, number],
  style: { readonly stroke: string; readonly lineWidth?: number; readonly lineDash?: number[] },
) {
  return { type: 'line' as const, shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style };
}

export function rectShape(
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  style: { readonly fill: string; readonly stroke?: string; readonly lineWidth?: number },
) {
  return { type: 'rect' as const, shape: { x, y, width, height }, style };
}

export function textShape(text: string, [x, y]: readonly [number, number], style: TextLook) {
  return {
    type: 'text' as const,
    x,
    y,
    style: { text, fontFamily: CHART_FONT, fontSize: 12, verticalAlign: 'middle' as const, ...style },
  };
}
