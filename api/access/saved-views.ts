import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Refusal, SavedView as ViewShown, SaveViewInput, SaveViewResult } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import type { SavedView } from '../record/saved-view.entity.ts';
import { ViewBook } from '../record/view-book.ts';

const LONGEST_NAME = 100;
const LONGEST_PATH = 8_000;
/** Of one person. */
const MOST = 500;

/** Views that people keep. What one sees in a view is what one may see oneself: it is an address, nothing more. */
@Injectable()
export class SavedViews {
  constructor(private readonly book: ViewBook) {}

  async list(person: Person): Promise<readonly ViewShown[]> {
    return (await this.book.of(person.id)).map((view) => shown(view, person));
  }

  async save({ name, path, shared }: SaveViewInput, person: Person): Promise<SaveViewResult> {
    const called = name.trim();
    if (called === '' || called.length > LONGEST_NAME)
      return refusal(`Cannot keep a view as its name must have 1 to ${LONGEST_NAME} characters: got ${called.length}`);
    if (!isWithin(path))
      return refusal(
        `Cannot keep a view as its path must lead to a page of this application: got ${path.slice(0, 80)}`,
      );
    if ((await this.book.countOwn(person.id)) >= MOST)
      return refusal(`Cannot keep more than ${MOST} views: take some away first`);
    const kept = await this.book.add({
      id: randomUUID(),
      owner: person.id,
      name: called,
      path,
      shared: shared ?? false,
    });
    return { __typename: 'SavedView', ...shown(kept, person) };
  }

  forget(id: string, person: Person): Promise<boolean> {
    return isUuid(id) ? this.book.remove(id, person.id) : Promise.resolve(false);
  }
}

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

/** An address of ours, never one that a browser would take for another host's. */
function isWithin(path: string): boolean {
  if (!/^\/(?![/\\])/.test(path) || path.length > LONGEST_PATH || /[\s\p{Cc}]/u.test(path)) return false;
  return new URL(path, 'http://here.invalid').host === 'here.invalid';
}

const refusal = (message: string): { readonly __typename: 'Refusal' } & Refusal => ({
  __typename: 'Refusal',
  code: 'BAD_USER_INPUT',
  message,
});

function shown({ id, name, path, shared, owner, createdAt }: SavedView, person: Person): ViewShown {
  return { id, name, path, shared, owner, own: owner === person.id, createdAt: createdAt.toISOString() };
}
