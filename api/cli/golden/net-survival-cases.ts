import { z } from 'zod';
import type { NetSurvivalPoint } from '../../methods/survival/net-survival.ts';
import { readRows } from './case-data.ts';
import { answer, caseKind } from './case-kind.ts';

const numbers = z.array(z.number());
const curve = z.strictObject({
  times: numbers,
  net_or_relative_survival: numbers,
  std_err: numbers,
  lower: numbers,
  upper: numbers,
});
const METHODS = { 'pohar-perme': 'pohar-perme', ederer2: 'ederer-2', ederer1: 'ederer-1' } as const;
/** Days in a year of the reference. */
const DAYS_IN_YEAR = 365.241;

/** Survival beside that of the population. */
export const netSurvivalCase = caseKind(
  z.looseObject({
    data: z.looseObject({ file: z.string(), ratetable: z.string() }),
    expected: z.looseObject({ 'pohar-perme': curve, ederer2: curve, ederer1: curve }),
  }),
  ({ data, expected }, checks, folder) => {
    const [table] = data.ratetable.split(' ');
    const population = populationOf(folder, table!);
    const subjects = readRows(folder, data.file).map((row) => ({
      time: Number(row['time']),
      event: Number(row['stat']),
      stratum: Number(row['sex']) === 1 ? 'male' : 'female',
      age: Number(row['age_days']),
      date: Number(row['diag']),
    }));
    for (const [name, method] of Object.entries(METHODS)) {
      const wanted = expected[name as keyof typeof METHODS];
      const { at } = answer<{ at: NetSurvivalPoint[] }>('net-survival', { subjects, population, method, times: wanted.times }); // prettier-ignore
      checks.nearAll(`${name}.survival`, at.map((point) => point.survival), wanted.net_or_relative_survival); // prettier-ignore
      checks.nearAll(`${name}.std_err`, at.map((point) => point.standardError), wanted.std_err); // prettier-ignore
      checks.nearAll(`${name}.lower`, at.map((point) => point.lower), wanted.lower); // prettier-ignore
      checks.nearAll(`${name}.upper`, at.map((point) => point.upper), wanted.upper); // prettier-ignore
    }
    for (const name of Object.keys(expected)) if (!(name in METHODS)) checks.lacks(name);
  },
);

function populationOf(folder: string, file: string) {
  const rows = readRows(folder, `data/${file.replace(/^data\//, '')}`);
  const firstYear = Math.min(...rows.map((row) => Number(row['year'])));
  const daily: Record<string, number[][]> = {};
  for (const row of rows) {
    const years = (daily[row['sex']!] ??= []);
    (years[Number(row['year']) - firstYear] ??= [])[Number(row['age'])] = Number(row['daily_hazard']);
  }
  // Years that the table leaves out are as the last before them.
  for (const years of Object.values(daily)) {
    for (let year = 1; year < years.length; year++) years[year] ??= years[year - 1]!;
  }
  return { daysInYear: DAYS_IN_YEAR, firstYear, daily };
}
