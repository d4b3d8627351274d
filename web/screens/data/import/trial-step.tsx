import { useNavigate } from 'react-router';
import { Alert, Button, Field, Input, Label, Paragraph } from '../../../parts/kit.ts';
import { Link } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.ts';
import { DeliveryReportView } from './delivery-report.tsx';
import { changeDraft, useDraft } from './draft-store.ts';
import { fingerprint } from './draft.ts';
import { RunProgress } from './run-progress.tsx';
import { isUnderWay, startRun, useRun } from './runs.ts';
import { stepAddress } from './stepper.tsx';

/** Everything is read and checked, and nothing is kept. */
export function TrialStep() {
  const { t } = useWords('data');
  const draft = useDraft();
  const run = useRun('trial');
  const navigate = useNavigate();
  const stale = run.state === 'done' && run.about !== fingerprint(draft);
  const clean = run.state === 'done' && !stale && run.report?.state === 'ACCEPTED';
  const go = () => void startRun('trial', draft);
  return (
    <div className="data-form">
      <Paragraph className="data-lead">{t('import.trial.lead')}</Paragraph>
      {!isUnderWay(run) && (
        <div className="data-actions">
          <Button variant={clean ? 'secondary' : 'primary'} onClick={go}>
            {t(run.state === 'none' ? 'import.trial.run' : 'import.trial.again')}
          </Button>
          {clean && <Button onClick={() => void navigate(stepAddress('load'))}>{t('import.trial.next')}</Button>}
          <Link to={stepAddress('mapping')}>{t('import.back', { step: t('import.step.mapping') })}</Link>
        </div>
      )}
      <RunProgress kind="trial" />
      {stale && (
        <Alert data-color="warning" role="status">
          {t('import.trial.stale')}
        </Alert>
      )}
      {run.report?.findings.some(({ code }) => code === 'IMPORT_SHRINK') && <Shrink />}
      {run.state === 'done' && run.report && <DeliveryReportView report={run.report} kept={false} />}
    </div>
  );
}

/** Fewer subjects than last time are refused unless somebody says that they are meant. */
function Shrink() {
  const { t } = useWords('data');
  const { allowShrink } = useDraft();
  return (
    <Field>
      <Input
        type="checkbox"
        checked={allowShrink}
        onChange={({ target }) => changeDraft({ allowShrink: target.checked })}
      />
      <Label>{t('import.report.shrink')}</Label>
      <div data-field="description">{t('import.report.shrinkMeaning')}</div>
    </Field>
  );
}
