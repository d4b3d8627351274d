import fc from 'fast-check';
import type { FacetTrait } from '../../contract.ts';
import type { Criterion } from '../../parts/criterion.ts';
import { draftAddress, readSteps } from '../../parts/draft-address.ts';
import { type BinEnds, type Chooseable, choiceOf, toggled } from './facet-choice.ts';

const same = (...values: readonly string[]): readonly BinEnds[] => values.map((value) => ({ from: value, to: value }));
const decades = (...from: readonly number[]): readonly BinEnds[] =>
  from.map((age) => ({ from: String(age), to: String(age + 9) }));

const facet = (trait: FacetTrait, bins: readonly BinEnds[], biomarker: string | null = null): Chooseable => ({
  ...{ trait, biomarker, bins },
});

const FACETS: readonly Chooseable[] = [
  facet('TUMOUR_TYPE', same('Lung', 'Colon, sigmoid', 'Bryst')),
  facet('BIOMARKER', same('POSITIVE', 'NEGATIVE'), 'KRAS'),
  facet('BIOMARKER', same('POSITIVE', 'NEGATIVE'), 'AGE'),
  facet('AGE', decades(20, 30, 50, 60)),
  facet('LINE', same('1', '2', '4')),
  facet('TREATED_ON', [
    { from: '2021-07-01', to: '2021-09-30' },
    { from: '2021-10-01', to: '2021-12-31' },
    { from: '2022-04-01', to: '2022-06-30' },
  ]),
];

const kept: readonly Criterion[] = [
  { any: [{ member: { cohort: 'K1~1' } }, { category: { trait: 'TUMOUR_TYPE', values: ['Lung'], missing: false } }] },
];

const press = fc.record({ facet: fc.nat({ max: FACETS.length - 1 }), bin: fc.option(fc.nat({ max: 3 })) });

test('what is pressed is chosen, and comes back from the address as it went in', () => {
  fc.assert(
    fc.property(fc.array(press, { maxLength: 12 }), fc.boolean(), (presses, beside) => {
      let steps: readonly Criterion[] = beside ? kept : [];
      const wanted = FACETS.map(() => new Set<string>());
      for (const { facet, bin } of presses) {
        const { bins } = FACETS[facet]!;
        const pressed = bin === null ? null : bins[bin % bins.length]!;
        const key = pressed?.from ?? '';
        if (!wanted[facet]!.delete(key)) wanted[facet]!.add(key);
        steps = toggled(steps, FACETS[facet]!, pressed);
        const address = new URL(draftAddress({ source: 'S', steps }), 'http://x');
        expect(readSteps(address.searchParams.get('steps'))).toEqual(steps);
      }
      FACETS.forEach((one, at) => {
        const { chosen, missing } = choiceOf(steps, one);
        const found = [...chosen.map(({ from }) => from), ...(missing ? [''] : [])];
        expect(new Set(found)).toEqual(wanted[at]);
      });
      expect(steps).toHaveLength(wanted.filter(({ size }) => size > 0).length + (beside ? 1 : 0));
    }),
  );
});

const [tumour, , , age, , treated] = FACETS as readonly [Chooseable, ...Chooseable[]] & readonly Chooseable[];

test('bins that follow one another are one range, others are alternatives', () => {
  const press = (facet: Chooseable, ...at: readonly number[]) =>
    at.reduce<readonly Criterion[]>((steps, bin) => toggled(steps, facet, facet.bins[bin]!), []);
  const of = (from: number, to: number) => ({ number: { trait: 'AGE', from, to, missing: false } });
  expect(press(age!, 1, 0)).toEqual([of(20, 39)]);
  expect(press(age!, 1, 2)).toEqual([{ any: [of(30, 39), of(50, 59)] }]);
  expect(press(treated!, 0, 1)).toEqual([
    { day: { trait: 'TREATED_ON', from: '2021-07-01', to: '2021-12-31', missing: false } },
  ]);
});

test('those of whom it is unknown can be chosen alone', () => {
  expect(toggled([], tumour, null)).toEqual([{ category: { trait: 'TUMOUR_TYPE', values: [], missing: true } }]);
  expect(toggled([], age!, null)).toEqual([
    { not: { number: { trait: 'AGE', from: null, to: null, missing: false } } },
  ]);
});

test('of a range written elsewhere every bin that it touches is chosen, and the last press takes the step away', () => {
  const steps: readonly Criterion[] = [{ number: { trait: 'AGE', from: 55, to: null, missing: false } }];
  expect(choiceOf(steps, age!).chosen).toEqual(decades(50, 60));
  const pressed = toggled(toggled(steps, age!, age!.bins[2]!), age!, age!.bins[3]!);
  expect(pressed).toEqual([]);
});
