import { randomInt } from 'node:crypto';

/** The same items in an order that tells nothing, another each time. */
export function shuffled<T>(items: readonly T[]): readonly T[] {
  const order = [...items];
  for (let left = order.length - 1; left > 0; left--) {
    const at = randomInt(left + 1);
    [order[left], order[at]] = [order[at]!, order[left]!];
  }
  return order;
}
