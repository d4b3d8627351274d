import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../project-root.ts';

const count = z.int().positive();

const protection = z.strictObject({
  id: z.string().min(1),
  date: z.iso.date(),
  status: z.enum(['verified', 'from memory', 'placeholder']),
  why: z.string().min(1),
  gridDays: count,
  fewestEvents: count,
  fewestSubjects: count,
  decimals: z.int().nonnegative(),
  comparison: z.strictObject({
    why: z.string().min(1),
    fewestEvents: count,
    fewestResidualDegreesOfFreedom: count,
  }),
});

/** Rules by which survival of a protected source is shown; data, with their status. */
export type SurvivalProtection = z.infer<typeof protection>;

export const SURVIVAL_PROTECTION: SurvivalProtection = Object.freeze(
  protection.parse(JSON.parse(readFileSync(join(PROJECT_ROOT, 'seeds/reference/survival-protection.json'), 'utf8'))),
);
