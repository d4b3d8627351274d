import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SuppressionReason } from '../../contract.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import type { ToldPeople } from '../told-people.ts';

const protection = z.strictObject({
  id: z.string().min(1),
  date: z.iso.date(),
  status: z.enum(['verified', 'from memory', 'placeholder']),
  why: z.string().min(1),
  gridDays: z.int().positive(),
  changeDecimals: z.int().nonnegative(),
  fewestSubjects: z.int().positive(),
  fewestLanes: z.int().positive(),
  indexDecimals: z.int().nonnegative(),
  scaleDecimals: z.int().nonnegative(),
});

/** Rules by which pictures with one mark a patient are shown of a protected source; data, with their status. */
export const PICTURE_PROTECTION: Readonly<z.infer<typeof protection>> = Object.freeze(
  protection.parse(JSON.parse(readFileSync(join(PROJECT_ROOT, 'seeds/reference/picture-protection.json'), 'utf8'))),
);

/** Why patients may not be shown one by one; null where they may: of an open source, and at a look of a protocol. */
export function whyPatientsAreHidden({ found, look, withheld }: ToldPeople): SuppressionReason | null {
  if (found.rules.open) return null;
  if (found.code === null) return 'ROW_LEVEL';
  return withheld ?? (look === null ? 'ROW_LEVEL' : null);
}
