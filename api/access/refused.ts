import { HttpException, HttpStatus } from '@nestjs/common';

/** An action that does not happen, or a question that gets no answer. REST reads its status, GraphQL the code in its extensions. */
export class Refused extends HttpException {
  readonly extensions: { readonly code: string };

  constructor(
    readonly code: string,
    message: string,
    status: HttpStatus,
  ) {
    super({ code, message }, status);
    this.extensions = { code };
  }
}

export class Unauthenticated extends Refused {
  constructor(message = 'Sign in first') {
    super('UNAUTHENTICATED', message, HttpStatus.UNAUTHORIZED);
  }
}

export class Forbidden extends Refused {
  constructor(message = 'Your role may not do this') {
    super('FORBIDDEN', message, HttpStatus.FORBIDDEN);
  }
}
