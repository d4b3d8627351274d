export type FourWords = readonly [number, number, number, number];
export type TwoWords = readonly [number, number];

const ROUNDS = 10;
const MULTIPLY_0 = 0xd2511f53;
const MULTIPLY_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/**
 * Philox4x32-10: scrambles a counter under a key into four random words.
 *
 * @param counter four whole numbers from 0 to 2^32 − 1
 * @param key two whole numbers from 0 to 2^32 − 1
 * @returns four whole numbers from 0 to 2^32 − 1, a bijection of the counter
 *
 * Source: Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405.
 *
 * @example The first known answer of the authors' test
 * ```ts
 * expect(philox([0, 0, 0, 0], [0, 0])).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
 * ```
 */
export function philox(counter: FourWords, key: TwoWords): FourWords {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < ROUNDS; round++) {
    const left = highWord(MULTIPLY_0, c0);
    const right = highWord(MULTIPLY_1, c2);
    const next0 = (right ^ c1 ^ k0) >>> 0;
    const next2 = (left ^ c3 ^ k1) >>> 0;
    c1 = Math.imul(MULTIPLY_1, c2) >>> 0;
    c3 = Math.imul(MULTIPLY_0, c0) >>> 0;
    c0 = next0;
    c2 = next2;
    k0 = (k0 + WEYL_0) >>> 0;
    k1 = (k1 + WEYL_1) >>> 0;
  }
  return [c0, c1, c2, c3];
}

/** Upper 32 bits of the product of two 32-bit words, by halves whose products fit an unsigned word. */
function highWord(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const cross = aHigh * bLow + ((aLow * bLow) >>> 16);
  const middle = aLow * bHigh + (cross & 0xffff);
  return (aHigh * bHigh + (cross >>> 16) + (middle >>> 16)) >>> 0;
}
