import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Tariff } from '../../contract.ts';
import { PROJECT_ROOT } from '../../project-root.ts';

const levels = z.array(z.number().min(0).max(1)).length(5);

const tariff = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  citation: z.string().min(1),
  readFrom: z.string().min(1),
  why: z.string().min(1),
  date: z.iso.date(),
  status: z.enum(['verified', 'from memory', 'placeholder']),
  decrements: z.strictObject({
    mobility: levels,
    selfCare: levels,
    usualActivities: levels,
    painDiscomfort: levels,
    anxietyDepression: levels,
  }),
});

/** The Norwegian value set of EQ-5D-5L; data, with its source and status. */
export const EQ5D_TARIFF: Readonly<z.infer<typeof tariff>> = Object.freeze(
  tariff.parse(JSON.parse(readFileSync(join(PROJECT_ROOT, 'seeds/reference/eq5d-tariff.json'), 'utf8'))),
);

const STATUS = { verified: 'VERIFIED', 'from memory': 'FROM_MEMORY', placeholder: 'PLACEHOLDER' } as const;

/** How the contract names it. */
export const NAMED_TARIFF: Tariff = {
  id: EQ5D_TARIFF.id,
  title: EQ5D_TARIFF.title,
  citation: EQ5D_TARIFF.citation,
  status: STATUS[EQ5D_TARIFF.status],
};
