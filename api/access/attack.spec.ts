import fc from 'fast-check';
import { attack, rangeOf, type Deduced, type Kinds, type Read } from '../../test/support/attacker.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { ReleasedSets } from '../methods/disclosure/released-sets.ts';
import { Generator } from '../methods/random/generator.ts';
import { chooseCells, type PeopleTable } from './cell-choice.ts';
import { gridOf, lineOf, severalOf } from './protected-tables.ts';

/** How many values each of the traits has by which people are of a kind. */
const VALUES = [2, 3, 4] as const;
const KINDS = VALUES.reduce((product, values) => product * values, 1);

const valueOf = (kind: number, trait: number): number => {
  const before = VALUES.slice(0, trait).reduce((product, values) => product * values, 1);
  return Math.floor(kind / before) % VALUES[trait]!;
};

/** People of random kinds, some values of traits much rarer than others. */
class Population {
  private readonly kinds: readonly number[];

  constructor(
    readonly size: number,
    private readonly random: Generator,
  ) {
    const weights = VALUES.map((values) => Array.from({ length: values }, () => random.uniform() ** 3 + 0.01));
    const places = VALUES.map((values) => Array.from({ length: values }, (_, value) => value));
    this.kinds = Array.from({ length: size }, () =>
      places.reduceRight((kind, values, trait) => kind * values.length + random.choice(values, weights[trait]!), 0),
    );
  }

  /** Some values of some traits. */
  selection(): Kinds {
    const wanted = VALUES.map((values) => {
      const some = Array.from({ length: values }, () => this.random.uniform() < 0.6);
      return some.includes(true) && this.random.uniform() < 0.6 ? some : some.map(() => true);
    });
    return kindsOf((kind) => wanted.every((values, trait) => values[valueOf(kind, trait)]));
  }

  setOf(kinds: Kinds): PatientSet {
    return PatientSet.of(
      this.size,
      this.kinds.flatMap((kind, at) => (kinds[kind] === 1 ? [at] : [])),
    );
  }

  countOf(kinds: Kinds): number {
    return this.kinds.reduce((count, kind) => count + kinds[kind]!, 0);
  }

  /** Without the kinds of which there is nobody: an attacker who knows that much knows more. */
  known(kinds: Kinds): Kinds {
    const there = new Set(this.kinds);
    return kinds.filter((_, kind) => there.has(kind));
  }
}

const kindsOf = (belongs: (kind: number) => boolean | undefined): Kinds =>
  Array.from({ length: KINDS }, (_, kind) => (belongs(kind) ? 1 : 0));
const both = (one: Kinds, other: Kinds): Kinds => one.map((is, at) => is * other[at]!);
const EVERYBODY = kindsOf(() => true);
const PARTS = VALUES.map((values, trait) =>
  Array.from({ length: values }, (_, value) => kindsOf((kind) => valueOf(kind, trait) === value)),
);

/** A table as it is asked for: its cells for the attacker, and for the gate. */
interface Asked {
  readonly cells: readonly Kinds[];
  readonly table: PeopleTable;
}

/** Everything that one asks about a selection: a line a trait, two traits by each other, or overlapping groups. */
function asked(people: Population, random: Generator): readonly Asked[] {
  const selection = people.selection();
  const total = people.setOf(selection);
  const within = (kinds: readonly Kinds[]): readonly Kinds[] => kinds.map((one) => both(one, selection));
  const setsOf = (kinds: readonly Kinds[]): readonly PatientSet[] => kinds.map((one) => people.setOf(one));
  const draw = random.uniform();
  if (draw < 0.6)
    return PARTS.map((parts) => ({
      cells: [...within(parts), selection],
      table: lineOf(setsOf(within(parts)), total),
    }));
  if (draw < 0.8) {
    const [rows, columns] = [within(PARTS[0]!), within(PARTS[1 + random.integer(0, 1)]!)];
    const inner = rows.flatMap((row) => columns.map((column) => both(row, column)));
    return [{ cells: [...inner, ...rows, ...columns, selection], table: gridOf(setsOf(rows), setsOf(columns), total) }];
  }
  const some = within([people.selection(), people.selection(), people.selection()]);
  return [{ cells: [...some, selection], table: severalOf(setsOf(some), total) }];
}

const isNarrow = ([low, high]: readonly [low: number, high: number], fewest: number): boolean => high - low < fewest;

/** Everything that the gate publishes of one source to somebody who asks again and again. */
function published(people: Population, random: Generator, fewest: number) {
  const reads: Read[] = [{ kinds: EVERYBODY, count: people.size }];
  const untold: Kinds[] = [];
  const narrow: Kinds[] = [];
  let before = new ReleasedSets(fewest).with([PatientSet.all(people.size)]);
  for (let question = 0; question < 5; question++) {
    const tables = asked(people, random);
    const choice = chooseCells(
      tables.map(({ table }) => table),
      before,
    );
    before = before.with(choice.shown);
    for (const [i, { cells }] of tables.entries()) {
      const isTold = (at: number): boolean => choice.withheld !== null && !choice.withheld[i]![at];
      const hidden = cells.filter((kinds, at) => !isTold(at) && kinds.includes(1));
      const told = cells.filter((_, at) => isTold(at)).map((kinds) => ({ kinds, count: people.countOf(kinds) }));
      reads.push(...told);
      untold.push(...hidden);
      narrow.push(...hidden.filter((kinds) => isNarrow(rangeOf(kinds, told), fewest)));
    }
  }
  return { reads, untold, narrow };
}

/** Everything of few people: kinds, what is withheld, and whoever tells two numbers apart. Of others it is no secret. */
function targetsOf(people: Population, reads: readonly Read[], untold: readonly Kinds[], fewest: number) {
  const kinds = Array.from({ length: KINDS }, (_, own) => kindsOf((kind) => kind === own));
  const few = distinct([...kinds, ...untold, ...differencesOf(reads)]).filter((of) =>
    isFew(people.countOf(of), fewest),
  );
  return distinct(few.map((of) => people.known(of)));
}

const differencesOf = (reads: readonly Read[]): readonly Kinds[] =>
  reads.flatMap(({ kinds: one }) => reads.map(({ kinds: other }) => one.map((is, at) => is & ~other[at]!)));
const distinct = (all: readonly Kinds[]): readonly Kinds[] => [...new Map(all.map((of) => [of.join(), of])).values()];
const isFew = (count: number, fewest: number): boolean => count > 0 && count < fewest;

interface Session {
  readonly told: number;
  readonly untold: number;
  /** Numbers of few people that are told. */
  readonly few: readonly number[];
  /** Withheld cells that lie within too few counts by what their own table tells. */
  readonly narrow: readonly Kinds[];
  /** Differences of two told numbers that are of few. */
  readonly apart: readonly number[];
  readonly deduced: readonly Deduced[];
}

function session(size: number, seed: number, fewest: number): Session {
  const random = new Generator(seed);
  const people = new Population(size, random);
  const { reads, untold, narrow } = published(people, random, fewest);
  const known = distinct(reads.map(({ kinds }) => kinds)).map((kinds) => ({
    ...{ kinds: people.known(kinds), count: people.countOf(kinds) },
  }));
  const targets = targetsOf(people, reads, untold, fewest);
  return {
    ...{ told: reads.length, untold: untold.length, deduced: attack(known, targets, fewest) },
    few: reads.map(({ count }) => count).filter((count) => isFew(count, fewest)),
    apart: differencesOf(reads)
      .map((of) => people.countOf(of))
      .filter((count) => isFew(count, fewest)),
    narrow,
  };
}

const RUNS = 2000;

test(`${RUNS} sources of 8 to 400 people tell nobody who asks again and again of few of them`, () => {
  const seen = { told: 0, untold: 0 };
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 400 }),
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.constantFrom(3, 5, 8),
      (size, seed, fewest) => {
        const { told, untold, ...found } = session(size, seed, fewest);
        seen.told += told;
        seen.untold += untold;
        expect(found).toEqual({ few: [], narrow: [], apart: [], deduced: [] });
      },
    ),
    { numRuns: RUNS },
  );
  expect(seen.told).toBeGreaterThan(10 * RUNS);
  expect(seen.untold).toBeGreaterThan(10 * RUNS);
}, 120_000);
