import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Disclosure } from '../access/disclosure.ts';
import type { Provenance } from '../contract.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import type { Queries } from './queries.ts';
import type { Snapshot } from './snapshot.ts';
import { SourceList } from './source-list.ts';
import { tableId } from './table-id.ts';

const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** What an answer was made of. */
export interface Origin {
  readonly snapshot: Snapshot;
  /** Ids of the sources whose data were read. */
  readonly sources: readonly string[];
  readonly question: keyof Queries;
  /** Methods that answered, as compute --list names them. */
  readonly methods: readonly string[];
  /** Everything that was asked but the snapshot. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Kind of the table behind the answer, such as survival; null where the answer may not leave the screen. */
  readonly table: string | null;
}

/** Writes where an answer comes from, and all that is needed to compute it again. */
@Injectable()
export class ProvenanceWriter {
  constructor(
    private readonly sources: SourceList,
    private readonly disclosure: Disclosure,
  ) {}

  async write({ snapshot, sources, question, methods, parameters, table }: Origin): Promise<Provenance> {
    const asked = { ...parameters, snapshot: snapshot.id };
    const cuts = sources.map((source) => snapshot.dataCut(source)).filter((cut) => cut !== null);
    return {
      snapshot: snapshot.id,
      sources: await this.sources.of(sources),
      dataCut: cuts.toSorted().at(-1) ?? null,
      updatedAt: snapshot.createdAt,
      classification: sources.every((source) => this.disclosure.rules(source).open) ? 'OPEN' : 'INTERNAL',
      policy: this.disclosure.policyHash,
      question: `${question}.sql`,
      sql: snapshot.sql(question),
      methods,
      parameters: asked,
      version,
      table: table === null ? null : tableId({ kind: table, parameters: asked }),
    };
  }
}
