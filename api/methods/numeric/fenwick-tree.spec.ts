import fc from 'fast-check';
import { FenwickTree } from './fenwick-tree.ts';

test('FenwickTree sums what was added below a rank', () => {
  const weights = fc.array(fc.record({ rank: fc.nat({ max: 12 }), weight: fc.integer({ min: -5, max: 5 }) }));
  fc.assert(
    fc.property(weights, (added) => {
      const tree = new FenwickTree(13);
      for (const { rank, weight } of added) tree.add(rank, weight);
      for (let limit = 0; limit <= 13; limit++) {
        const wanted = added.reduce((sum, { rank, weight }) => sum + (rank < limit ? weight : 0), 0);
        expect(tree.below(limit)).toBe(wanted);
      }
    }),
  );
});
