import fc from 'fast-check';
import { riskTable, type RiskTable } from '../methods/survival/risk-table.ts';
import { chooseGroups, mayCompare } from './protected-groups.ts';
import { protectedSurvival } from './protected-survival.ts';

const RULES = { source: 'PROTECTED', open: false, threshold: 5 };
const FEWEST_SUBJECTS = 8;

/** A group of n, of whom the first `died` have the event. */
const group = (n: number, died: number): RiskTable =>
  riskTable(
    Array.from({ length: n }, (_, at) => 10 + 7 * at),
    Array.from({ length: n }, (_, at) => (at < died ? 1 : 0)),
  );

const anyGroup = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => group(n, Math.round(n * share)));
const anyFollowUp = fc.record({
  groups: fc.array(anyGroup, { maxLength: 6 }).map((tables) => new Map(tables.map((table, at) => [`G${at}`, table]))),
  ungrouped: fc.option(anyGroup, { nil: null }),
});

const people = (tables: readonly (RiskTable | undefined)[]) => tables.reduce((sum, table) => sum + table!.subjects, 0);
const isSmall = (n: number): boolean => n > 0 && n < RULES.threshold;

test('chooseGroups() never leaves a remainder of few people, whatever the groups', () => {
  fc.assert(
    fc.property(anyFollowUp, (followUp) => {
      const { shown, withheld } = chooseGroups(followUp, RULES);
      expect([...shown.keys(), ...withheld].toSorted()).toEqual([...followUp.groups.keys()].toSorted());
      for (const table of shown.values()) expect(table.subjects).toBeGreaterThanOrEqual(FEWEST_SUBJECTS);
      const ungrouped = followUp.ungrouped?.subjects ?? 0;
      const hidden = people(withheld.map((label) => followUp.groups.get(label)));
      // The whole is known from elsewhere: what is shown, and those without a group where they are told, can be taken off.
      if (shown.size > 0) expect(isSmall(hidden + (isSmall(ungrouped) ? ungrouped : 0))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('protectedSurvival() tells no number of people from 1 to 4, and no events from which one follows', () => {
  fc.assert(
    fc.property(anyFollowUp, (followUp) => {
      const question = {
        snapshot: null,
        cohort: 'PROTECTED',
        endpoint: 'OS',
        biomarker: null,
        at: [0, 2, 12],
        horizon: null,
      } as const;
      const { groups } = protectedSurvival(followUp, question, RULES);
      for (const { subjects, events, censored, steps, at } of groups) {
        for (const n of [subjects, events ?? 0, censored ?? 0]) expect(isSmall(n)).toBe(false);
        for (const step of steps) {
          expect([step.events, step.censored, step.lower, step.upper]).toEqual([null, null, null, null]);
          expect(isSmall(step.atRisk ?? 0)).toBe(false);
          expect(Math.abs(step.survival * 100 - Math.round(step.survival * 100))).toBeLessThan(1e-9);
        }
        for (const point of at) {
          expect([point.events, point.censored]).toEqual([null, null]);
          const drawn = [1, ...steps.map(({ survival }) => survival)];
          expect(drawn).toEqual(expect.arrayContaining([point.lower, point.upper].filter((bound) => bound !== null)));
          expect(point.atRisk).toBe(point.time === 0 ? subjects : null);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('chooseGroups() withholds a group its protocol does not show yet, however large, and lets nobody work it out', () => {
  const groups = new Map([
    ['A', group(30, 20)],
    ['B', group(24, 12)],
    ['C', group(20, 10)],
    ['D', group(4, 2)],
  ]);
  const chosen = (gated: readonly string[]) =>
    chooseGroups({ groups, ungrouped: null }, RULES, new Set(gated)).withheld;
  expect(chosen(['A'])).toEqual(['A', 'D']);
  expect(chosen(['D'])).toEqual(['C', 'D']);
});

test('chooseGroups() withholds the next smallest group where one small group alone would be left over', () => {
  const groups = new Map([
    ['F', group(30, 20)],
    ['M', group(3, 2)],
    ['X', group(9, 5)],
  ]);
  expect(chooseGroups({ groups, ungrouped: null }, RULES).withheld).toEqual(['M', 'X']);
  expect([...chooseGroups({ groups, ungrouped: null }, RULES).shown.keys()]).toEqual(['F']);
});

test('chooseGroups() counts people without a group among those left over, where they are too few to be told of', () => {
  const groups = new Map([
    ['F', group(30, 20)],
    ['M', group(12, 6)],
  ]);
  expect(chooseGroups({ groups, ungrouped: group(2, 1) }, RULES).withheld).toEqual(['M']);
  expect(chooseGroups({ groups, ungrouped: group(10, 5) }, RULES).withheld).toEqual([]);
});

test.each([
  { what: 'enough events', events: [10, 10], may: true },
  { what: 'too few in one group', events: [10, 9], may: false },
])('mayCompare() with $what is $may', ({ events, may }) => {
  expect(mayCompare(new Map(events.map((died, at) => [`G${at}`, group(20, died)])))).toBe(may);
});

test('protectedSurvival() describes nobody where no group may be shown', () => {
  const groups = new Map([['ALL', group(7, 5)]]);
  const question = {
    snapshot: null,
    cohort: 'PROTECTED',
    endpoint: 'OS',
    biomarker: null,
    at: null,
    horizon: null,
  } as const;
  const { people: fewest, ...survival } = protectedSurvival({ groups, ungrouped: null }, question, RULES);
  expect([fewest, survival.groups, survival.logRank, survival.hazardRatio]).toEqual([0, [], null, null]);
});
