import { lineLook, palette, type Shade } from './palette.ts';

const channel = (hex: string, at: number): number => {
  const share = parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

test.each<Shade>(['light', 'dark'])('palette(%s) has lines of 3:1 and text of 4.5:1 on its ground', (shade) => {
  const { ground, lines, text, quiet } = palette(shade);
  lines.forEach((line) => expect(contrast(line, ground)).toBeGreaterThanOrEqual(3));
  [text, quiet].forEach((ink) => expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5));
});

test('lineLook() gives no two of the first sixteen lines the same look', () => {
  const looks = Array.from({ length: 16 }, (_, place) => JSON.stringify(lineLook(place, palette('light'))));
  expect(new Set(looks).size).toBe(16);
});
