import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CancelResult, Run as RunShown, RunKind, RunStep } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { RunBook } from '../record/run-book.ts';
import type { Run } from '../record/run.entity.ts';
import { may } from './capability.ts';

const BEAT_MS = 1_000;
/** A process that has said nothing for so long is gone. */
const SILENCE_MS = 15_000;

/** What begins a run. */
export interface RunOrder {
  readonly kind: RunKind;
  readonly about: string;
  /** Id of who began it; null for the command line. */
  readonly person: string | null;
  /** Stops it, as does `cancelRun`. */
  readonly signal?: AbortSignal | undefined;
}

/** What work that goes on is given. */
export interface RunControl {
  readonly signal: AbortSignal;
  readonly tell: (progress: number, step: RunStep | null) => void;
}

export interface RunEnd {
  readonly state: 'DONE' | 'REFUSED';
  /** Id of what was made. */
  readonly result: string | null;
}

/** Follows work that takes longer than a question, so that whoever began it sees how far it is and can stop it. */
@Injectable()
export class Runs {
  private readonly stops = new Map<string, AbortController>();

  constructor(private readonly book: RunBook) {}

  /** Does the work as a run. Throws what the work throws. @param end what came of it */
  async follow<T>(order: RunOrder, work: (control: RunControl) => Promise<T>, end: (made: T) => RunEnd): Promise<T> {
    const { kind, about, person } = order;
    const id = randomUUID();
    const stop = new AbortController();
    const signal = order.signal ? AbortSignal.any([stop.signal, order.signal]) : stop.signal;
    await this.book.begin({ id, kind, about, person });
    this.stops.set(id, stop);
    const beat = this.beat(id, stop);
    try {
      const made = await work({ signal, tell: beat.tell });
      const { state, result } = end(made);
      await beat.still();
      await this.book.end(id, state, result);
      return made;
    } catch (error) {
      await beat.still();
      await this.book.end(id, signal.aborted ? 'CANCELLED' : 'FAILED', null);
      throw error;
    } finally {
      this.stops.delete(id);
    }
  }

  /** One's own; everybody's for those who may read deliveries. */
  async list(first: number, person: Person): Promise<readonly RunShown[]> {
    const runs = await this.book.newest(first, may(person, 'READ_DELIVERIES') ? null : person.id);
    return runs.map((run) => shown(run, person));
  }

  async cancel(id: string, person: Person): Promise<CancelResult> {
    const run = await this.book.find(id).catch(() => null);
    if (run === null || !mayCancel(run, person))
      return { __typename: 'Refusal', code: 'NOT_FOUND', message: 'Cannot stop the run as it must be one of yours' };
    if (run.endedAt !== null)
      return { __typename: 'Refusal', code: 'CONFLICT', message: 'Cannot stop the run as it has come to its end' };
    await this.book.cancel(id, person.id);
    this.stops.get(id)?.abort();
    return { __typename: 'Run', ...shown({ ...run, cancelledBy: person.id }, person) };
  }

  /** Writes down how far it is, and stops it when somebody has asked another process to. */
  private beat(id: string, stop: AbortController) {
    let at: { readonly progress: number; readonly step: RunStep | null } = { progress: 0, step: null };
    let writing: Promise<void> = Promise.resolve();
    const write = async (): Promise<void> => {
      if (await this.book.goesOn(id, at.progress, at.step)) stop.abort();
    };
    const clock = setInterval(() => (writing = writing.then(write).catch(() => undefined)), BEAT_MS);
    return {
      tell: (progress: number, step: RunStep | null) => (at = { progress, step }),
      still: () => {
        clearInterval(clock);
        return writing;
      },
    };
  }
}

const mayCancel = (run: Run, person: Person): boolean => run.person === person.id || may(person, 'DELIVER');

function shown(run: Run, person: Person): RunShown {
  const { id, kind, about, progress, step, result, startedAt, seenAt, endedAt, cancelledBy } = run;
  const silent = run.state === 'RUNNING' && Date.now() - seenAt.getTime() > SILENCE_MS;
  const goesOn = run.state === 'RUNNING' && !silent;
  return {
    id,
    kind,
    state: silent ? 'INTERRUPTED' : run.state,
    about,
    progress,
    step: step as RunStep | null,
    result,
    startedBy: run.person,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    stopping: goesOn && cancelledBy !== null,
    mayCancel: goesOn && cancelledBy === null && mayCancel(run, person),
  };
}
