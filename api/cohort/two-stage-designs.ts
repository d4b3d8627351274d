import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ParameterStatus, TwoStageDesign } from '../contract.ts';
import { twoStageCharacteristics } from '../methods/binomial/two-stage-design.ts';
import { PROJECT_ROOT } from '../project-root.ts';

const STATUS = {
  verified: 'VERIFIED',
  'from memory': 'FROM_MEMORY',
  placeholder: 'PLACEHOLDER',
} as const satisfies Record<string, ParameterStatus>;

const status = z.enum(['verified', 'from memory', 'placeholder']);
const share = z.number().gt(0).lt(1);
const design = z.strictObject({
  id: z.string().min(1),
  trial: z.string().min(1),
  n1: z.int().positive(),
  r1: z.int().nonnegative(),
  n: z.int().positive(),
  r: z.int().nonnegative(),
  p0: share,
  p1: share,
  outcome: z.string().min(1),
  citation: z.string().min(1),
  date: z.iso.date(),
  status: z.strictObject({ rule: status, p0: status, p1: status }),
});

const DESIGNS = readDesigns(join(PROJECT_ROOT, 'seeds/reference/two-stage-designs.json'));

/** The design of that id, with how it behaves. @throws {RangeError} when seeds/reference has none of it */
export function twoStageDesign(id: string): TwoStageDesign {
  const found = DESIGNS.get(id);
  if (!found)
    throw new RangeError(`Cannot use two-stage design "${id}" as it must be one of ${[...DESIGNS.keys()].join(', ')}`);
  return found;
}

function readDesigns(file: string): ReadonlyMap<string, TwoStageDesign> {
  const designs = z.array(design).parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(designs.map((read) => [read.id, shown(read)]));
}

function shown(read: z.infer<typeof design>): TwoStageDesign {
  const { n1, r1, n, r, p0, p1, citation } = read;
  return {
    ...{ n1, r1, n, r, p0, p1, citation },
    alpha: twoStageCharacteristics({ n1, r1, n, r }, p0).positive,
    power: twoStageCharacteristics({ n1, r1, n, r }, p1).positive,
    status: weakest([read.status.rule, read.status.p0, read.status.p1]),
  };
}

/** A design is known as well as the part of it that is known least. */
function weakest(parts: readonly (keyof typeof STATUS)[]): ParameterStatus {
  const order = Object.keys(STATUS) as (keyof typeof STATUS)[];
  return STATUS[order.findLast((one) => parts.includes(one))!];
}
