import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everybodyOf, type Everybody } from '../api/cohort/ask-leaf.ts';
import type { Criterion } from '../api/cohort/criterion.ts';
import { againstPeer, alone, type Measurement, timed } from './measurement.ts';
import { demoInteractions } from './support/demo-interactions.ts';
import { facetCounting, type FacetCounting } from './support/facet-counting.ts';
import { registerLake, type RegisterLake } from './support/register-lake.ts';

const SOURCE = 'REGISTER';
const SUBJECTS = 5_000_000;
const ROUNDS = 20;
const MOST_MS = 1000;
const LIMITS = { seats: 4, threads: 2, memory: '512MB', seconds: 60 };

/** The least that any chart of a selection asks: one trait of those selected by another. */
const BARE_GROUP_BY = `
  SELECT tumour_type, count(*)::INTEGER AS n
  FROM read_parquet($file)
  WHERE source = $source AND health_region = $region AND age BETWEEN $from AND $from + 9
  GROUP BY tumour_type`;

const REGIONS = ['NORTH', 'CENTRAL', 'WEST', 'SOUTH_EAST'] as const;

/** Another selection each round, so that no answer was given before. */
const selectionOf = (round: number) => ({ region: REGIONS[round % 4]!, from: 20 + 10 * (round % 7) });

/**
 * Facets of an open register of five million: the first opening, then one choice after the other, each against the bare
 * GROUP BY of one of its charts by the same threads; then interactions with the demonstration.
 */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-explore-'));
  const counted = await facetCounting(folder, SOURCE);
  const lake = await registerLake(folder, SOURCE, SUBJECTS, LIMITS);
  try {
    return [...(await facetChanges(counted, lake)), await demoInteractions()];
  } finally {
    await lake.close();
    await counted.close();
    await rm(folder, { recursive: true });
  }
}

async function facetChanges({ counting }: FacetCounting, lake: RegisterLake): Promise<readonly Measurement[]> {
  const everybody = await everybodyOf(lake.snapshot, SOURCE);
  const opening = await timed(() => counting.count(everybody, [], null));
  let round = 0;
  const ours = () => change(counting, everybody, round++);
  const peer = () => bareGroupBy(lake, round);
  const changes = await againstPeer({
    name: 'explore-facet-change',
    n: SUBJECTS,
    rounds: ROUNDS,
    limit: MOST_MS,
    ours,
    peer,
  });
  return [alone({ name: 'explore-opening', n: SUBJECTS, unit: 'ms' }, [opening]), changes];
}

async function change(counting: FacetCounting['counting'], everybody: Everybody, round: number): Promise<void> {
  const { region, from } = selectionOf(round);
  const steps: readonly Criterion[] = [
    { category: { trait: 'HEALTH_REGION', values: [region], missing: false } },
    { number: { trait: 'AGE', from, to: from + 9, missing: false } },
  ];
  const { selected, facets } = await counting.count(everybody, steps, null);
  if (!selected.value || facets.length < 12)
    throw new Error(`Cannot measure facets as all must be told: got ${facets.length} of ${selected.value} people`);
}

async function bareGroupBy({ connection, subjects: file }: RegisterLake, round: number): Promise<void> {
  const reader = await connection.runAndReadAll(BARE_GROUP_BY, { file, source: SOURCE, ...selectionOf(round) });
  reader.getRowObjectsJS();
}
