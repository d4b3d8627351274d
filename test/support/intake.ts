import { Test } from '@nestjs/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditTrail } from '../../api/access/audit-trail.ts';
import { Runs } from '../../api/access/runs.ts';
import { ConfigModule, readConfig } from '../../api/config.ts';
import type { DeliveryReport, DeliveryRequest } from '../../api/intake/delivery-request.ts';
import { Intake } from '../../api/intake/intake.ts';
import { DeliveryBook } from '../../api/record/delivery-book.ts';
import { RecordModule } from '../../api/record/record.module.ts';
import { testRecord, type TestRecord } from './record.ts';

/** An intake on a Postgres and a data folder of its own, with one registered source, TEST. */
export interface TestIntake {
  readonly record: TestRecord;
  readonly dataDir: string;
  readonly intake: Intake;
  readonly book: DeliveryBook;
  /** Delivers these texts or bytes as files of TEST. */
  deliver(
    files: Readonly<Record<string, string | Uint8Array>>,
    more?: Partial<DeliveryRequest>,
  ): Promise<DeliveryReport>;
  close(): Promise<void>;
}

export async function testIntake(): Promise<TestIntake> {
  const record = await testRecord();
  const dataDir = await mkdtemp(join(tmpdir(), 'intake-'));
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: record.url.href });
  const module = await Test.createTestingModule({
    imports: [ConfigModule.with(config), RecordModule.at(record.url)],
    providers: [AuditTrail, DeliveryBook, Intake, Runs],
  }).compile();
  await module.init();
  const [intake, book] = [module.get(Intake), module.get(DeliveryBook)];
  await book.register({ id: 'TEST', title: 'Source of a test', kind: 'TRIAL', synthetic: true });
  let delivered = 0;
  return {
    record,
    dataDir,
    intake,
    book,
    deliver: async (files, more = {}) => {
      const folder = await mkdtemp(join(dataDir, `sent-${delivered++}-`));
      const sent = Object.entries(files).map(([name, bytes], at) => ({ name, path: join(folder, `${at}`), bytes }));
      for (const { path, bytes } of sent) await writeFile(path, bytes);
      return intake.deliver({ files: sent, source: 'TEST', person: null, ...more });
    },
    close: async () => {
      await module.close();
      await record.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
