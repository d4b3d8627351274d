import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a file of another encoding as UTF-8 beside itself. @returns its path */
export async function decodeFile(path: string, encoding: 'windows-1252'): Promise<string> {
  const decoder = new TextDecoder(encoding);
  const decoded = new Transform({
    transform: (bytes: Buffer, _, done) => done(null, decoder.decode(bytes, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  const text = `${path}.utf-8`;
  await pipeline(createReadStream(path), decoded, createWriteStream(text));
  return text;
}
