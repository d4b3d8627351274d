import { z } from 'zod';
import type { HazardRatio } from '../../methods/survival/cox-two-groups.ts';
import type { LogRankTest } from '../../methods/survival/log-rank.ts';
import type { SurvivalPoint } from '../../methods/survival/survival-at.ts';
import type { TimeQuantile } from '../../methods/survival/survival-quantile.ts';
import { dataShape, subjectsOf } from './case-data.ts';
import type { Subjects } from './case-data.ts';
import { answer, judge } from './case-kind.ts';
import { Checks } from './checks.ts';
import type { Tolerance, Verdict } from './checks.ts';

/** Numbers to ten significant digits. */
const TEN_DIGITS: Tolerance = { rel: 1e-9, abs: 1e-10 };
/** R stops Newton's steps of a Cox model early: its coefficient has seven digits or so, whatever it prints. */
const COX_DIGITS: Tolerance = { rel: 1e-7, abs: 1e-9 };

const maybe = z.number().nullable();
const rate = z.looseObject({ r: z.number(), n: z.number(), p: z.number(), cp_lower: z.number(), cp_upper: z.number() });
const curve = z.object({
  n: z.number(),
  events: z.number(),
  median: maybe,
  median_lcl: maybe,
  median_ucl: maybe,
  times: z.array(z.number()),
  n_risk: z.array(z.number()),
  survival: z.array(z.number()),
  lower: z.array(maybe),
  upper: z.array(maybe),
});
const comparison = z.object({
  logrank_chisq: z.number(),
  logrank_p: z.number(),
  hr: z.number(),
  hr_lcl: z.number(),
  hr_ucl: z.number(),
});

/**
 * A file of values by name. Where the subjects of an entry are found it says under _data; the names under _counts are
 * plain counts, which no method computes.
 */
const fileShape = z.looseObject({
  _method: z.string(),
  _data: z.record(z.string(), z.unknown()).default({}),
  _counts: z.array(z.string()).default([]),
});
const source = dataShape.extend({ only: z.string().optional(), reference: z.string().optional() });
type Source = z.output<typeof source>;

/** Verdicts on a file of acceptance values, one an entry; null for a file of another shape. */
export function judgeAcceptance(raw: unknown, folder: string): readonly Verdict[] | null {
  const file = fileShape.safeParse(raw);
  if (!file.success) return null;
  const { _data: sources, _counts: counts, ...values } = file.data;
  const entries = Object.entries(values).filter(([name]) => name !== '_method' && !counts.includes(name));
  return entries.map(([name, entry]) => {
    const checks = new Checks(name, TEN_DIGITS);
    judge(checks, () => checkEntry(entry, source.safeParse(sources[name]).data, { checks, name, folder }));
    return checks.verdict();
  });
}

interface Place {
  readonly checks: Checks;
  readonly name: string;
  readonly folder: string;
}

function checkEntry(entry: unknown, from: Source | undefined, { checks, name, folder }: Place): void {
  const rates = ratesOf(entry);
  if (rates) return Object.entries(rates).forEach(([of, wanted]) => checkRate(checks, of, wanted));
  const wantsSubjects = [curve, comparison, z.number()].some((shape) => shape.safeParse(entry).success);
  if (!wantsSubjects) return checks.lacks(name);
  if (!from) return checks.lacks('a curve whose subjects the file does not name');
  const subjects = onlyGroup(subjectsOf(from, folder), from.only);
  const oneCurve = curve.safeParse(entry);
  const two = comparison.safeParse(entry);
  if (oneCurve.success) checkCurve(checks, subjects, oneCurve.data);
  else if (two.success) checkComparison(checks, subjects, { wanted: two.data, reference: from.reference });
  else checks.near('chisq', answer<LogRankTest>('log-rank', subjects).chiSquare, entry);
}

/** A rate, or rates by name; null when the entry is neither. */
function ratesOf(entry: unknown): Readonly<Record<string, z.output<typeof rate>>> | null {
  const one = rate.safeParse(entry);
  if (one.success) return { rate: one.data };
  return z.record(z.string(), rate).safeParse(entry).data ?? null;
}

function onlyGroup({ time, event, group, stratum }: Subjects, only: string | undefined): Subjects {
  const own = <T>(values: readonly T[]): readonly T[] =>
    values.filter((_, i) => only === undefined || group[i] === only);
  return { time: own(time), event: own(event), group: own(group), stratum: own(stratum) };
}

function checkRate(checks: Checks, of: string, { r, n, p, cp_lower, cp_upper }: z.output<typeof rate>): void {
  const got = answer<{ share: number; lower: number; upper: number }>('clopper-pearson', { x: r, n });
  checks.near(`${of}.p`, got.share, p);
  checks.near(`${of}.cp_lower`, got.lower, cp_lower);
  checks.near(`${of}.cp_upper`, got.upper, cp_upper);
}

function checkCurve(checks: Checks, { time, event }: Subjects, wanted: z.output<typeof curve>): void {
  const quantile = answer<{ groups: (TimeQuantile & { subjects: number })[] }>('survival-quantile', { time, event });
  const [{ subjects, value, lower, upper }] = quantile.groups as [TimeQuantile & { subjects: number }];
  checks.same('n', subjects, wanted.n);
  checks.same('events', event.filter((had) => had === 1).length, wanted.events);
  checks.near('median', value, wanted.median);
  checks.near('median_lcl', lower, wanted.median_lcl);
  checks.near('median_ucl', upper, wanted.median_ucl);
  const { groups } = answer<{ groups: { at: SurvivalPoint[] }[] }>('survival-at', { time, event, at: wanted.times });
  const points = groups[0]!.at;
  checks.nearAll(
    'n_risk',
    points.map((point) => point.atRisk),
    wanted.n_risk,
  );
  checks.nearAll(
    'survival',
    points.map((point) => point.survival),
    wanted.survival,
  );
  checks.nearAll(
    'lower',
    points.map((point) => point.lower),
    wanted.lower,
  );
  checks.nearAll(
    'upper',
    points.map((point) => point.upper),
    wanted.upper,
  );
}

function checkComparison(
  checks: Checks,
  { time, event, group }: Subjects,
  { wanted, reference }: { wanted: z.output<typeof comparison>; reference: string | undefined },
): void {
  const test = answer<LogRankTest>('log-rank', { time, event, group });
  checks.near('logrank_chisq', test.chiSquare, wanted.logrank_chisq);
  checks.near('logrank_p', test.pValue, wanted.logrank_p);
  const ratio = answer<HazardRatio>('cox-two-groups', { time, event, group, reference });
  checks.near('hr', ratio.hazardRatio, wanted.hr, COX_DIGITS);
  checks.near('hr_lcl', ratio.lower, wanted.hr_lcl, COX_DIGITS);
  checks.near('hr_ucl', ratio.upper, wanted.hr_ucl, COX_DIGITS);
}
