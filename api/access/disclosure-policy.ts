import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { judgeRounding } from '../methods/disclosure/rounding-policy.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { canonicalJson } from './canonical-json.ts';
import type { SourceRules } from './disclosure.ts';

/** For whom a number is: those of the programme ask; partners and the public are given what was released. */
export type Audience = 'INTERNAL' | 'PARTNER' | 'PUBLIC';

/** No policy file may ask for less than this. */
const LEAST_THRESHOLD = 5;

const threshold = z.int().min(LEAST_THRESHOLD, `A threshold must be at least ${LEAST_THRESHOLD}`);
const why = z.string().min(1);

/** Every published number may stand for as many true ones as there are in a step of the rounding. */
const released = z
  .strictObject({ mode: z.literal('RELEASED'), threshold, base: z.int().min(2), why })
  .superRefine(({ threshold: fewest, base }, context) => {
    const { valid, smallestPublished, preimage } = judgeRounding(fewest, base);
    if (valid) return;
    const message = `A threshold of ${fewest} rounded to ${base} gives people away, as ${smallestPublished} would mean ${preimage.join(' or ')}`;
    context.addIssue({ code: 'custom', message });
  });

const profiles = z
  .strictObject({
    INTERNAL: z.strictObject({ mode: z.literal('INTERACTIVE'), threshold, why }),
    PARTNER: released,
    PUBLIC: released,
  })
  .refine(
    ({ INTERNAL, PARTNER, PUBLIC }) => INTERNAL.threshold <= PARTNER.threshold && PARTNER.threshold <= PUBLIC.threshold,
    'Partners must not be told of fewer people than the programme, nor the public of fewer than partners',
  );

const policy = z
  .strictObject({
    id: z.string().min(1),
    version: z.int().positive(),
    date: z.iso.date(),
    status: z.enum(['verified', 'from memory', 'placeholder']),
    why,
    profiles,
    sources: z.array(
      z.union([
        z.strictObject({ source: z.string().min(1), open: z.literal(true), why }),
        z.strictObject({ source: z.string().min(1), open: z.literal(false), threshold, why }),
      ]),
    ),
  })
  .superRefine(({ sources, profiles: { INTERNAL } }, context) => {
    sources.forEach((one, at) => {
      if (sources.findIndex(({ source }) => source === one.source) !== at)
        context.addIssue({ code: 'custom', message: `A source must be named once: ${one.source}` });
      if (!one.open && one.threshold < INTERNAL.threshold)
        context.addIssue({ code: 'custom', message: `${one.source} must not ask for less than the programme` });
    });
  });

type Policy = z.infer<typeof policy>;

/** Rules that go with every policy: how curves and pictures are drawn. */
const BESIDE = ['survival-protection.json', 'picture-protection.json'];

/** Which sources are open, and how few people a number may describe elsewhere. Read once, frozen, known by its hash. */
export class DisclosurePolicy {
  private readonly named: ReadonlyMap<string, Policy['sources'][number]>;

  private constructor(
    /** SHA-256 of the policy, and of the rules for curves and pictures, as canonical JSON. */
    readonly hash: string,
    private readonly profiles: Policy['profiles'],
    sources: Policy['sources'],
  ) {
    this.named = new Map(sources.map((one) => [one.source, one]));
    Object.freeze(this);
  }

  /** @throws {Error} naming everything wrong in the file */
  static read(file: string): DisclosurePolicy {
    const read = policy.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.success) throw new Error(`Cannot use the disclosure policy ${file}: ${z.prettifyError(read.error)}`);
    const { data } = read;
    const beside = BESIDE.map((name): unknown =>
      JSON.parse(readFileSync(join(PROJECT_ROOT, 'seeds/reference', name), 'utf8')),
    );
    const hash = createHash('sha256')
      .update(canonicalJson([data, ...beside]))
      .digest('hex');
    return new DisclosurePolicy(hash, data.profiles, data.sources);
  }

  /** A source that is not named is protected; what a source asks for itself holds for every audience. */
  rules(source: string, audience: Audience = 'INTERNAL'): SourceRules {
    const named = this.named.get(source);
    if (named?.open) return Object.freeze({ source, open: true, threshold: 0 });
    const fewest = Math.max(this.profiles[audience].threshold, named?.threshold ?? 0);
    return Object.freeze({ source, open: false, threshold: fewest });
  }
}
