import { z } from 'zod';
import { judge } from './case-kind.ts';
import { Checks, type Verdict } from './checks.ts';
import { CURVE_RULES } from './disclosure-curves.ts';
import { SET_RULES } from './disclosure-sets.ts';
import { TABLE_RULES } from './disclosure-tables.ts';
import { VALUE_RULES } from './disclosure-values.ts';
import { policies, vector, type RuleJudge } from './disclosure-vector.ts';

/** A file of vectors of the disclosure policy: an input, a rule, and what may be published. */
const file = z.looseObject({
  schema: z.literal('sdc-vectors/1'),
  policy: policies,
  vectors: z.array(vector),
});

const RULES: Readonly<Record<string, RuleJudge>> = { ...TABLE_RULES, ...CURVE_RULES, ...SET_RULES, ...VALUE_RULES };
const EXACT = { rel: 1e-6, abs: 1e-6 };

/** Null for a file of another shape. */
export function judgeDisclosureVectors(raw: unknown): readonly Verdict[] | null {
  const read = file.safeParse(raw);
  if (!read.success) return null;
  const { policy, vectors } = read.data;
  return vectors.map((one) => {
    const name = `${one.id} ${one.rule}`;
    const rule = RULES[one.rule];
    if (!rule) return { name, verdict: 'UNSUPPORTED', detail: 'no method of ours answers this rule' };
    const checks = new Checks(name, EXACT);
    judge(checks, () => rule(one, checks, { policy, vectors }));
    return checks.verdict();
  });
}
