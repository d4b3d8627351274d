import { z } from 'zod';
import { judgeMagnitude, type MagnitudeFault } from '../../methods/disclosure/dominance.ts';
import { headlineFlags, isHeadline } from '../../methods/disclosure/headline.ts';
import { mayShowModel } from '../../methods/disclosure/model-output.ts';
import { mayBin } from '../../methods/disclosure/protected-histogram.ts';
import { protectedQuantile } from '../../methods/disclosure/protected-quantile.ts';
import { isCheckable } from '../../methods/disclosure/release-lint.ts';
import { profileOf, readAs, type RuleJudge } from './disclosure-vector.ts';

const numbers = z.array(z.number());
const REASONS: Readonly<Record<MagnitudeFault, string>> = {
  TOO_FEW: 'SDC_K',
  NEGATIVE: 'SDC_NEGATIVE',
  ALL_EQUAL: 'SDC_ALL_SAME',
  DOMINANCE: 'SDC_DOM_NK',
  P_PERCENT: 'SDC_DOM_P',
};
const MOST_FOR_A_PERSON = { rows: 5000, megabytes: 16 };
/** Of DataSHIELD's dsBase: most parameters, and most bins, for each subject. */
const SHARE = 0.33;

const magnitude: RuleJudge = ({ input, expect }, checks) => {
  const params = z.object({ k: z.number(), nk: z.tuple([z.number(), z.number()]), p: z.number() });
  const { values, params: given } = readAs(z.object({ values: numbers, params }), input);
  const dominance = { largest: given.nk[0], share: given.nk[1] };
  const { fault, share, left } = judgeMagnitude(values, { threshold: given.k, dominance, pPercent: given.p });
  const decision = fault === null ? 'permit' : fault === 'NEGATIVE' ? 'review' : 'suppress';
  checks.same('decision', decision, expect['decision']);
  if (fault !== 'TOO_FEW' && fault !== 'ALL_EQUAL')
    checks.same('reason', fault && REASONS[fault], expect['reason'] ?? null);
  for (const name of ['ratio', 'ratioNK'])
    if (expect[name] !== undefined) checks.near(name, share, expect[name], ROUNDED);
  if (expect['ratioP'] !== undefined) checks.near('ratioP', left, expect['ratioP'], ROUNDED);
};

/** Vectors print four decimals. */
const ROUNDED = { rel: 0, abs: 5e-5 };

const quantile: RuleJudge = (vector, checks, file) => {
  const { q } = profileOf(vector, file);
  const shape = z.object({ values: z.union([numbers, z.string()]), p: z.number(), unit: z.number() });
  const { values, p, unit } = readAs(shape, vector.input);
  const all = typeof values === 'string' ? counted(values) : values;
  const { fault, value, ranks } = protectedQuantile(all, p, { support: q.k, averaged: q.m, unit });
  checks.same('decision', fault === null ? 'permit' : 'refuse', vector.expect['decision']);
  if (vector.expect['value'] !== undefined) checks.near('value', value, vector.expect['value']);
  if (vector.expect['ranks'] !== undefined) checks.same('ranks', ranks, vector.expect['ranks']);
};

/** "1..n": the whole numbers from 1 to n. */
const counted = (range: string): readonly number[] =>
  Array.from({ length: Number(range.split('..')[1]) }, (_, at) => at + 1);

const residual: RuleJudge = (vector, checks, file) => {
  const { dof } = profileOf(vector, file);
  const model = z.object({ n: z.number(), parameters: z.number(), events: z.number().nullable().default(null) });
  const { models } = readAs(z.object({ models: z.array(model) }), vector.input);
  const rules = { fewestResidual: dof, share: SHARE, fewestEvents: 10 };
  checks.same('dof', models.map(({ n, parameters }) => n - parameters), vector.expect['dof']); // prettier-ignore
  const shown = models.map(({ n: subjects, parameters, events }) =>
    mayShowModel({ subjects, parameters, events }, rules),
  );
  checks.same('decisions', shown.map((is) => (is ? 'permit' : 'suppress')), vector.expect['decisions']); // prettier-ignore
};

const headline: RuleJudge = (vector, checks, file) => {
  const { nMinHeadline, k } = profileOf(vector, file);
  const cohort = z.object({ registered: z.boolean(), subdivided: z.boolean(), n: z.number(), stageGate: z.boolean() });
  const { cohort: given, responders } = readAs(z.object({ cohort, responders: z.number() }), vector.input);
  const rules = { fewestSubjects: nMinHeadline, fewestEither: vector.audience === 'PUBLIC' ? k : 0 };
  const shown = isHeadline({ ...given, subjects: given.n, responders }, rules);
  checks.same('decision', shown ? 'permit' : 'refuse', vector.expect['decision']);
  if (vector.expect['flags'] !== undefined)
    checks.same('flags', headlineFlags(responders, given.n), vector.expect['flags']);
};

export const VALUE_RULES: Readonly<Record<string, RuleJudge>> = {
  magnitude,
  quantile,
  dof: residual,
  headline,
  histogram: ({ input, expect }, checks) => {
    const { n, bins } = readAs(z.object({ n: z.number(), bins: numbers }), input);
    checks.same('decisions', bins.map((many) => (mayBin(n, many, SHARE) ? 'permit' : 'refuse')), expect['decisions']); // prettier-ignore
  },
  export_lint: ({ input, expect }, checks) => {
    const { files } = readAs(z.object({ files: z.array(z.object({ rows: z.number(), mb: z.number() })) }), input);
    const decisions = files.map(({ rows, mb }) => (isCheckable({ rows, megabytes: mb }, MOST_FOR_A_PERSON) ? 'permit' : 'refuse')); // prettier-ignore
    checks.same('decisions', decisions, expect['decisions']);
  },
};
