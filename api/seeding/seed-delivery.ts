import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import type { ReceivedFile } from '../intake/delivery-request.ts';
import { Intake } from '../intake/intake.ts';
import { foldersOf, Staging } from '../intake/staging.ts';
import { DeliveryBook } from '../record/delivery-book.ts';
import { generateFiles } from './generated-files.ts';
import type { Seed } from './seed.ts';

/** Delivers what comes with the product, through the door that everybody's data come in by. */
@Injectable()
export class SeedDelivery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly book: DeliveryBook,
    private readonly intake: Intake,
  ) {}

  /**
   * Registers the source and delivers its files.
   *
   * @returns how many records were accepted
   * @throws {Error} when they are refused: a seed that does not pass our own door is a fault of ours
   */
  async deliver(seed: Seed): Promise<number> {
    const { id, title, kind, synthetic, licence, citation, url, diseaseControlDefinition, twoStageDesign } = seed;
    const source = { id, title, kind, synthetic, licence, citation, url, diseaseControlDefinition, twoStageDesign };
    await this.book.register(source);
    const staging = await Staging.open(foldersOf(this.config.dataDir));
    try {
      const report = await this.intake.deliver({
        files: await filesOf(seed, staging),
        source: id,
        mapping: seed.mapping === null ? null : await readFile(join(seed.folder, seed.mapping), 'utf8'),
        dataCut: seed.dataCut,
        person: null,
      });
      if (report.state === 'ACCEPTED') return report.recordsRead;
      throw new Error(`Cannot load ${id} as its own files are refused: ${JSON.stringify(report.findings.slice(0, 5))}`);
    } finally {
      await staging.close();
    }
  }
}

const filesOf = async ({ id, files, folder }: Seed, staging: Staging): Promise<readonly ReceivedFile[]> =>
  files === 'generated' ? generateFiles(id, staging) : files.map((name) => ({ name, path: join(folder, name) }));
