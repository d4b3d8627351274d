import type { Generator } from '../../api/methods/random/generator.ts';

/** The questions invented data ask of chance. The same generator gives the same answers. */
export class Draw {
  constructor(private readonly generator: Generator) {}

  chance(probability: number): boolean {
    return this.generator.uniform() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.generator.uniform();
  }

  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number {
    return this.generator.integer(low, high);
  }

  pick<const T>(choices: readonly T[]): T {
    return this.generator.choice(choices);
  }

  /** One of the choices, each with a chance in proportion to its weight. */
  weighted<const T>(choices: readonly (readonly [T, number])[]): T {
    const weights = choices.map(([, weight]) => weight);
    return this.generator.choice(choices, weights)[0];
  }

  exponential(mean: number): number {
    return this.generator.exponential(mean);
  }

  normal(mean: number, deviation: number): number {
    return this.generator.normal(mean, deviation);
  }

  /** The same things in another order (Fisher and Yates). */
  shuffled<T>(things: readonly T[]): T[] {
    const order = [...things];
    for (let last = order.length - 1; last > 0; last--) {
      const other = this.whole(0, last);
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order;
  }

  /** An independent stream of its own: what is drawn here never changes what is drawn there. */
  apart(index: number): Draw {
    return new Draw(this.generator.substream(index));
  }
}

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
