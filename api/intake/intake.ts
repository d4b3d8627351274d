import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditTrail } from '../access/audit-trail.ts';
import { CONFIG, type Config } from '../config.ts';
import { Press } from '../lake/press.ts';
import { sha256Of } from '../lake/sealed-file.ts';
import { DeliveryBook } from '../record/delivery-book.ts';
import { isIdentifying } from './attributes.ts';
import { chooseReader } from './choose-reader.ts';
import { entryOf, shown } from './delivery-report.ts';
import type { DeliveryReport, DeliveryRequest, ReceivedFile } from './delivery-request.ts';
import { NOTHING_DECLARED, type Declared } from './dialect.ts';
import { Findings } from './finding.ts';
import { idOf, type FileFacts, type Outcome, type WrittenTable } from './outcome-of-delivery.ts';
import { openParcel, type ScannedParcel } from './parcel.ts';
import { jobAsItStands, pressTable } from './press-tables.ts';
import { scanFile } from './scan-file.ts';
import { addScanFindings, hasIdentifiers, shapeOf } from './scan-findings.ts';
import { cleanStaging, copyInto, foldersOf, keep, keepOnce, Staging, type Folders } from './staging.ts';

/** One delivery on its way through: what was asked, where it is worked on, what has been found. */
interface Passage {
  readonly request: DeliveryRequest;
  readonly declared: Declared;
  readonly staging: Staging;
  readonly findings: Findings;
}

/** Takes deliveries in: accepted whole or refused whole, and nothing of them lost or guessed. */
@Injectable()
export class Intake implements OnModuleInit {
  private readonly folders: Folders;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly book: DeliveryBook,
    private readonly audit: AuditTrail,
  ) {
    this.folders = foldersOf(config.dataDir);
  }

  async onModuleInit(): Promise<void> {
    await cleanStaging(this.folders);
  }

  async deliver(request: DeliveryRequest): Promise<DeliveryReport> {
    const staging = await Staging.open(this.folders);
    const declared = { ...NOTHING_DECLARED, ...request.declared };
    try {
      return await this.pass({ request, declared, staging, findings: new Findings() });
    } finally {
      await staging.close();
    }
  }

  private async pass(passage: Passage): Promise<DeliveryReport> {
    const { request, declared, findings } = passage;
    const source = await this.book.source(request.source);
    if (source === null) {
      const wanted = `a registered source: "${request.source}" is not`;
      findings.add('IMPORT_SOURCE', { file: '', line: null, column: null, found: request.source, wanted });
    }
    const { files, parcels } = await this.read(passage);
    const sha256s = files.map(({ sha256 }) => sha256);
    const id = idOf(request, declared, sha256s);
    const earlier = await this.book.find(id);
    if (earlier?.state === 'ACCEPTED') return this.again(id);
    const tables = findings.count === 0 ? await this.press(passage, parcels) : [];
    const outcome = { id, format: 'FLAT', files, tables, refusedAttributes: [], findings };
    return this.conclude(passage, outcome);
  }

  /** Copies, opens and scans every file. */
  private async read({ request, declared, staging, findings }: Passage) {
    const choose = chooseReader(request);
    const files: FileFacts[] = [];
    const parcels: ScannedParcel[] = [];
    for (const [at, { name, path }] of request.files.entries()) {
      const copy = staging.path(`delivered-${at}`);
      await copyInto(path, copy);
      const { size: bytes } = await stat(copy);
      const parcel = await openParcel({ name, path: copy, bytes }, declared, choose, findings);
      if (parcel === null) {
        files.push(await unopened({ name, path: copy }, bytes));
        continue;
      }
      const scanned = { ...parcel, scanned: await scanFile(parcel.text, shapeOf(parcel, declared.encoding === null)) };
      addScanFindings(scanned, findings);
      parcels.push(scanned);
      files.push(await factsOf(scanned));
    }
    return { files, parcels };
  }

  private async press({ request, staging, findings }: Passage, parcels: readonly ScannedParcel[]) {
    const folder = staging.path('lake');
    await mkdir(folder);
    const press = await Press.open(staging.path('duckdb'));
    try {
      const tables: WrittenTable[] = [];
      for (const parcel of parcels) {
        const table = await pressTable(press, request.source, jobAsItStands(parcel), { folder, findings });
        if (table) tables.push(table);
      }
      return tables;
    } finally {
      press.close();
    }
  }

  private async conclude({ request, staging, findings }: Passage, outcome: Outcome): Promise<DeliveryReport> {
    const accepted = findings.count === 0;
    const entry = entryOf(request, accepted ? outcome : { ...outcome, tables: [] });
    const now = { ...entry.delivery, deliveredAt: new Date() };
    const report = {
      ...shown(now, entry.files, entry.tables),
      alreadyImported: false,
      dryRun: request.dryRun ?? false,
    };
    const unknown = findings.listed.some(({ code }) => code === 'IMPORT_SOURCE');
    if (request.dryRun || unknown) return report;
    await this.audit.record(accepted ? 'IMPORT_ACCEPTED' : 'IMPORT_REJECTED', request.person, {
      delivery: outcome.id,
      source: request.source,
      sha256: outcome.files.map(({ sha256 }) => sha256),
      findings: findings.count,
    });
    for (const { kept } of outcome.files)
      if (kept) await keepOnce(kept.path, join(this.folders.originals, kept.sha256));
    const entered = await this.book.enter(entry, async () => {
      if (accepted) await keep(staging.path('lake'), join(this.folders.lake, outcome.id));
    });
    return entered ? report : this.again(outcome.id);
  }

  private async again(id: string): Promise<DeliveryReport> {
    const [delivery, files, tables] = await Promise.all([
      this.book.find(id),
      this.book.files([id]),
      this.book.tables([id]),
    ]);
    return { ...shown(delivery!, files, tables), alreadyImported: true, dryRun: false };
  }
}

async function factsOf(parcel: ScannedParcel): Promise<FileFacts> {
  const { name, path, bytes, head, scanned } = parcel;
  const sha256 = parcel.text === path ? scanned.sha256 : await sha256Of(path);
  const kept = hasIdentifiers(parcel, isIdentifying) ? null : { path, sha256 };
  return { name, path, sha256, bytes, records: scanned.records, dialect: head.dialect, kept };
}

async function unopened({ name, path }: ReceivedFile, bytes: number): Promise<FileFacts> {
  const sha256 = await sha256Of(path);
  return { name, path, sha256, bytes, records: 0, dialect: null, kept: { path, sha256 } };
}
