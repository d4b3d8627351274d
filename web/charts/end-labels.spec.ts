import fc from 'fast-check';
import { endLabelTops } from './end-labels.ts';

const room = { gap: 18, height: 300 };

test('endLabelTops() leaves labels alone where they do not meet', () => {
  expect(endLabelTops([200, 20], room)).toEqual([200, 20]);
});

test('endLabelTops() parts labels that would cover each other, in their own order', () => {
  expect(endLabelTops([100, 101], room)).toEqual([100, 118]);
});

test('endLabelTops() never lets two labels meet or leave by the foot while there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 }), (wanted) => {
      const tops = [...endLabelTops(wanted, room)].sort((a, b) => a - b);
      tops.slice(1).forEach((top, index) => expect(top - tops[index]!).toBeGreaterThanOrEqual(18 - 1e-9));
      expect(tops.at(-1)!).toBeLessThanOrEqual(300 + 1e-9);
    }),
    { verbose: 1 },
  );
});
