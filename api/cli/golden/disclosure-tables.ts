import { z } from 'zod';
import { suppressCells, type CountedCell } from '../../methods/disclosure/cell-suppression.ts';
import { headlineFlags } from '../../methods/disclosure/headline.ts';
import { baseThree, midpoint } from '../../methods/disclosure/midpoint-rounding.ts';
import { publishedPercentage, redactAndRound } from '../../methods/disclosure/redact-and-round.ts';
import { judgeRounding } from '../../methods/disclosure/rounding-policy.ts';
import { stricterThreshold } from '../../methods/disclosure/stricter-threshold.ts';
import { auditTable } from '../../methods/disclosure/table-auditor.ts';
import { gridCells, lineCells, type TableCell } from '../../methods/disclosure/table-cell.ts';
import { marked, profileOf, readAs, type RuleJudge } from './disclosure-vector.ts';

const numbers = z.array(z.number());
const grid = z.array(numbers);
const withheld = z.array(z.array(z.union([z.number(), z.literal('S')])));

const redactThenRound: RuleJudge = (vector, checks, file) => {
  const { k, base } = profileOf(vector, file);
  const shape = z.object({ counts: numbers.optional(), columns: z.record(z.string(), numbers).optional() });
  const { counts, columns } = readAs(shape, vector.input);
  const { expect } = vector;
  if (counts) checks.same('cells', marked(redactAndRound(counts, k, base).cells), expect['cells']);
  for (const [name, column] of Object.entries(columns ?? {})) {
    const { cells, total } = redactAndRound(column, k, base);
    checks.same(name, marked(cells), (expect['columns'] as Record<string, unknown>)[name]);
    if (expect['totals']) checks.same(`total ${name}`, total, (expect['totals'] as Record<string, unknown>)[name]);
  }
};

const rate: RuleJudge = (vector, checks, file) => {
  const { k, base } = profileOf(vector, file);
  const given = readAs(z.object({ numerator: z.number(), denominator: z.number() }), vector.input);
  const [numerator, denominator] = redactAndRound([given.numerator, given.denominator], k, base).cells;
  checks.same('numerator', numerator, vector.expect['numerator']);
  checks.same('denominator', denominator, vector.expect['denominator']);
  checks.near('percent', publishedPercentage(numerator!, denominator!), vector.expect['percent']);
};

const policyValidator: RuleJudge = ({ input, expect }, checks) => {
  const { pairs } = readAs(z.object({ pairs: z.array(z.object({ k: z.number(), base: z.number() })) }), input);
  checks.same('results', pairs.map(({ k, base }) => judgeRounding(k, base)), expect['results']); // prettier-ignore
};

const clientThreshold: RuleJudge = (vector, checks, file) => {
  const { k, base } = profileOf(vector, file);
  const shape = z.object({ counts: numbers, requests: z.array(z.object({ minCell: z.number() })) });
  const { counts, requests } = readAs(shape, vector.input);
  const answers = requests.map(({ minCell }) => {
    try {
      const { cells } = redactAndRound(counts, stricterThreshold(k, minCell), base);
      return { decision: 'permit', cells: marked(cells) };
    } catch {
      return { decision: 'refuse', code: 'BAD_USER_INPUT' };
    }
  });
  checks.same('results', answers, vector.expect['results']);
};

const complementaryLine: RuleJudge = (vector, checks, file) => {
  const { row, total } = readAs(z.object({ row: numbers, total: z.number() }), vector.input);
  judgeTable(lineCells(row, total), [row], { vector, checks, k: profileOf(vector, file).k });
};

const complementaryGrid: RuleJudge = (vector, checks, file) => {
  const { table } = readAs(z.object({ table: grid }), vector.input);
  const rows = table.map(sum);
  const columns = table[0]!.map((_, j) => sum(table.map((row) => row[j]!)));
  judgeTable(gridCells(table, { rows, columns, all: sum(rows) }), table, {
    vector,
    checks,
    k: profileOf(vector, file).k,
  });
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface TableVector {
  readonly vector: Parameters<RuleJudge>[0];
  readonly checks: Parameters<RuleJudge>[1];
  readonly k: number;
}

/** Totals are told; where a vector names no cells, the auditor judges, and the cost is that of the best choice. */
function judgeTable(cells: readonly TableCell[], table: readonly (readonly number[])[], given: TableVector): void {
  const { vector, checks, k } = given;
  const inner = table.flat();
  const counted = cells.map((cell, at): CountedCell => ({ ...cell, count: cell.count!, fixed: at >= inner.length }));
  const chosen = suppressCells(counted, k);
  if (chosen === null) return checks.fail('table', 'refused', 'a safe choice');
  const published = cells.map((cell, at) => (chosen[at] ? { ...cell, count: null } : cell));
  checks.same('safe', auditTable(published, k).safe, true);
  const told = published.slice(0, inner.length).map(({ count }) => count);
  const wanted = vector.expect['cells'] ?? (vector.expect['table'] as unknown[][] | undefined)?.flat();
  if (wanted) checks.same('cells', marked(told), wanted);
  const added = inner.filter((count, at) => told[at] === null && (count === 0 || count >= k));
  if (vector.expect['optimalAddedCost'] !== undefined)
    checks.near('cost', sum(added), vector.expect['optimalAddedCost']);
  const must = readAs(z.array(z.tuple([z.number(), z.number()])).default([]), vector.expect['mustSuppress']);
  for (const [i, j] of must) checks.same(`cell ${i},${j}`, told[i * table[0]!.length + j], null);
}

const auditor: RuleJudge = ({ input, expect }, checks) => {
  const shape = z.object({ published: withheld, rowTotals: numbers, colTotals: numbers, k: z.number() });
  const { published, rowTotals: rows, colTotals: columns, k } = readAs(shape, input);
  const told = published.map((row) => row.map((count) => (count === 'S' ? null : count)));
  const { safe, ranges } = auditTable(gridCells(told, { rows, columns, all: sum(rows) }), k);
  checks.same('safe', safe, expect['safe']);
  const width = columns.length;
  const found = ranges.map(({ at, lo, hi }) => ({ cell: [Math.floor(at / width), at % width], lo, hi }));
  if (expect['ranges']) checks.same('ranges', found, expect['ranges']);
};

const classDisclosure: RuleJudge = ({ input, expect }, checks) => {
  const cell = z.object({ x: z.number(), n: z.number(), structuralZero: z.boolean().default(false) });
  const { cells } = readAs(z.object({ cells: z.array(cell) }), input);
  // To partners and the public nothing flagged is shown, but for what cannot be otherwise.
  const told = cells.map(({ x, n, structuralZero }) =>
    structuralZero || !headlineFlags(x, n).includes('CLASS_DISCLOSURE') ? x : 'S',
  );
  checks.same('cells', told, expect['cells']);
};

export const TABLE_RULES: Readonly<Record<string, RuleJudge>> = {
  redact_then_round: redactThenRound,
  rate_from_rounded: rate,
  policy_validator: policyValidator,
  client_threshold: clientThreshold,
  complementary_1d: complementaryLine,
  complementary_2d: complementaryGrid,
  auditor,
  class_disclosure: classDisclosure,
  midpoint6: ({ input, expect }, checks) => {
    const { counts, to } = readAs(z.object({ counts: numbers, to: z.number() }), input);
    checks.same('cells', counts.map((count) => midpoint(count, to)), expect['cells']); // prettier-ignore
  },
  base3_rounding: ({ input, expect }, checks) => {
    checks.same('cells', readAs(z.object({ counts: numbers }), input).counts.map(baseThree), expect['cells']);
  },
};
