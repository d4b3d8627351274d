import { z } from 'zod';
import { PatientSet } from '../../methods/disclosure/patient-set.ts';
import { ReleasedSets } from '../../methods/disclosure/released-sets.ts';
import { lastLook } from '../../methods/disclosure/stage-gate.ts';
import { readAs, type RuleJudge } from './disclosure-vector.ts';

const ids = z.array(z.number());
const differencing = z.object({ released: z.record(z.string(), ids), query: ids, delta: z.number() });

/** Vectors number patients from 1 or from 0; one more than the largest number is enough of them. */
const difference: RuleJudge = ({ input, expect }, checks) => {
  const { released, query, delta } = readAs(differencing, input);
  const size = Math.max(...query, ...Object.values(released).flat()) + 1;
  const sets = Object.values(released).map((who) => PatientSet.of(size, who));
  const fault = new ReleasedSets(delta).with(sets).fault([PatientSet.of(size, query)]);
  checks.same('decision', fault === null ? 'permit' : 'refuse', expect['decision']);
};

export const SET_RULES: Readonly<Record<string, RuleJudge>> = {
  differencing_pairwise: difference,
  differencing_span: difference,
  differencing_linear: difference,
  stage_gate: ({ input, expect }, checks) => {
    const shape = z.object({ cohortStages: z.array(z.number()), requests: z.array(z.object({ n: z.number() })) });
    const { cohortStages, requests } = readAs(shape, input);
    const decisions = requests.map(({ n }) => (lastLook(n, cohortStages) === n ? 'permit' : 'refuse'));
    checks.same('decisions', decisions, expect['decisions']);
  },
};
