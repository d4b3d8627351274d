import type { AdverseEventCount, AdverseEventKind } from '../../contract.ts';
import { mayTell } from '../../methods/disclosure/smallest-count.ts';
import type { Queries } from '../../lake/queries.ts';
import { OK, WITHHELD } from '../told-count.ts';

type GradeRow = Queries['outcome/adverse_events']['row'];

const GRADES = [1, 2, 3, 4, 5] as const;
export const SEVERE = 3;

/** Any event at all, and each term, most frequent first; what is withheld comes last, by its name. */
export interface AdverseEventTable {
  readonly any: AdverseEventCount;
  readonly terms: readonly AdverseEventCount[];
}

/** Whom the counts are of. */
export interface Counting {
  readonly kind: AdverseEventKind;
  /** Everybody treated. */
  readonly subjects: number;
  /** 0 where the source is open. */
  readonly threshold: number;
}

export function adverseEventTable(rows: readonly GradeRow[], counting: Counting): AdverseEventTable {
  const named = new Set(rows.filter(({ kind }) => kind === counting.kind).map(({ term }) => term));
  const terms = [...named].filter((term) => term !== null).map((term) => toldCount(rows, term, counting));
  return inOrder({ any: toldCount(rows, null, counting), terms });
}

export const inOrder = ({ any, terms }: AdverseEventTable): AdverseEventTable => ({
  any,
  terms: terms.toSorted(byFrequency),
});

/** Everybody treated, in parts: without the event, with it at grade 1 or 2 at worst, with it at grade 3 or more. */
function toldCount(rows: readonly GradeRow[], term: string | null, counting: Counting): AdverseEventCount {
  const { kind, subjects, threshold } = counting;
  const own = gradesOf(rows, term, kind);
  const [anyGrade, severe] = [sum(own), sum(own.slice(SEVERE - 1))];
  const among = gradesOf(rows, term, 'ALL');
  // Beside the counts of all events, those of related or serious ones tell of whom only the others happened to.
  const tellable = (n: number, ofAll: number) => mayTell(n, threshold) && mayTell(ofAll - n, threshold);
  const anyTold = tellable(anyGrade, sum(among)) && mayTell(subjects - anyGrade, threshold);
  const severeTold = anyTold && tellable(severe, sum(among.slice(SEVERE - 1))) && mayTell(anyGrade - severe, threshold);
  return {
    term,
    anyGrade: anyTold ? OK(anyGrade) : WITHHELD,
    severe: severeTold ? OK(severe) : WITHHELD,
    byGrade: threshold === 0 ? own : null,
  };
}

function gradesOf(rows: readonly GradeRow[], term: string | null, kind: AdverseEventKind): readonly number[] {
  const own = rows.filter((row) => row.term === term && row.kind === kind);
  return GRADES.map((grade) => own.find((row) => row.grade === grade)?.subjects ?? 0);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

function byFrequency(one: AdverseEventCount, other: AdverseEventCount): number {
  const more = (other.anyGrade.value ?? -1) - (one.anyGrade.value ?? -1);
  return more === 0 ? one.term!.localeCompare(other.term!) : more;
}
