import type { FacetTrait } from '../../contract.ts';
import {
  CATEGORIES,
  type CategoryTrait,
  type Criterion,
  DAYS,
  type DayTrait,
  NUMBERS,
  type NumberTrait,
} from '../../parts/criterion.ts';

/** A bin of a trait: both ends belong; a category is from and to itself. */
export interface BinEnds {
  readonly from: string;
  readonly to: string;
}

/** A trait by which one selects, and what it is divided into. */
export interface Chooseable {
  readonly trait: FacetTrait;
  /** Its name where the trait is BIOMARKER; else null. */
  readonly biomarker: string | null;
  /** In their order, those of whom it is unknown left out. */
  readonly bins: readonly BinEnds[];
}

/** What is chosen of a trait; nothing at all means that it does not select. */
export interface FacetChoice {
  readonly chosen: readonly BinEnds[];
  /** Whether those of whom it is unknown are chosen. */
  readonly missing: boolean;
}

type Steps = readonly Criterion[];
type Leaf = Exclude<Criterion, { all: unknown } | { any: unknown } | { not: unknown } | { member: unknown }>;

/** The leaves of a step that asks about one trait and nothing else; null of other steps. */
function leavesAbout(step: Criterion, facet: Chooseable): readonly Leaf[] | null {
  const leaves = ('any' in step ? step.any : [step]).map((one) => ('not' in one ? one.not : one));
  return leaves.every((leaf): leaf is Leaf => isAbout(leaf, facet)) ? leaves : null;
}

function isAbout(leaf: Criterion, { trait, biomarker }: Chooseable): boolean {
  if ('biomarker' in leaf) return leaf.biomarker.biomarker === biomarker;
  if ('category' in leaf) return leaf.category.trait === trait;
  if ('number' in leaf) return leaf.number.trait === trait;
  return 'day' in leaf && leaf.day.trait === trait;
}

const placeOf = (steps: Steps, facet: Chooseable): number =>
  steps.findIndex((step) => leavesAbout(step, facet) !== null);

/** What the steps choose of a trait: the bins of which a part at least is asked for. */
export function choiceOf(steps: Steps, facet: Chooseable): FacetChoice {
  const step = steps[placeOf(steps, facet)];
  if (!step) return { chosen: [], missing: false };
  const ways = 'any' in step ? step.any : [step];
  return {
    chosen: facet.bins.filter((bin) => ways.some((way) => holdsIn(way, bin))),
    missing: ways.some(keepsMissing),
  };
}

function holdsIn(way: Criterion, bin: BinEnds): boolean {
  if ('not' in way) return !holdsIn(way.not, bin);
  if ('category' in way) return way.category.values.includes(bin.from);
  if ('biomarker' in way) return way.biomarker.results.includes(bin.from);
  if ('number' in way)
    return (way.number.from ?? -Infinity) <= Number(bin.to) && Number(bin.from) <= (way.number.to ?? Infinity);
  // yyyy-mm-dd sorts as it counts.
  return 'day' in way && (way.day.from ?? '') <= bin.to && bin.from <= (way.day.to ?? '9999');
}

function keepsMissing(way: Criterion): boolean {
  if ('not' in way) return !keepsMissing(way.not);
  if ('category' in way) return way.category.missing;
  if ('biomarker' in way) return way.biomarker.missing;
  if ('number' in way) return way.number.missing;
  return 'day' in way && way.day.missing;
}

/** The steps with a bin chosen that was not, or the other way about; null stands for those of whom it is unknown. */
export function toggled(steps: Steps, facet: Chooseable, bin: BinEnds | null): Steps {
  const { chosen, missing } = choiceOf(steps, facet);
  if (bin === null) return withChoice(steps, facet, { chosen, missing: !missing });
  const others = chosen.filter(({ from }) => from !== bin.from);
  const next =
    others.length < chosen.length ? others : facet.bins.filter((one) => chosen.includes(one) || one.from === bin.from);
  return withChoice(steps, facet, { chosen: next, missing });
}

/** The steps with a choice in place of what they chose of a trait; other steps stay as and where they are. */
export function withChoice(steps: Steps, facet: Chooseable, choice: FacetChoice): Steps {
  const place = placeOf(steps, facet);
  const step = stepOf(facet, choice);
  if (step === null) return steps.filter((_, at) => at !== place);
  return place === -1 ? [...steps, step] : steps.map((old, at) => (at === place ? step : old));
}

const isOneOf = <T extends string>(all: readonly T[], trait: string): trait is T => all.some((one) => one === trait);

function stepOf({ trait, biomarker }: Chooseable, { chosen, missing }: FacetChoice): Criterion | null {
  if (chosen.length === 0 && !missing) return null;
  const values = chosen.map(({ from }) => from).sort();
  if (biomarker !== null) return { biomarker: { biomarker, results: values, missing } };
  if (isOneOf<CategoryTrait>(CATEGORIES, trait)) return { category: { trait, values, missing } };
  const leafOf = isOneOf<NumberTrait>(NUMBERS, trait) ? numberLeaf(trait) : dayLeaf(trait as DayTrait);
  if (chosen.length === 0) return { not: leafOf({ from: null, to: null }, false) };
  const ways = inOneGo(chosen, isOneOf(DAYS, trait)).map((range) => leafOf(range, missing));
  return ways.length === 1 ? ways[0]! : { any: ways };
}

interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

const numberLeaf =
  (trait: NumberTrait) =>
  ({ from, to }: Range, missing: boolean): Criterion => ({
    number: { trait, from: from === null ? null : Number(from), to: to === null ? null : Number(to), missing },
  });

const dayLeaf =
  (trait: DayTrait) =>
  ({ from, to }: Range, missing: boolean): Criterion => ({ day: { trait, from, to, missing } });

const DAY_MS = 86_400_000;

/** Bins of which one begins where the other ends, as one range. */
function inOneGo(bins: readonly BinEnds[], days: boolean): readonly BinEnds[] {
  const isNext = (one: BinEnds, other: BinEnds): boolean =>
    days ? Date.parse(one.to) + DAY_MS === Date.parse(other.from) : Number(one.to) + 1 === Number(other.from);
  return bins.reduce<readonly BinEnds[]>((ranges, bin) => {
    const last = ranges.at(-1);
    return last && isNext(last, bin) ? [...ranges.slice(0, -1), { from: last.from, to: bin.to }] : [...ranges, bin];
  }, []);
}
