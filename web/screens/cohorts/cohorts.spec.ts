import { combined } from './combination.ts';
import { type Listed, matching, sorted } from './listed.ts';

const listed = (id: string, label: string, value: number | null): Listed => ({
  id,
  label,
  drug: label.split(' ').at(-1)!,
  tumourType: null,
  subjects: { value, status: value === null ? 'SUPPRESSED_SMALL' : 'OK' },
  source: { id: id.split('.')[0]!, title: 'A trial' } as Listed['source'],
});

const cohorts = [
  listed('A.1', 'BRAF thyroid vemurafenib', 8),
  listed('A.2', 'BRAF lung dabrafenib', null),
  listed('B.1', 'ALK lung alectinib', 24),
];
const ids = (some: readonly Listed[]) => some.map(({ id }) => id);

test('matching() finds cohorts by every word, wherever it stands', () => {
  expect(ids(matching(cohorts, null, 'braf VEMU'))).toEqual(['A.1']);
  expect(ids(matching(cohorts, null, 'lung trial'))).toEqual(['A.2', 'B.1']);
  expect(ids(matching(cohorts, 'A', 'lung'))).toEqual(['A.2']);
  expect(ids(matching(cohorts, null, ' '))).toEqual(['A.1', 'A.2', 'B.1']);
});

test('sorted() puts the largest first, and one whose number is withheld last', () => {
  expect(ids(sorted(cohorts, 'n', 'nb'))).toEqual(['B.1', 'A.1', 'A.2']);
  expect(ids(sorted(cohorts, 'name', 'nb'))).toEqual(['B.1', 'A.2', 'A.1']);
  expect(sorted(cohorts, 'source', 'nb')).toBe(cohorts);
});

test('combined() writes and, or and minus as criteria', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((cohort) => ({ member: { cohort } }));
  expect(combined(['A', 'B', 'C'], 'ALL')).toEqual([a, b, c]);
  expect(combined(['A', 'B', 'C'], 'ANY')).toEqual([{ any: [a, b, c] }]);
  expect(combined(['A', 'B', 'C'], 'MINUS')).toEqual([a, { not: b }, { not: c }]);
});
