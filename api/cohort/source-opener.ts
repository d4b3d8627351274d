import { Injectable } from '@nestjs/common';
import type { Source } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { Shelf } from '../lake/shelf.ts';
import { SourceList } from '../lake/source-list.ts';
import type { Person } from '../record/person.entity.ts';
import { everybodyOf, type Everybody } from './ask-leaf.ts';

/** A source of a snapshot among whose subjects somebody selects. */
export interface OpenedSource {
  readonly source: Source;
  readonly everybody: Everybody;
}

/** Opens sources for those who may see them. */
@Injectable()
export class SourceOpener {
  constructor(
    private readonly shelf: Shelf,
    private readonly sources: SourceList,
  ) {}

  /**
   * @param wanted the newest snapshot where none is named
   * @throws {NotFound} when the snapshot has no such source, or the person may not see it
   */
  async open(
    wanted: { readonly snapshot: string | null; readonly source: string },
    person: Person | null,
  ): Promise<OpenedSource> {
    const snapshot = await this.shelf.open(wanted.snapshot);
    const source = (await this.sources.seenBy(person)).find(({ id }) => id === wanted.source);
    if (!source || !snapshot.sources.includes(source.id))
      throw new NotFound(`Cannot find source ${wanted.source.slice(0, 100)} in the snapshot`);
    return { source, everybody: await everybodyOf(snapshot, source.id) };
  }
}
