import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone, type Measurement, timed } from '../measurement.ts';
import { startServer } from './server.ts';

/** What the server may take for nineteen of twenty interactions with the demonstration. */
const MOST_MS = 100;
const ROUNDS = 12;
const PERSON = 'demo-economist';

const FACETS = `query ($source: ID!, $steps: [CriterionInput!]!) {
  facets(source: $source, steps: $steps) {
    __typename
    ... on Facets {
      selected { value }
      facets { trait biomarker selected { value } bins { from to selected { value } everyone { value } } missing { selected { value } } }
    }
  }
}`;
const DRAFT = `query ($source: ID!, $steps: [CriterionInput!]!) {
  draftCohort(source: $source, steps: $steps) { __typename ... on Draft { members { value } steps { left { value } lost { value } } } }
}`;
const COHORT = `query ($source: ID!) {
  cohort(id: $source) { label subjects { value } }
  characteristics(cohort: $source) { __typename }
  response(cohort: $source) { __typename }
  survival(cohort: $source, endpoint: OS, groupBy: NONE) { __typename }
}`;

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const sex = (value: string) => ({ category: { trait: 'SEX', values: [value], missing: false } });
const tumour = (value: string) => ({ category: { trait: 'TUMOUR_TYPE', values: [value], missing: true } });
const age = (from: number) => ({ number: { trait: 'AGE', from, to: from + 9, missing: false } });

/** What somebody asks in a row who explores a source and looks at what it comes to: other choices each round. */
function interactions(round: number): readonly Asked[] {
  const from = 30 + 10 * (round % 5);
  const explored = [
    { source: 'INSPIRE', steps: [] },
    { source: 'INSPIRE', steps: [sex(round % 2 === 0 ? 'F' : 'M')] },
    { source: 'INSPIRE', steps: [sex('F'), age(from)] },
    { source: 'SUMMIT', steps: [sex(round % 2 === 0 ? 'F' : 'M')] },
    { source: 'IMPRESS-DEMO', steps: [] },
    { source: 'IMPRESS-DEMO', steps: [tumour(['Colorectal cancer', 'Sarcoma', 'Glioma'][round % 3]!)] },
    { source: 'IMPRESS-DEMO', steps: [tumour('Colorectal cancer'), age(from)] },
  ];
  return [
    ...explored.map((variables) => ({ query: FACETS, variables })),
    ...explored.map((variables) => ({ query: DRAFT, variables })),
    ...['INSPIRE', 'SUMMIT', 'IMPRESS-DEMO'].map((source) => ({ query: COHORT, variables: { source } })),
  ];
}

/** How long the server takes, as whoever asks by HTTP sees it, to answer while somebody explores and defines cohorts. */
export async function demoInteractions(): Promise<Measurement> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-interactions-'));
  const server = await startServer(dataDir);
  try {
    const ask = await signedIn(server.address);
    // The first round opens the sources.
    for (const asked of interactions(0)) await ask(asked);
    const times: number[] = [];
    for (const asked of Array.from({ length: ROUNDS }, (_, round) => interactions(round + 1)).flat())
      times.push(await timed(() => ask(asked)));
    return alone({ name: 'explore-interactions', unit: 'ms', n: times.length }, times, MOST_MS);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true });
  }
}

async function signedIn(address: string): Promise<(asked: Asked) => Promise<void>> {
  const headers = { 'content-type': 'application/json', 'x-connect-evidence': '1' };
  const body = JSON.stringify({ person: PERSON });
  const session = await fetch(`${address}/api/v1/session`, { method: 'POST', headers, body });
  const cookie = session.headers.getSetCookie().map((one) => one.split(';')[0]);
  return async (asked) => {
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { ...headers, cookie: cookie.join('; ') },
      body: JSON.stringify(asked),
    });
    const said = await answer.text();
    if (!answer.ok || said.includes('"errors"'))
      throw new Error(`Cannot measure interactions as each must be answered: got ${said.slice(0, 500)}`);
  };
}
