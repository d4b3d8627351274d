import { z } from 'zod';
import type { CharlsonIndex } from '../../methods/comorbidity/charlson.ts';
import { answer, caseKind } from './case-kind.ts';

const patient = z.strictObject({
  id: z.string(),
  codes: z.array(z.string()),
  flags: z.array(z.string()),
  charlson_1987: z.number(),
  charlson_1987_assign0: z.number(),
  quan_2011: z.number(),
  quan_2011_assign0: z.number(),
});

/** Charlson's index of patients, by either weights. */
export const charlsonCase = caseKind(
  z.looseObject({ params: z.looseObject({ columns: z.array(z.string()) }), expected: z.array(patient).min(1) }),
  ({ params, expected }, checks) => {
    for (const { id, codes, flags, ...wanted } of expected) {
      for (const [name, index] of Object.entries(wanted)) {
        const weights = name.startsWith('quan') ? 2011 : 1987;
        const got = answer<CharlsonIndex>('charlson-index', { codes, weights, countMilder: !name.endsWith('assign0') });
        checks.same(`${id}.${name}`, got.index, index);
        checks.same(`${id}.flags`, got.conditions, params.columns.filter((column) => flags.includes(column))); // prettier-ignore
      }
    }
  },
);
