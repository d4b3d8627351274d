import type { CohortState } from '../../contract.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Figure } from '../../parts/figure.tsx';
import { Tag } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { Pips } from '../../parts/pips.tsx';
import { useWords } from '../../words/language.ts';
import { type Monitor, monitorFinding, positives } from './monitor-finding.ts';

type Monitored = Monitor['cohorts'][number];

/** Best news first; what is decided before what is open. */
const ORDER: readonly CohortState[] = [
  'EXPANSION',
  'POSITIVE',
  'OPEN_STAGE2',
  'OPEN_STAGE1',
  'NEGATIVE_STAGE2',
  'CLOSED_FUTILITY',
];

const COLOURS = {
  EXPANSION: 'success',
  POSITIVE: 'success',
  OPEN_STAGE2: 'info',
  OPEN_STAGE1: 'info',
  NEGATIVE_STAGE2: 'neutral',
  CLOSED_FUTILITY: 'neutral',
} as const satisfies Record<CohortState, string>;

export function MonitorFigure({ monitor }: { readonly monitor: Monitor }) {
  const { t, write } = useWords('overview');
  const codes = useWords('codes');
  const { design } = monitor;
  return (
    <Figure
      name="monitor"
      question={t('monitor.question')}
      finding={monitorFinding(monitor, { t, write })}
      origin={monitor.provenance}
      subjects={null}
      diagram={<Board monitor={monitor} />}
      table={<MonitorTable monitor={monitor} />}
    >
      <p className="quiet">
        {t('monitor.rule', {
          n1: write.count(design.n1),
          r1: write.count(design.r1),
          n: write.count(design.n),
          success: write.count(design.r + 1),
        })}{' '}
        {t('monitor.chance', {
          p0: write.percent(design.p0, 0),
          alpha: write.percent(design.alpha),
          p1: write.percent(design.p1, 0),
          power: write.percent(design.power),
        })}{' '}
        {t('monitor.parameters', { citation: design.citation, status: codes.t(`parameterStatus.${design.status}`) })}
      </p>
    </Figure>
  );
}

function Board({ monitor }: { readonly monitor: Monitor }) {
  const { t, write } = useWords('overview');
  const codes = useWords('codes');
  const states = ORDER.map((state) => ({ state, cohorts: monitor.cohorts.filter((cohort) => cohort.state === state) }));
  return (
    <div className="board">
      {states
        .filter(({ cohorts }) => cohorts.length > 0)
        .map(({ state, cohorts }) => (
          <section key={state} aria-label={codes.t(`state.${state}`)}>
            <h4>
              <Tag data-color={COLOURS[state]}>{codes.t(`state.${state}`)}</Tag>{' '}
              <span className="quiet">
                {t('monitor.ofOpened', { count: cohorts.length, opened: write.count(monitor.opened) })}
              </span>
            </h4>
            {cohorts.every(({ look }) => look === null) && <p className="quiet">{t('monitor.before')}</p>}
            <ul className={cohorts.every(({ look }) => look === null) ? 'board-waiting' : undefined}>
              {cohorts.map((monitored) => (
                <BoardRow key={monitored.cohort.id} monitored={monitored} design={monitor.design} />
              ))}
            </ul>
          </section>
        ))}
      {positives(monitor) === 0 && monitor.cohorts.length === 0 && <p>{t('monitor.none')}</p>}
    </div>
  );
}

function BoardRow({ monitored, design }: { readonly monitored: Monitored; readonly design: Monitor['design'] }) {
  const { cohort, look, diseaseControl } = monitored;
  return (
    <li>
      <Link to={`/cohorts/${cohort.id}`}>{cohort.label}</Link>
      {look !== null && (
        <>
          <Pips planned={design.n} counted={look} reached={diseaseControl ?? 0} looks={[design.n1, design.n]} />
          <span className="number board-count">
            <Reached monitored={monitored} />
          </span>
        </>
      )}
    </li>
  );
}

function Reached({ monitored: { look, diseaseControl } }: { readonly monitored: Monitored }) {
  const { t, write } = useWords('overview');
  if (look === null || diseaseControl === null) return t('monitor.before');
  return t('monitor.xOfN', { x: write.count(diseaseControl), n: write.count(look) });
}

function MonitorTable({ monitor }: { readonly monitor: Monitor }) {
  const { t, write } = useWords('overview');
  const codes = useWords('codes');
  return (
    <DataTable
      caption={t('monitor.caption')}
      columns={[
        { title: t('monitor.cohort') },
        { title: t('monitor.drug') },
        { title: t('monitor.state') },
        { title: t('monitor.look'), numeric: true },
        { title: t('monitor.control'), numeric: true },
        { title: t('monitor.next'), numeric: true },
      ]}
      rows={monitor.cohorts.map((monitored) => ({
        key: monitored.cohort.id,
        cells: [
          <Link to={`/cohorts/${monitored.cohort.id}`}>{monitored.cohort.label}</Link>,
          monitored.cohort.drug ?? '',
          codes.t(`state.${monitored.state}`),
          write.count(monitored.look),
          <Reached monitored={monitored} />,
          write.count(monitored.next),
        ],
      }))}
    />
  );
}
