import type { AdverseEventCount, AdverseEvents, Count, QualityOfLife, QualityVisit } from '../../contract.ts';
import { counted, integer, number, text } from './column.ts';
import { tabulate, type ColumnOf, type Table } from './table.ts';

/** A row for any event, then one for each term. */
export function adverseEventsTable({ any, terms, subjects }: AdverseEvents): Table {
  const share = (of: Count): number | null => (of.value === null ? null : of.value / subjects);
  const grades: readonly ColumnOf<AdverseEventCount>[] = [1, 2, 3, 4, 5].map((grade) =>
    integer(
      `grade_${grade}`,
      ({ byGrade }) => byGrade?.[grade - 1] ?? null,
      [`verste grad ${grade}`, `worst grade ${grade}`],
      'subjects',
    ),
  );
  return tabulate<AdverseEventCount>(
    [
      text('term', ({ term }) => term ?? 'ANY', [
        'bivirkning (CTCAE); ANY: minst én',
        'event (CTCAE); ANY: at least one',
      ]),
      ...counted<AdverseEventCount>('any_grade', (row) => row.anyGrade, ['alle grader', 'any grade']),
      number('any_grade_share', (row) => share(row.anyGrade), ['andel, alle grader', 'share, any grade'], 'share'),
      ...counted<AdverseEventCount>('grade_3_or_more', (row) => row.severe, ['grad 3 eller mer', 'grade 3 or more']),
      number('grade_3_or_more_share', (row) => share(row.severe), ['andel, grad ≥ 3', 'share, grade ≥ 3'], 'share'),
      ...grades,
    ],
    [any, ...terms],
  );
}

interface VisitRow extends QualityVisit {
  readonly measure: 'INDEX' | 'VAS';
}

/** A row for each visit, first of the index, then of the scale. */
export function qualityTable({ index, scale }: QualityOfLife): Table {
  const rows: readonly VisitRow[] = [
    ...index.map((visit) => ({ ...visit, measure: 'INDEX' as const })),
    ...scale.map((visit) => ({ ...visit, measure: 'VAS' as const })),
  ];
  return tabulate<VisitRow>(
    [
      text('measure', ({ measure }) => measure, ['EQ-5D-indeks eller VAS', 'EQ-5D index or VAS']),
      integer('day', ({ day }) => day, ['dag siden første dose', 'day since the first dose'], 'days'),
      ...counted<VisitRow>('answered', (row) => row.answered, ['svarte', 'answered']),
      ...counted<VisitRow>('missing', (row) => row.missing, ['fulgt uten svar', 'followed without an answer']),
      number('mean', ({ mean }) => mean, ['gjennomsnitt', 'mean']),
      number('lower', ({ limits }) => limits?.lower ?? null, ['nedre 95 %-grense', 'lower 95 % limit']),
      number('upper', ({ limits }) => limits?.upper ?? null, ['øvre 95 %-grense', 'upper 95 % limit']),
    ],
    rows,
  );
}
