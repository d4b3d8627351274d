/** @jest-environment jsdom */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonLines } from './json-lines.ts';
import { AnsweredNo, Interrupted, sending, type Sending } from './sending.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answer: Answer;

beforeAll(async () => {
  server = createServer((request, response) => {
    // The page of jsdom has another origin than this server.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') response.end();
    else request.resume().on('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function form(): FormData {
  const body = new FormData();
  body.append('files', new File(['subject\nA-1\n'], 'subject.csv'));
  return body;
}

const send = (signal = new AbortController().signal, onSent: Sending['onSent'] = () => {}) =>
  sending({
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    body: form(),
    accept: 'application/x-ndjson',
    signal,
    onSent,
  });

async function all(pieces: AsyncIterable<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const piece of pieces) seen.push(piece);
  return seen;
}

test('sending() carries the header that a foreign form cannot, and says that all has been sent', async () => {
  let header: unknown;
  const sent: number[] = [];
  answer = ({ headers }, response) => {
    header = [headers['x-connect-evidence'], headers.accept, headers['content-type']?.split(';')[0]];
    response.end('{"delivery":{}}');
  };
  expect(await all(jsonLines(send(undefined, (share) => sent.push(share))))).toEqual([{ delivery: {} }]);
  expect(header).toEqual(['1', 'application/x-ndjson', 'multipart/form-data']);
  expect(sent.at(-1)).toBe(1);
});

test('sending() yields a line while the server still works', async () => {
  let goOn = () => {};
  answer = (_, response) => {
    response.write('{"progress":0.5}\n');
    goOn = () => response.end('{"progress":1}');
  };
  const lines = jsonLines(send());
  expect((await lines.next()).value).toEqual({ progress: 0.5 });
  goOn();
  expect((await lines.next()).value).toEqual({ progress: 1 });
  expect((await lines.next()).done).toBe(true);
});

test('sending() gives the whole answer of a server that says no', async () => {
  answer = (_, response) => response.writeHead(413).end('{"message":"too large"}');
  const failure = await all(send()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AnsweredNo);
  expect(failure).toMatchObject({ status: 413, body: '{"message":"too large"}' });
});

// That a server dies in the middle of its answer is tried in a real browser: jsdom does not notice it.
test('sending() notices that the server died before it answered', async () => {
  answer = (request) => request.socket.destroy();
  await expect(all(send())).rejects.toBeInstanceOf(Interrupted);
});

test('sending() lets go of the connection when it is stopped', async () => {
  const stop = new AbortController();
  const closed = new Promise<void>((resolve) => {
    answer = (_, response) => {
      response.on('close', () => resolve());
      response.write('{"progress":0.5}\n');
    };
  });
  const lines = jsonLines(send(stop.signal));
  await lines.next();
  stop.abort();
  await expect(lines.next()).rejects.toMatchObject({ name: 'AbortError' });
  await closed;
});

test('sending() sends nothing once it has been stopped', async () => {
  await expect(all(send(AbortSignal.abort()))).rejects.toMatchObject({ name: 'AbortError' });
});
