import { useMutation } from '@apollo/client/react';
import { CancelRunDocument, type RunsQuery, RunsDocument } from '../../contract.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Button, Paragraph } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';

type Run = RunsQuery['runs'][number];

export function RunList({ runs }: { readonly runs: readonly Run[] }) {
  const { t, write } = useWords('runs');
  if (runs.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <DataTable
      caption={t('caption')}
      columns={[
        { title: t('run') },
        { title: t('state') },
        { title: t('started') },
        { title: t('took'), unit: 's', numeric: true },
        { title: t('by') },
      ]}
      rows={runs.map((run) => ({
        key: run.id,
        cells: [
          <>
            {t(`kind.${run.kind}`)} <strong>{run.about}</strong>
          </>,
          <State run={run} />,
          write.moment(run.startedAt),
          run.endedAt ? write.number(seconds(run.startedAt, run.endedAt), 1) : '',
          run.startedBy ?? t('commandLine'),
        ],
      }))}
    />
  );
}

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

function State({ run }: { readonly run: Run }) {
  const { t, write } = useWords('runs');
  const data = useWords('data');
  if (run.state !== 'RUNNING') {
    return (
      <span className={`run-state run-${run.state}`}>
        {t(`states.${run.state}`)}{' '}
        {run.result && <Link to={`/data?view=deliveries&delivery=${run.result}`}>{t('result')}</Link>}
      </span>
    );
  }
  const words = run.stopping ? t('stopping') : run.step ? data.t(`import.run.${run.step}`) : t('states.RUNNING');
  return (
    <div className="run-going">
      <progress value={run.progress} max={1} aria-label={words} />
      <span>
        {words} <span className="number">{write.percent(run.progress, 0)}</span>
      </span>
      {run.mayCancel && <Stop run={run} />}
    </div>
  );
}

function Stop({ run }: { readonly run: Run }) {
  const { t } = useWords('runs');
  const [cancel, { loading }] = useMutation(CancelRunDocument, { refetchQueries: [RunsDocument] });
  return (
    <Button
      variant="secondary"
      data-size="sm"
      disabled={loading}
      aria-label={t('stopNamed', { about: run.about })}
      onClick={() => void cancel({ variables: { id: run.id } }).catch(() => null)}
    >
      {t('stop')}
    </Button>
  );
}
