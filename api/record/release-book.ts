import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordQuery } from './record-query.ts';

/** Sets are compared with those that the same audience saw of the same source, in this snapshot and in others. */
export interface ReleaseScope {
  readonly snapshot: string;
  readonly source: string;
  readonly audience: 'INTERNAL' | 'PARTNER' | 'PUBLIC';
  /** By what the patients are in a set; empty where criteria and protocols put them there. */
  readonly topic: string;
}

export interface NewRelease {
  /** How many patients there are in all. */
  readonly subjects: number;
  readonly people: number;
  /** One bit a patient. */
  readonly members: Uint8Array;
  readonly shownAs: string;
  readonly policy: string;
  readonly askedBy: string | null;
}

export interface KeptRelease extends Pick<NewRelease, 'subjects' | 'members' | 'shownAs'> {
  readonly seq: number;
  readonly snapshot: string;
}

/** The releases of a source to an audience while nobody else can add to them. */
export interface OpenBook {
  /** Of every snapshot. */
  since(seq: number): Promise<readonly KeptRelease[]>;
  add(releases: readonly NewRelease[]): Promise<void>;
}

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
/** Half of the patients at random cannot be compressed: little time is spent on trying. */
const FAST = { level: 1 };

/** Of which sets of patients numbers were shown. */
@Injectable()
export class ReleaseBook {
  constructor(private readonly postgres: DataSource) {}

  /** Others who want the same source wait until the work is done and written; nothing is written when it throws. */
  inTurn<T>(scope: ReleaseScope, work: (book: OpenBook) => Promise<T>): Promise<T> {
    const { snapshot, source, audience, topic } = scope;
    const key = [source, audience, topic];
    return this.postgres.transaction(async (record) => {
      await record.query(recordQuery('release_lock'), key);
      return work({
        since: (seq) => since(record, [...key, seq]),
        add: async (releases) => {
          for (const release of releases)
            await record.query(recordQuery('release_add'), [snapshot, ...key, ...(await row(release))]);
        },
      });
    });
  }
}

async function since(record: EntityManager, key: readonly unknown[]): Promise<readonly KeptRelease[]> {
  const rows = await record.query<readonly KeptRelease[]>(recordQuery('release_since'), [...key]);
  return Promise.all(rows.map(async (kept) => ({ ...kept, members: await inflate(kept.members) })));
}

async function row({ subjects, people, members, shownAs, policy, askedBy }: NewRelease): Promise<readonly unknown[]> {
  const sha256 = createHash('sha256').update(members).digest('hex');
  return [sha256, subjects, people, await deflate(members, FAST), shownAs, policy, askedBy];
}
