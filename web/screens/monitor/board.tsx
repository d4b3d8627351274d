import type { MonitorQuery } from '../../contract.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Figure } from '../../parts/figure.tsx';
import { Heading } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';
import { CohortRow } from './cohort-row.tsx';
import { MonitorHeadline } from './monitor-headline.tsx';
import { lastDecided, openOf, sieved, stoppedOf } from './sieved.ts';
import { MonitorSieve, useSieve } from './monitor-sieve.tsx';

export type MonitorAnswer = MonitorQuery['monitor'];

/** The figure of a trial: headline, finding, rule, and a row for each cohort. */
export function Board({ monitor }: { readonly monitor: MonitorAnswer }) {
  const { t, write } = useWords('monitor');
  const sieve = useSieve();
  const shown = sieved(monitor.cohorts, sieve);
  return (
    <>
      <MonitorHeadline monitor={monitor} />
      <Heading level={2} className="visually-hidden">
        {t('board')}
      </Heading>
      <Figure
        name="monitor"
        question={t('question')}
        finding={t('finding', {
          count: monitor.positive,
          opened: write.count(monitor.opened),
          stopped: write.count(stoppedOf(monitor.cohorts)),
          open: write.count(openOf(monitor.cohorts)),
          expected: write.number(monitor.expectedFalsePositives),
        })}
        origin={monitor.provenance}
        subjects={null}
        diagram={<Rows monitor={monitor} shown={shown} />}
        table={<MonitorTable shown={shown} />}
      >
        <Rule design={monitor.design} />
        <MonitorSieve cohorts={monitor.cohorts} sieve={sieve} />
      </Figure>
    </>
  );
}

interface ShownProps {
  readonly monitor: MonitorAnswer;
  readonly shown: MonitorAnswer['cohorts'];
}

function Rows({ monitor, shown }: ShownProps) {
  const { t } = useWords('monitor');
  if (shown.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="monitor-rows">
      {shown.map((monitored) => (
        <CohortRow key={monitored.cohort.id} monitored={monitored} monitor={monitor} />
      ))}
    </ul>
  );
}

function Rule({ design }: { readonly design: MonitorAnswer['design'] }) {
  const { t, write } = useWords('monitor');
  const codes = useWords('codes');
  const { n1, r1, n, r, p0, p1, alpha, power, citation, status } = design;
  return (
    <p className="quiet">
      {t('rule', {
        ...{ n1: write.count(n1), r1: write.count(r1), n: write.count(n), success: write.count(r + 1) },
        ...{ p0: write.percent(p0, 0), p1: write.percent(p1, 0) },
        ...{ alpha: write.percent(alpha), power: write.percent(power) },
      })}{' '}
      {t('parameters', { citation, status: codes.t(`parameterStatus.${status}`) })}
    </p>
  );
}

function MonitorTable({ shown }: Pick<ShownProps, 'shown'>) {
  const { t, write } = useWords('monitor');
  const codes = useWords('codes');
  return (
    <DataTable
      caption={t('caption')}
      columns={[
        { title: t('column.cohort') },
        { title: t('column.state') },
        { title: t('column.recorded') },
        { title: t('column.control'), numeric: true },
        { title: t('column.chance'), numeric: true },
        { title: t('column.decided') },
      ]}
      rows={shown.map((monitored) => ({
        key: monitored.cohort.id,
        cells: [
          <Link to={`/cohorts/${monitored.cohort.id}`}>{monitored.cohort.label}</Link>,
          codes.t(`state.${monitored.state}`),
          monitored.recorded === null ? t('unrecorded') : t(`stage.${monitored.recorded}`),
          monitored.look === null
            ? t('before')
            : t('xOfN', { x: write.count(monitored.diseaseControl), n: write.count(monitored.look) }),
          write.percent(monitored.success?.predictive ?? null),
          write.date(lastDecided(monitored) || null),
        ],
      }))}
    />
  );
}
