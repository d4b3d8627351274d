import type {
  PfsRatio,
  Spider,
  StopReason,
  StopReasons,
  Swimmer,
  SwimmerLane,
  ToldResponse,
  Waterfall,
} from '../../contract.ts';
import { counted, flag, integer, number, text } from './column.ts';
import { tabulate, type Table } from './table.ts';

type Row<T> = T & { readonly patient: number };
type Marked = { readonly best: ToldResponse };

/** Rows are numbered as they come, in an order that tells nothing. */
const numbered = <T>(rows: readonly T[]): readonly Row<T>[] => rows.map((row, at) => ({ ...row, patient: at + 1 }));

const patient = <T>() =>
  integer<Row<T>>('patient', (row) => row.patient, [
    'løpenummer i denne tabellen, ikke en identitet',
    'number in this table, no identity',
  ]);
const best = <T extends Marked>() => text<T>('best_response', (row) => row.best, ['beste respons', 'best response']);

interface BestChange extends Marked {
  readonly change: number | null;
}

/** A row for each patient; change is null of those never measured after the start. */
export function waterfallTable({ bars, unmeasured }: Waterfall): Table {
  const rows: readonly BestChange[] = [...bars, ...unmeasured.map((code) => ({ change: null, best: code }))];
  const change = number<Row<BestChange>>(
    'best_change',
    (row) => row.change,
    ['beste endring i sum av mållesjoner', 'best change of the sum of target lesions'],
    'share of baseline',
  );
  return tabulate([patient<BestChange>(), best<Row<BestChange>>(), change], numbered(rows));
}

/** A row for each measurement. */
export function spiderTable({ lines }: Spider): Table {
  const rows = numbered(lines).flatMap(({ points, ...line }) => points.map((point) => ({ ...line, ...point })));
  return tabulate<(typeof rows)[number]>(
    [
      integer('patient', (row) => row.patient, [
        'løpenummer i denne tabellen, ikke en identitet',
        'number in this table, no identity',
      ]),
      best(),
      integer('day', ({ day }) => day, ['dag siden første dose', 'day since the first dose'], 'days'),
      number('change', ({ change }) => change, ['endring fra baseline', 'change from baseline'], 'share of baseline'),
      flag('new_lesion', ({ newLesion }) => newLesion, ['ny lesjon', 'new lesion']),
    ],
    rows,
  );
}

const lane = (name: string, of: (row: SwimmerLane) => number | null, nb: string, en: string) =>
  integer<Row<SwimmerLane>>(name, of, [nb, en], 'days');

/** A row for each patient. */
export function swimmerTable({ lanes }: Swimmer): Table {
  return tabulate(
    [
      patient<SwimmerLane>(),
      best<Row<SwimmerLane>>(),
      lane('treated', (row) => row.treatedDays, 'på behandling', 'on treatment'),
      flag<Row<SwimmerLane>>('ongoing', ({ ongoing }) => ongoing, ['pågår ved datakutt', 'ongoing at the data cut']),
      lane('followed', (row) => row.followedDays, 'fulgt', 'followed'),
      lane('responded', (row) => row.respondedAt, 'respons fra', 'in response from'),
      lane('progressed', (row) => row.progressedAt, 'progresjon', 'progression'),
      lane('died', (row) => row.diedAt, 'død', 'death'),
    ],
    numbered(lanes),
  );
}

/** A row for each reason. */
export function stopReasonsTable({ reasons }: StopReasons): Table {
  return tabulate<StopReason>(
    [
      text('reason', ({ reason }) => reason, ['årsak', 'reason']),
      ...counted<StopReason>('subjects', ({ subjects }) => subjects, ['deltakere', 'subjects']),
    ],
    reasons,
  );
}

/** One row: the counts and the share. */
export function pfsRatioTable(answer: PfsRatio): Table {
  const people = (name: 'reached' | 'short' | 'undecided', nb: string, en: string) =>
    counted<PfsRatio>(name, (row) => row[name], [nb, en]);
  const share = (name: string, of: (row: PfsRatio) => number | null, nb: string, en: string) =>
    number<PfsRatio>(name, of, [nb, en], 'share');
  return tabulate<PfsRatio>(
    [
      number('ratio', ({ ratio }) => ratio, ['forholdet som skal nås', 'ratio to be reached']),
      integer('pairs', ({ pairs }) => pairs, ['pasienter med begge tider', 'patients with both times'], 'subjects'),
      ...people('reached', 'nådde grensen', 'reached the threshold'),
      ...people('short', 'nådde ikke grensen', 'fell short'),
      ...people('undecided', 'sensurert før det var avgjort', 'censored before it could be told'),
      share(
        'share',
        (row) => row.share,
        'andel som når grensen (Kaplan-Meier)',
        'share that reaches it (Kaplan-Meier)',
      ),
      share('lower', ({ limits }) => limits?.lower ?? null, 'nedre 95 %-grense', 'lower 95 % limit'),
      share('upper', ({ limits }) => limits?.upper ?? null, 'øvre 95 %-grense', 'upper 95 % limit'),
    ],
    [answer],
  );
}
