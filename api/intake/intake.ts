import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { join } from 'node:path';
import { AuditTrail } from '../access/audit-trail.ts';
import { Runs } from '../access/runs.ts';
import { CONFIG, type Config } from '../config.ts';
import { DeliveryBook } from '../record/delivery-book.ts';
import { chooseReader, READ_NOTHING, type Choose } from './choose-reader.ts';
import { entryOf, shown } from './delivery-report.ts';
import type { DeliveryReport, DeliveryRequest } from './delivery-request.ts';
import { NOTHING_DECLARED } from './dialect.ts';
import { Findings } from './finding.ts';
import {
  addCountFindings,
  allAsTheyStand,
  pressAsTheyStand,
  translateAndPress,
  type MadeTables,
} from './make-tables.ts';
import { idOf, type Outcome } from './outcome-of-delivery.ts';
import type { ScannedParcel } from './parcel.ts';
import { registerSource } from './new-source.ts';
import { withMappingToKeep } from './mapping/mapping-to-keep.ts';
import { tell, type Passage } from './passage.ts';
import { inspect, receive, type Inspected, type Received } from './receive.ts';
import { cleanStaging, foldersOf, keepFolder, keepOnce, Staging, type Folders } from './staging.ts';

/** A delivery with fewer of the subjects that were there before than this share is not believed unless it is declared. */
const SHRINK = 0.8;

const LONGEST_ID = 100;

/** Takes deliveries in: accepted whole or refused whole, and nothing of them lost or guessed. */
@Injectable()
export class Intake implements OnModuleInit {
  private readonly folders: Folders;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly book: DeliveryBook,
    private readonly audit: AuditTrail,
    private readonly runs: Runs,
  ) {
    this.folders = foldersOf(config.dataDir);
  }

  async onModuleInit(): Promise<void> {
    await cleanStaging(this.folders);
  }

  /** @throws {DOMException} AbortError when the signal fires or the run is cancelled; nothing is kept then */
  deliver(request: DeliveryRequest): Promise<DeliveryReport> {
    const { source, person, signal, onProgress } = request;
    const kind = request.dryRun ? 'IMPORT_TRIAL' : 'IMPORT';
    return this.runs.follow(
      { kind, about: source.slice(0, LONGEST_ID), person, signal },
      (run) => {
        const tellBoth: DeliveryRequest['onProgress'] = (progress, step) => {
          run.tell(progress, step);
          onProgress?.(progress, step);
        };
        return this.take({ ...request, signal: run.signal, onProgress: tellBoth });
      },
      ({ id, state, dryRun }) => ({ state: state === 'ACCEPTED' ? 'DONE' : 'REFUSED', result: dryRun ? null : id }),
    );
  }

  private async take(request: DeliveryRequest): Promise<DeliveryReport> {
    const staging = await Staging.open(this.folders);
    const declared = { ...NOTHING_DECLARED, ...request.declared };
    const findings = new Findings();
    try {
      return await this.pass({ request: withMappingToKeep(request, findings), declared, staging, findings });
    } finally {
      await staging.close();
    }
  }

  private async pass(passage: Passage): Promise<DeliveryReport> {
    const { request, declared, findings } = passage;
    await this.checkSource(passage);
    const received = await receive(passage, this.choose(passage));
    const parcels = received.flatMap(({ parcel }) => parcel ?? []);
    const early = findings.count === 0 && allAsTheyStand(parcels) ? settled(pressAsTheyStand(passage, parcels)) : null;
    const inspected: Inspected[] = [];
    for (const file of received) inspected.push(await inspect(file, passage));
    const id = idOf(
      request,
      declared,
      inspected.map(({ facts }) => facts),
    );
    const earlier = await this.book.find(id);
    const made = await this.made(passage, inspected, early);
    if (earlier?.state === 'ACCEPTED') return this.again(id);
    findings.merge(made.findings);
    if (findings.count === 0) await this.checkShrink(passage, made);
    return this.conclude(passage, {
      id,
      format: formatOf(received),
      files: inspected.map(({ facts }) => facts),
      tables: findings.count === 0 ? made.tables.map(({ table }) => table) : [],
      refusedAttributes: inspected.flatMap(({ refusedAttributes }) => refusedAttributes),
      findings,
    });
  }

  private async checkSource({ request, findings }: Passage): Promise<void> {
    if (request.register || (await this.book.source(request.source))) return;
    const wanted = `a registered source: "${request.source}" is not. Register it, then deliver again`;
    findings.add('IMPORT_SOURCE', { file: '', line: null, column: null, found: request.source, wanted });
  }

  private choose({ request, findings }: Passage): Choose {
    if (findings.listed.some(({ file }) => file === 'mapping')) return READ_NOTHING;
    try {
      return chooseReader(request);
    } catch (error) {
      const wanted = (error as Error).message;
      findings.add('IMPORT_MAPPING', { file: 'mapping', line: null, column: null, found: null, wanted });
      return chooseReader({ ...request, mapping: null });
    }
  }

  /** What was pressed beside the scan counts only where the scan found nothing: a ragged file confuses a parser. */
  private async made(
    passage: Passage,
    inspected: readonly Inspected[],
    early: Promise<Settled> | null,
  ): Promise<MadeTables> {
    const parcels = inspected.flatMap(({ parcel }) => parcel ?? []);
    const made = early === null ? await this.late(passage, parcels) : await this.unlessScanFound(passage, await early);
    addCountFindings(made, parcels);
    return made;
  }

  private async late(passage: Passage, parcels: readonly ScannedParcel[]): Promise<MadeTables> {
    const unread = passage.findings.listed.some(({ code }) => code === 'IMPORT_MAPPING' || code === 'IMPORT_SOURCE');
    return unread ? NOTHING : translateAndPress(passage, parcels);
  }

  private async unlessScanFound({ findings }: Passage, early: Settled): Promise<MadeTables> {
    if (findings.count > 0) return NOTHING;
    if ('error' in early) throw early.error;
    return early.made;
  }

  private async checkShrink({ request, declared, findings }: Passage, { tables }: MadeTables): Promise<void> {
    const before = await this.book.newestAccepted(request.source);
    if (before === null || declared.allowShrink) return;
    const then = (await this.book.tables([before.id])).find(({ name }) => name === 'subject')?.rows ?? 0;
    const now = tables.find(({ table }) => table.name === 'subject')?.table.rows ?? 0;
    if (now >= SHRINK * then) return;
    const wanted = `at least ${Math.ceil(SHRINK * then)} subjects, as there were ${then} last time; declare it if it is meant`;
    findings.add('IMPORT_SHRINK', { file: '', line: null, column: null, found: `${now} subjects`, wanted });
  }

  private async conclude(passage: Passage, outcome: Outcome): Promise<DeliveryReport> {
    const { request, staging, findings } = passage;
    const accepted = findings.count === 0;
    const entry = entryOf(request, outcome);
    const now = { ...entry.delivery, deliveredAt: new Date() };
    const report = {
      ...shown(now, entry.files, entry.tables),
      alreadyImported: false,
      dryRun: request.dryRun ?? false,
    };
    const unknown = findings.listed.some(({ code }) => code === 'IMPORT_SOURCE');
    if (request.dryRun || unknown) return report;
    request.signal?.throwIfAborted();
    tell(passage, 'KEEP', 0);
    await registerSource(request, this.book, this.audit);
    await this.audit.record(accepted ? 'IMPORT_ACCEPTED' : 'IMPORT_REJECTED', request.person, {
      delivery: outcome.id,
      source: request.source,
      sha256: outcome.files.map(({ sha256 }) => sha256),
      findings: findings.count,
    });
    for (const { kept } of outcome.files)
      if (kept) await keepOnce(kept.path, join(this.folders.originals, kept.sha256));
    const entered = await this.book.enter(entry, async () => {
      if (accepted) await keepFolder(staging.path('lake'), join(this.folders.lake, outcome.id));
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

const NOTHING: MadeTables = { tables: [], findings: new Findings() };

type Settled = { readonly made: MadeTables } | { readonly error: unknown };

/** A promise that may fail while nobody looks. */
const settled = (made: Promise<MadeTables>): Promise<Settled> =>
  made.then(
    (made) => ({ made }),
    (error: unknown) => ({ error }),
  );

function formatOf(received: readonly Received[]): string {
  const formats = new Set(received.flatMap(({ parcel }) => parcel?.format ?? []));
  return [...formats].sort().join('+') || 'UNKNOWN';
}
