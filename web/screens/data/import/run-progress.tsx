import { useLocation } from 'react-router';
import { Alert, Button, Heading, Paragraph } from '../../../parts/kit.ts';
import { Link } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.ts';
import { useDraft } from './draft-store.ts';
import { isUnderWay, startRun, stopRun, useRun, type Run, type RunKind } from './runs.ts';

const STEPS = ['RECEIVE', 'SCAN', 'TRANSLATE', 'CHECK', 'KEEP'] as const;

/** How far a run has come, with the way to stop it; or how it stopped, with what was kept and the way on. */
export function RunProgress({ kind }: { readonly kind: RunKind }) {
  const { t } = useWords('data');
  const run = useRun(kind);
  if (isUnderWay(run)) return <UnderWay kind={kind} run={run} />;
  if (run.state === 'stopped') {
    return (
      <Alert data-color="info" role="status">
        {t(`import.${kind}.stopped`)}
      </Alert>
    );
  }
  if (run.state === 'failed') return <Failed kind={kind} run={run} />;
  return null;
}

interface RunProps {
  readonly kind: RunKind;
  readonly run: Run;
}

function UnderWay({ kind, run }: RunProps) {
  const { t, write } = useWords('data');
  const share = run.state === 'sending' ? run.sent : (run.progress?.share ?? null);
  const step = STEPS.find((known) => known === run.progress?.step);
  const words =
    run.state === 'sending' ? t('import.run.sending') : step ? t(`import.run.${step}`) : t('import.run.working');
  return (
    <div className="import-progress">
      <p role="status">
        <strong>{words}</strong> {share !== null && <span className="number">{write.percent(share, 0)}</span>}
      </p>
      <progress value={share ?? undefined} max={1} aria-label={words} />
      <div className="data-actions">
        <Button variant="secondary" onClick={() => stopRun(kind)}>
          {t('import.run.stop')}
        </Button>
        <span className="quiet">{t('import.run.goOn')}</span>
      </div>
    </div>
  );
}

function Failed({ kind, run }: RunProps) {
  const { t } = useWords('data');
  const frame = useWords('frame');
  const draft = useDraft();
  const { pathname, search } = useLocation();
  const failure = run.failure!;
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={3} data-size="2xs">
        {t(`import.run.failed.${failure.kind}`)}
      </Heading>
      <Paragraph>
        {failure.kind === 'said' && <>{failure.words} </>}
        {t(`import.run.failedHow.${failure.kind}`)} {t('import.run.kept')}
      </Paragraph>
      <div className="data-actions">
        <Button variant="secondary" data-size="sm" onClick={() => void startRun(kind, draft)}>
          {frame.t('state.retry')}
        </Button>
        {failure.kind === 'session' && (
          <Link to={`/sign-in?return=${encodeURIComponent(pathname + search)}`}>{frame.t('signIn')}</Link>
        )}
      </div>
    </Alert>
  );
}
