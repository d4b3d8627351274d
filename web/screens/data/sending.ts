/** What is sent, and who is told how much of it has left. */
export interface Sending {
  readonly address: string;
  readonly body: FormData;
  readonly accept: string;
  readonly signal: AbortSignal;
  readonly onSent: (share: number) => void;
}

/** The server answered, and said no. */
export class AnsweredNo extends Error {
  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super(`Cannot use the answer as its status must be below 400: got ${status}`);
  }
}

/** No answer, or only part of one: the server is away, the network broke, or a chosen file has changed or gone. */
export class Interrupted extends Error {
  constructor() {
    super('Cannot read the answer as the connection must last until its end: it broke');
  }
}

/**
 * Sends a form and yields the answer piece by piece as it arrives. XMLHttpRequest and not fetch, as fetch
 * cannot say how much of a large file has been sent.
 *
 * @throws {AnsweredNo | Interrupted | DOMException} the last, an AbortError, once the signal has fired
 */
export async function* sending({ address, body, accept, signal, onSent }: Sending): AsyncGenerator<string> {
  signal.throwIfAborted();
  const request = new XMLHttpRequest();
  const stop = () => request.abort();
  signal.addEventListener('abort', stop);
  request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1);
  request.open('POST', address);
  request.setRequestHeader('accept', accept);
  request.setRequestHeader('x-connect-evidence', '1');
  const pieces = answer(request, signal);
  request.send(body);
  try {
    yield* pieces;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function* answer(request: XMLHttpRequest, signal: AbortSignal): AsyncGenerator<string> {
  let ended: Error | 'whole' | null = null;
  let wake = () => {};
  const end = (how: Error | 'whole') => {
    ended = how;
    wake();
  };
  request.onprogress = () => wake();
  request.onload = () => end(request.status < 400 ? 'whole' : new AnsweredNo(request.status, request.responseText));
  request.onerror = () => end(new Interrupted());
  request.onabort = () => end(signal.aborted ? (signal.reason as Error) : new Interrupted());
  let read = 0;
  while (true) {
    const piece = request.status < 400 ? request.responseText.slice(read) : '';
    read += piece.length;
    if (piece !== '') yield piece;
    else if (ended === 'whole') return;
    else if (ended !== null) throw ended as Error;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}
