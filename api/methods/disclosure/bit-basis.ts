/**
 * Grows a basis of rows of bits, over the field of two numbers.
 *
 * Rows that are independent there are independent over the rational numbers too, as an odd determinant is not 0; the
 * other way round need not hold. Source: Gaussian elimination over GF(2).
 *
 * @example The third row is the sum of the others
 * ```ts
 * const basis = new BitBasis(2);
 * expect([0b01, 0b10, 0b11].map((row) => basis.add(Uint32Array.of(row)))).toEqual([true, true, false]);
 * ```
 */
export class BitBasis {
  private readonly rows: Uint32Array[] = [];
  private readonly leads: number[] = [];

  /** @param columns how many bits of a row are looked at; what follows is carried along */
  constructor(private readonly columns: number) {}

  get rank(): number {
    return this.rows.length;
  }

  /**
   * @param row 32 bits a word; when it turns out to depend on rows before, its own words are left reduced by them
   * @returns whether it is independent of the rows before
   */
  add(row: Uint32Array): boolean {
    this.rows.forEach((known, at) => {
      const lead = this.leads[at]!;
      if ((row[lead >>> 5]! >>> (lead & 31)) & 1) row.forEach((word, i) => (row[i] = word ^ known[i]!));
    });
    const lead = firstBit(row, this.columns);
    if (lead === null) return false;
    this.rows.push(row);
    this.leads.push(lead);
    return true;
  }
}

function firstBit(row: Uint32Array, columns: number): number | null {
  const word = row.findIndex((bits) => bits !== 0);
  if (word === -1) return null;
  const at = word * 32 + 31 - Math.clz32(row[word]! & -row[word]!);
  return at < columns ? at : null;
}
