import { HttpStatus } from '@nestjs/common';
import { Refused } from '../access/refused.ts';

/** What was asked for is not there, or not for whoever asks. */
export class NotFound extends Refused {
  constructor(message: string) {
    super('NOT_FOUND', message, HttpStatus.NOT_FOUND);
  }
}

/** A file of the snapshot is not what was frozen: no number comes from it. */
export class DamagedSnapshot extends Refused {
  constructor(snapshot: string, table: string, fault: string) {
    super(
      'DAMAGED_SNAPSHOT',
      `Cannot answer from snapshot ${snapshot} as its table ${table} must be as it was frozen: ${fault}`,
      HttpStatus.SERVICE_UNAVAILABLE,
    );
  }
}

/** The answer took longer than a reader waits. */
export class TimedOut extends Refused {
  constructor(question: string, seconds: number) {
    super('TIMED_OUT', `Cannot answer ${question} within ${seconds} s`, HttpStatus.GATEWAY_TIMEOUT);
  }
}

/** Whoever asked has gone. */
export class Cancelled extends Refused {
  constructor(question: string) {
    super('CANCELLED', `Cannot answer ${question} as it was cancelled`, HttpStatus.REQUEST_TIMEOUT);
  }
}
