import { join } from 'node:path';
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import { AnswerCache } from './answer-cache.ts';
import { Engine } from './engine.ts';
import { NotFound } from './lake-error.ts';
import { readQuestions } from './questions.ts';
import { frozenFile, SealedFile } from './sealed-file.ts';
import { Snapshot, type SnapshotMeans } from './snapshot.ts';

/** A row is a few hundred bytes: some 20 MB at most. */
const CACHED = { rows: 50_000, rowsOfAnswer: 5_000 };

/** Every snapshot, opened when it is first asked for. */
@Injectable()
export class Shelf implements OnModuleDestroy {
  private readonly opened = new Map<string, Promise<Snapshot>>();
  private readonly lake: string;
  private readonly means: SnapshotMeans;

  constructor(
    @Inject(CONFIG) { dataDir }: Config,
    private readonly ledger: SnapshotLedger,
  ) {
    this.lake = join(dataDir, 'lake');
    this.means = { engine: new Engine(this.lake), questions: readQuestions(), cache: new AnswerCache(CACHED) };
  }

  /**
   * The snapshot of that id; the newest when none is given.
   *
   * @throws {NotFound} when there is none
   * @throws {DamagedSnapshot} when a file is not what was frozen
   */
  async open(id: string | null): Promise<Snapshot> {
    const wanted = id ?? (await this.newest());
    const known = this.opened.get(wanted) ?? this.read(wanted);
    this.opened.set(wanted, known);
    try {
      const snapshot = await known;
      await snapshot.checkFiles();
      return snapshot;
    } catch (error) {
      this.opened.delete(wanted);
      throw error;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.means.engine.close();
  }

  private async newest(): Promise<string> {
    const [newest] = await this.ledger.list(1);
    if (!newest) throw new NotFound('Cannot answer as no snapshot has been frozen yet');
    return newest.id;
  }

  private async read(id: string): Promise<Snapshot> {
    const record = await this.ledger.find(id);
    if (record === null) throw new NotFound(`Cannot open snapshot ${id} as there is none of that id`);
    const members = (await this.ledger.members([id])).map(({ delivery }) => delivery);
    const [deliveries, tables] = await Promise.all([this.ledger.deliveries(members), this.ledger.tables(members)]);
    const sealed = tables.map((table) => new SealedFile(frozenFile(this.lake, table)));
    const frozen = deliveries.map(({ id: delivery, source, dataCut }) => ({ delivery, source, dataCut }));
    return new Snapshot({ id, createdAt: record.createdAt.toISOString() }, frozen, sealed, this.means);
  }
}
