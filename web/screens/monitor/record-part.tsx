import type { MonitoredFragment } from '../../contract.ts';
import { Details } from '../../parts/kit.ts';
import { useRights, WhoCould } from '../../parts/rights.tsx';
import { useWords } from '../../words/language.ts';
import type { MonitorAnswer } from './board.tsx';
import { RecordForm } from './record-form.tsx';

interface RecordPartProps {
  readonly monitored: MonitoredFragment;
  readonly design: MonitorAnswer['design'];
}

/** The form for those who may record a decision; others read who may. */
export function RecordPart({ monitored, design }: RecordPartProps) {
  const { t } = useWords('monitor');
  const { known, may } = useRights();
  if (!known) return null;
  if (!may('RECORD_STAGE')) return <WhoCould right="RECORD_STAGE" />;
  return (
    <Details data-color="neutral" variant="tinted">
      <Details.Summary>{t('form.title')}</Details.Summary>
      <Details.Content>
        <RecordForm key={monitored.transitions.length} monitored={monitored} design={design} />
      </Details.Content>
    </Details>
  );
}
