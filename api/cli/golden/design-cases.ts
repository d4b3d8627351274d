import { z } from 'zod';
import type { TwoStageCharacteristics } from '../../methods/binomial/two-stage-design.ts';
import type { AdmissibleDesign, FoundDesign } from '../../methods/binomial/two-stage-search.ts';
import { answer, caseKind } from './case-kind.ts';
import type { Checks } from './checks.ts';

const design = z.looseObject({
  r1: z.number(),
  n1: z.number(),
  r: z.number(),
  n: z.number(),
  en_p0: z.number(),
  pet_p0: z.number(),
  en_p1: z.number(),
  pet_p1: z.number(),
  type1: z.number(),
  power: z.number(),
});
const numbers = z.array(z.number());
const expectedShape = z.strictObject({
  feasible: z.literal(true),
  optimal: design,
  minimax: design,
  admissible: z.array(design.extend({ label: z.string(), q_lo: z.number(), q_hi: z.number() })),
  best_per_n: z.object({ n: numbers, r1: numbers, n1: numbers, r: numbers, en_p0: numbers, pet_p0: numbers }),
  single_stage: z.object({ n: z.number(), r: z.number(), type1: z.number(), type2: z.number() }),
});

interface Search {
  readonly optimal: FoundDesign;
  readonly minimax: FoundDesign;
  readonly admissible: readonly AdmissibleDesign[];
  readonly bestPerN: readonly FoundDesign[];
  readonly singleStage: { readonly n: number; readonly r: number };
}

/** Two-stage designs that hold a type I error and a power. */
export const designSearchCase = caseKind(
  z.looseObject({
    params: z.strictObject({ p0: z.number(), p1: z.number(), alpha: z.number(), beta: z.number(), nmax: z.number() }),
    expected: expectedShape,
  }),
  ({ params: { p0, p1, alpha, beta, nmax: most }, expected }, checks) => {
    const found = answer<Search>('two-stage-search', { p0, p1, alpha, beta, most });
    checkDesign(checks, 'optimal', found.optimal, { wanted: expected.optimal, p: [p0, p1] });
    checkDesign(checks, 'minimax', found.minimax, { wanted: expected.minimax, p: [p0, p1] });
    checkAdmissible(checks, found.admissible, { wanted: expected.admissible, p: [p0, p1] });
    const { n, r1, n1, r, en_p0 } = expected.best_per_n;
    // The case lists the first rows of all that there are.
    found.bestPerN.slice(0, n.length).forEach((best, i) => {
      const wanted = [r1[i], n1[i], r[i], n[i]];
      checks.same(`best_per_n[${i}]`, [best.r1, best.n1, best.r, best.n], wanted);
      checks.near(`best_per_n[${i}].en_p0`, best.expectedPatients, en_p0[i]);
    });
    checks.same(
      'single_stage',
      [found.singleStage.n, found.singleStage.r],
      [expected.single_stage.n, expected.single_stage.r],
    );
  },
);

interface Wanted<T> {
  readonly wanted: T;
  readonly p: readonly [number, number];
}

function checkDesign(checks: Checks, name: string, got: FoundDesign, { wanted, p }: Wanted<z.output<typeof design>>) {
  const { n1, r1, n, r } = got;
  checks.same(name, [r1, n1, r, n], [wanted.r1, wanted.n1, wanted.r, wanted.n]);
  const input = { design: { n1, r1, n, r }, p };
  const { characteristics } = answer<{ characteristics: TwoStageCharacteristics[] }>(
    'two-stage-characteristics',
    input,
  );
  const [useless, useful] = characteristics;
  checks.near(`${name}.en_p0`, got.expectedPatients, wanted.en_p0);
  checks.near(`${name}.pet_p0`, useless!.earlyStop, wanted.pet_p0);
  checks.near(`${name}.type1`, useless!.positive, wanted.type1);
  checks.near(`${name}.en_p1`, useful!.expectedPatients, wanted.en_p1);
  checks.near(`${name}.pet_p1`, useful!.earlyStop, wanted.pet_p1);
  checks.near(`${name}.power`, useful!.positive, wanted.power);
}

function checkAdmissible(
  checks: Checks,
  got: readonly AdmissibleDesign[],
  { wanted, p }: Wanted<z.output<typeof expectedShape>['admissible']>,
): void {
  // One design that is both minimax and optimal is listed twice.
  const listed = got.length === 1 ? [got[0]!, got[0]!] : got;
  checks.same('admissible.length', listed.length, wanted.length);
  wanted.forEach((each, i) => {
    checkDesign(checks, `admissible[${i}]`, listed[i]!, { wanted: each, p });
    // The weights are given to three decimals.
    checks.near(`admissible[${i}].q_lo`, Math.round(listed[i]!.from * 1000) / 1000, each.q_lo);
    checks.near(`admissible[${i}].q_hi`, Math.round(listed[i]!.to * 1000) / 1000, each.q_hi);
  });
}
