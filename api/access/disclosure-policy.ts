import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import type { SourceRules } from './disclosure.ts';

/** No policy file may ask for less than this. */
const LEAST_THRESHOLD = 5;

const threshold = z.int().min(LEAST_THRESHOLD);
const why = z.string().min(1);

const policy = z.strictObject({
  id: z.string().min(1),
  date: z.iso.date(),
  status: z.enum(['verified', 'from memory', 'placeholder']),
  why,
  threshold,
  sources: z.array(
    z.union([
      z.strictObject({ source: z.string().min(1), open: z.literal(true), why }),
      z.strictObject({ source: z.string().min(1), open: z.literal(false), threshold, why }),
    ]),
  ),
});

/** Which sources are open, and how few people a number may describe elsewhere. Read once, frozen, known by its hash. */
export class DisclosurePolicy {
  private readonly named: ReadonlyMap<string, SourceRules>;

  private constructor(
    /** SHA-256 of the policy as canonical JSON. */
    readonly hash: string,
    private readonly threshold: number,
    rules: readonly SourceRules[],
  ) {
    this.named = new Map(rules.map((one) => [one.source, Object.freeze(one)]));
    Object.freeze(this);
  }

  /** @throws {Error} naming everything wrong in the file */
  static read(file: string): DisclosurePolicy {
    const read = policy.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.success) throw new Error(`Cannot use the disclosure policy ${file}: ${z.prettifyError(read.error)}`);
    const { data } = read;
    const twice = data.sources.find(({ source }, at) => data.sources.findIndex((one) => one.source === source) !== at);
    if (twice)
      throw new Error(`Cannot use the disclosure policy ${file} as a source must be named once: got ${twice.source}`);
    return new DisclosurePolicy(
      createHash('sha256').update(canonicalJson(data)).digest('hex'),
      data.threshold,
      data.sources.map((one) => ({ source: one.source, open: one.open, threshold: one.open ? 0 : one.threshold })),
    );
  }

  /** A source that is not named is protected. */
  rules(source: string): SourceRules {
    return this.named.get(source) ?? Object.freeze({ source, open: false, threshold: this.threshold });
  }
}
