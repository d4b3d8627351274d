import { HttpStatus } from '@nestjs/common';
import { Refused } from '../access/refused.ts';

/** Criteria that select nothing that could be meant: the sentence says what is wrong with them. */
export class CannotSelect extends Refused {
  constructor(message: string) {
    super('CANNOT_SELECT', message, HttpStatus.BAD_REQUEST);
  }
}
