import { useQuery } from '@apollo/client/react';
import { type Capability, MeDocument, type MonitoredFragment, type Role } from '../../contract.ts';
import { Details, Paragraph } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { MonitorAnswer } from './board.tsx';
import { RecordForm } from './record-form.tsx';

const RIGHT = 'RECORD_STAGE' satisfies Capability;
/** Only to say whom to ask. The server alone decides. */
const HOLDERS = ['CONSORTIUM_LEAD', 'DATA_STEWARD'] as const satisfies readonly Role[];

interface RecordPartProps {
  readonly monitored: MonitoredFragment;
  readonly design: MonitorAnswer['design'];
}

/** The form for those who may record a decision; others read who may. */
export function RecordPart({ monitored, design }: RecordPartProps) {
  const { t, write } = useWords('monitor');
  const codes = useWords('codes');
  const { data } = useQuery(MeDocument);
  if (!data) return null;
  if (!data.me.capabilities.includes(RIGHT))
    return (
      <Paragraph className="quiet">
        {t('form.who', { roles: write.list(HOLDERS.map((role) => codes.t(`role.${role}`))) })}
      </Paragraph>
    );
  return (
    <Details data-color="neutral" variant="tinted">
      <Details.Summary>{t('form.title')}</Details.Summary>
      <Details.Content>
        <RecordForm key={monitored.transitions.length} monitored={monitored} design={design} />
      </Details.Content>
    </Details>
  );
}
