/**
 * Reads newline-delimited JSON as it arrives, in pieces cut anywhere; the last line need not end in a newline.
 *
 * @throws {SyntaxError} naming the line that is not JSON
 */
export async function* jsonLines(pieces: AsyncIterable<string>): AsyncGenerator<unknown> {
  let rest = '';
  let line = 0;
  for await (const piece of pieces) {
    const whole = (rest + piece).split('\n');
    rest = whole.pop() ?? '';
    for (const text of whole) {
      line += 1;
      if (text.trim() !== '') yield parsed(text, line);
    }
  }
  if (rest.trim() !== '') yield parsed(rest, line + 1);
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SyntaxError(`Cannot read the answer as line ${line} must be JSON: got "${text.slice(0, 80)}"`);
  }
}
