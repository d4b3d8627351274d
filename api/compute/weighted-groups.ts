import { lowestOfTies } from '../methods/survival/near-ties.ts';
import { quantileOf } from '../methods/survival/survival-quantile.ts';
import { weightedRows, weightedSurvival } from '../methods/survival/weighted-survival.ts';
import type { WeightedChoice } from '../methods/survival/weighted-survival.ts';
import { requireFewGroups } from './inputs.ts';

interface Weighted extends WeightedChoice {
  readonly time: readonly number[];
  readonly event: readonly number[];
  readonly weight: readonly number[];
  readonly group?: readonly (string | number)[] | undefined;
}

/** The weighted curve of each group and its median, labelled; label null where there are no groups. */
export function weightedByGroup({ time, event, weight, group, ...choice }: Weighted) {
  const labels = group?.map(String) ?? time.map(() => '');
  if (labels.length !== time.length) {
    const got = `${time.length} and ${labels.length}`;
    throw new RangeError(`Cannot estimate survival as time and group must have equal length: got ${got}`);
  }
  const distinct = [...new Set(labels)];
  requireFewGroups(distinct.length);
  const lowest = lowestOfTies(time);
  const merged = time.map((at) => lowest.get(at)!);
  const rows = weightedRows(merged, event, weight);
  const groups = distinct.map((label) => {
    const own = rows.filter((_, i) => labels[i] === label);
    const steps = weightedSurvival(own, choice);
    return { group: group ? label : null, subjects: own.length, steps, median: quantileOf(steps, 0.5) };
  });
  return { groups };
}
