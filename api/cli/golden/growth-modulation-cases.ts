import { z } from 'zod';
import type { GrowthModulation } from '../../methods/comparison/growth-modulation.ts';
import { readRows } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';

const numbers = z.array(z.number());
const reaching = z.object({ surv: z.number(), lower: z.number(), upper: z.number() });
const counted = z.object({ x: z.number(), n: z.number() });
const ANSWERED = new Set(['n', 'events', 'km_P_ratio_ge_delta_left_limit', 'count_evaluable', 'count_censored_as_failure']); // prettier-ignore

/** Share whose progression-free survival grows by a ratio; what else the reference gives is told. */
export const growthModulationCase = caseKind(
  z.looseObject({
    data: z.looseObject({ file: z.string() }).optional(),
    params: z.strictObject({
      delta: z.number(),
      inline: z.object({ PFS1: numbers, PFS2: numbers, status: numbers }).optional(),
    }),
    expected: z.looseObject({
      n: z.number(),
      events: z.number(),
      ratio_summary: z.looseObject({ median_km: z.number() }),
      km_P_ratio_ge_delta_left_limit: z.looseObject({ 'log-log': reaching }),
      count_evaluable: counted,
      count_censored_as_failure: counted,
    }),
  }),
  ({ data, params, expected }, checks, folder) => {
    const rows = data ? readRows(folder, data.file) : [];
    const { PFS1, PFS2, status } = params.inline ?? {
      PFS1: rows.map((row) => Number(row['PFS1'])),
      PFS2: rows.map((row) => Number(row['PFS2'])),
      status: rows.map((row) => Number(row['status'])),
    };
    const pairs = PFS1.map((before, i) => ({ before, during: PFS2[i]!, ended: status[i] === 1 }));
    const got = answer<GrowthModulation>('growth-modulation-index', { pairs, threshold: params.delta });
    checks.same('n', got.pairs, expected.n);
    checks.same('events', status.filter((ended) => ended === 1).length, expected.events);
    const wanted = expected.km_P_ratio_ge_delta_left_limit['log-log'];
    checks.near('share', got.share, wanted.surv);
    checks.near('lower', got.lower, wanted.lower);
    checks.near('upper', got.upper, wanted.upper);
    checks.near('median', got.medianRatio, expected.ratio_summary.median_km);
    checks.same(
      'evaluable',
      [got.reached, got.reached + got.short],
      Object.values(expected.count_evaluable).slice(0, 2),
    );
    checks.same('all', [got.reached, got.pairs], Object.values(expected.count_censored_as_failure).slice(0, 2));
    for (const field of Object.keys(expected)) if (!ANSWERED.has(field)) checks.lacks(field);
  },
);
