/** What one benchmark found, as npm run bench prints it. */
export interface Measurement {
  readonly name: string;
  /** How large the task was. */
  readonly n: number;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Of twenty, nineteen were at most this. */
  readonly p95: number;
  /** The most that p95 may be; null where nothing is agreed. */
  readonly limit: number | null;
  /** Median of the peer at the same task, in the same run; null where there is no peer. */
  readonly peer: number | null;
  /** Ours divided by the peer's. */
  readonly ratio: number | null;
}

export interface Contest {
  readonly name: string;
  readonly n: number;
  readonly rounds: number;
  readonly limit?: number;
  readonly ours: () => Promise<unknown>;
  readonly peer: () => Promise<unknown>;
}

/** Runs ours and the peer's by turns, so that both meet the same machine; the first round only warms up. */
export async function againstPeer({ name, n, rounds, limit, ours, peer }: Contest): Promise<Measurement> {
  const own: number[] = [];
  const other: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    // Whoever goes second finds warm caches: they take turns at that too.
    const runs = [
      { times: own, run: ours },
      { times: other, run: peer },
    ];
    for (const { times, run } of round % 2 === 0 ? runs : runs.toReversed()) {
      const time = await timed(run);
      if (round > 0) times.push(time);
    }
  }
  const [found, beside] = [spreadOf(own), median(other)];
  return { name, n, unit: 'ms', ...found, limit: limit ?? null, peer: beside, ratio: found.median / beside };
}

/** Measured by itself, without a peer. */
export function alone(
  task: Pick<Measurement, 'name' | 'n' | 'unit'>,
  values: readonly number[],
  limit: number | null = null,
): Measurement {
  return { ...task, ...spreadOf(values), limit, peer: null, ratio: null };
}

function spreadOf(values: readonly number[]): Pick<Measurement, 'median' | 'min' | 'max' | 'p95'> {
  const ascending = values.toSorted((a, b) => a - b);
  const p95 = ascending[Math.ceil(0.95 * ascending.length) - 1]!;
  return { median: median(values), min: ascending[0]!, max: ascending.at(-1)!, p95 };
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  const middle = Math.floor(ascending.length / 2);
  return ascending.length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}
