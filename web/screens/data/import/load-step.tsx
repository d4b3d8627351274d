import { useNavigate } from 'react-router';
import { Alert, Button, Paragraph } from '../../../parts/kit.ts';
import { Link } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.ts';
import { sizeOf } from '../amounts.ts';
import { FreezeForm } from '../freeze-form.tsx';
import { WhyNot, useRights } from '../../../parts/rights.tsx';
import { DeliveryReportView } from './delivery-report.tsx';
import { changeDraft, useDraft } from './draft-store.ts';
import { EMPTY_DRAFT, fingerprint, type Draft } from './draft.ts';
import { RunProgress } from './run-progress.tsx';
import { forgetRuns, isUnderWay, startRun, useRun } from './runs.ts';
import { stepAddress } from './stepper.tsx';

/** The delivery is made; what it leads to is offered. */
export function LoadStep() {
  const { t } = useWords('data');
  const draft = useDraft();
  const trial = useRun('trial');
  const load = useRun('load');
  const clean = trial.state === 'done' && trial.about === fingerprint(draft) && trial.report?.state === 'ACCEPTED';
  if (load.state === 'done' && load.report && load.about === fingerprint(draft)) return <Loaded />;
  if (!clean) {
    return (
      <Alert data-color="warning">
        <Paragraph>{t('import.load.notYet')}</Paragraph>
        <Link to={stepAddress('trial')}>{t('import.step.trial')}</Link>
      </Alert>
    );
  }
  return (
    <div className="data-form">
      <Paragraph className="data-lead">{t('import.load.lead')}</Paragraph>
      <Summary draft={draft} />
      {!isUnderWay(load) && (
        <div className="data-actions">
          <Button onClick={() => void startRun('load', draft)}>{t('import.load.run')}</Button>
          <Link to={stepAddress('trial')}>{t('import.back', { step: t('import.step.trial') })}</Link>
        </div>
      )}
      <RunProgress kind="load" />
    </div>
  );
}

function Summary({ draft }: { readonly draft: Draft }) {
  const { t, lang, write } = useWords('data');
  const bytes = draft.files.reduce((sum, { file }) => sum + file.size, 0);
  return (
    <dl className="data-facts data-facts-wide">
      <div>
        <dt>{t('import.files.source')}</dt>
        <dd>{draft.source}</dd>
      </div>
      <div>
        <dt>{t('import.files.dataCut')}</dt>
        <dd>{draft.dataCut ? write.date(draft.dataCut) : t('source.noDataCut')}</dd>
      </div>
      <div>
        <dt>{t('delivery.files')}</dt>
        <dd>
          {write.count(draft.files.length)} ({sizeOf(lang, bytes)})
        </dd>
      </div>
      <div>
        <dt>{t('delivery.mapping')}</dt>
        <dd>{t(draft.mapping ? 'import.load.withMapping' : 'import.load.withoutMapping')}</dd>
      </div>
    </dl>
  );
}

function Loaded() {
  const { t } = useWords('data');
  const { report } = useRun('load');
  const rights = useRights();
  const navigate = useNavigate();
  const accepted = report!.state === 'ACCEPTED';
  const another = () => {
    changeDraft(EMPTY_DRAFT);
    forgetRuns();
    void navigate(stepAddress('files'));
  };
  return (
    <div className="data-form">
      <DeliveryReportView report={report!} kept />
      {accepted &&
        (rights.may('FREEZE') ? (
          <FreezeForm close={null} />
        ) : (
          <WhyNot right="FREEZE" question={t('rights.whyNotFreeze')} />
        ))}
      <div className="data-actions">
        <Link to={`/data?view=deliveries&delivery=${encodeURIComponent(report!.id)}`}>{t('delivery.open')}</Link>
        <Link to="/">{t('snapshot.cohorts')}</Link>
        <Button variant="secondary" onClick={another}>
          {t('import.load.another')}
        </Button>
      </div>
    </div>
  );
}
