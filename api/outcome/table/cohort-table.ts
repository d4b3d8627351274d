import type { Cohort, Count, Funnel, Monitor, MonitoredCohort } from '../../contract.ts';
import { counted, integer, number, text } from './column.ts';
import { tabulate, type ColumnOf, type Table } from './table.ts';

const COHORT: readonly ColumnOf<Cohort>[] = [
  text('cohort', ({ id }) => id, ['kohort', 'cohort']),
  text('source', ({ source }) => source.id, ['kilde', 'source']),
  text('label', ({ label }) => label, ['navn', 'name']),
  text('drug', ({ drug }) => drug, ['legemiddel', 'drug']),
  text('alteration', ({ alteration }) => alteration, ['genforandring', 'alteration']),
  text('tumour_type', ({ tumourType }) => tumourType, ['svulsttype', 'tumour type']),
  ...counted<Cohort>('subjects', ({ subjects }) => subjects, ['deltakere', 'subjects']),
  text('data_cut', ({ dataCut }) => dataCut, ['data til og med', 'data up to'], 'date'),
  text('endpoints', ({ endpoints }) => endpoints.join(' '), ['endepunkter', 'endpoints']),
];

/** A row for each cohort. */
export function cohortTable({ cohorts }: { readonly cohorts: readonly Cohort[] }): Table {
  return tabulate(COHORT, cohorts);
}

interface FunnelRow {
  readonly step: string;
  /** Null in the row of the step itself. */
  readonly lostBecause: string | null;
  readonly subjects: Count;
  readonly share: number | null;
}

const FUNNEL: readonly ColumnOf<FunnelRow>[] = [
  text('step', ({ step }) => step, ['trinn', 'step']),
  text('lost_because', ({ lostBecause }) => lostBecause, [
    'tom, eller hvorfor deltakerne ikke gikk videre hit',
    'empty, or why the subjects did not get this far',
  ]),
  ...counted<FunnelRow>('subjects', ({ subjects }) => subjects, ['deltakere', 'subjects']),
  number('share', ({ share }) => share, ['andel av trinnet før', 'share of the step before'], 'share'),
];

/** A row for each step of the funnel, and one below it for each reason for which subjects were lost before it. */
export function funnelTable({ steps }: Funnel): Table {
  const rows = steps.flatMap(({ step, subjects, share, lost }): FunnelRow[] => [
    { step, lostBecause: null, subjects, share },
    ...lost.map((loss) => ({ step, lostBecause: loss.reason, subjects: loss.subjects, share: null })),
  ]);
  return tabulate(FUNNEL, rows);
}

/** A flagged result stays on the screen, and what follows from it with it. */
const leaving = ({ flag, success }: MonitoredCohort) => (flag === null ? success : null);

const MONITORED: readonly ColumnOf<MonitoredCohort>[] = [
  text('cohort', ({ cohort }) => cohort.id, ['kohort', 'cohort']),
  text('label', ({ cohort }) => cohort.label, ['navn', 'name']),
  text('state', ({ state }) => state, ['tilstand etter totrinnsregelen', 'state under the two-stage rule']),
  integer('look', ({ look }) => look, ['siste nådde kikk', 'last look that was reached'], 'subjects'),
  integer(
    'disease_control',
    (row) => (row.flag === null ? row.diseaseControl : null),
    ['med sykdomskontroll ved kikket', 'with disease control at the look'],
    'subjects',
  ),
  integer('next', ({ next }) => next, ['mangler før neste kikk', 'still to come before the next look'], 'subjects'),
  number(
    'success_at_p0',
    (row) => leaving(row)?.atP0 ?? null,
    ['sannsynlighet for å bli positiv om raten er p0', 'probability of becoming positive if the rate is p0'],
    'share',
  ),
  number(
    'success_at_p1',
    (row) => leaving(row)?.atP1 ?? null,
    ['sannsynlighet for å bli positiv om raten er p1', 'probability of becoming positive if the rate is p1'],
    'share',
  ),
  number(
    'success_predictive',
    (row) => leaving(row)?.predictive ?? null,
    ['prediktiv sannsynlighet for å bli positiv', 'predictive probability of becoming positive'],
    'share',
  ),
  text('recorded', ({ recorded }) => recorded, ['vedtatt tilstand', 'state as decided']),
];

/** A row for each cohort of a trial. */
export function monitorTable({ cohorts }: Monitor): Table {
  return tabulate(MONITORED, cohorts);
}
