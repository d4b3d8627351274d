import { HttpException, HttpStatus } from '@nestjs/common';
import type { Capability } from '../contract.ts';

/** An action that does not happen, or a question that gets no answer. REST reads its status, GraphQL the code in its extensions. */
export class Refused extends HttpException {
  readonly extensions: { readonly code: string };

  /** @param capability what one would have to be allowed: who holds it is no secret */
  constructor(
    readonly code: string,
    message: string,
    status: HttpStatus,
    readonly capability: Capability | null = null,
  ) {
    super({ code, message }, status);
    this.extensions = { code };
  }
}

export class Unauthenticated extends Refused {
  constructor(message = 'Sign in first', capability: Capability | null = null) {
    super('UNAUTHENTICATED', message, HttpStatus.UNAUTHORIZED, capability);
  }
}

export class Forbidden extends Refused {
  constructor(message = 'Your role may not do this', capability: Capability | null = null) {
    super('FORBIDDEN', message, HttpStatus.FORBIDDEN, capability);
  }
}
