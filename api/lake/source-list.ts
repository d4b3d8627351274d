import { Injectable } from '@nestjs/common';
import { Disclosure } from '../access/disclosure.ts';
import { Entitlement } from '../access/entitlement.ts';
import type { Source } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import type { Source as SourceRecord } from '../record/source.entity.ts';

/** Everyone who delivers, with the rules their data are under. */
@Injectable()
export class SourceList {
  constructor(
    private readonly ledger: SnapshotLedger,
    private readonly disclosure: Disclosure,
    private readonly entitlement: Entitlement,
  ) {}

  /** In the order of their ids. */
  async all(): Promise<readonly Source[]> {
    return (await this.ledger.sources()).map((source) => this.shown(source));
  }

  /** Those that this person may see. */
  async seenBy(person: Person | null): Promise<readonly Source[]> {
    return (await this.all()).filter(({ id }) => this.entitlement.maySee(person, this.disclosure.rules(id)));
  }

  /** Those of these ids that exist, in the order of their ids. */
  async of(ids: readonly string[]): Promise<readonly Source[]> {
    return (await this.all()).filter(({ id }) => ids.includes(id));
  }

  /** Id of the two-stage design under which the source's cohorts run; null where there is none. */
  async twoStageDesign(id: string): Promise<string | null> {
    return (await this.ledger.sources()).find((source) => source.id === id)?.twoStageDesign ?? null;
  }

  private shown(source: SourceRecord): Source {
    const { open, threshold } = this.disclosure.rules(source.id);
    const { id, title, kind, synthetic, diseaseControlDefinition, licence, citation, url } = source;
    const disclosure = open ? 'OPEN' : 'PROTECTED';
    return { id, title, kind, synthetic, disclosure, threshold, diseaseControlDefinition, licence, citation, url };
  }
}
