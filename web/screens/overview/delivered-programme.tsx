import { useQuery } from '@apollo/client/react';
import {
  OverviewFunnelDocument,
  OverviewMonitorDocument,
  OverviewResponseDocument,
  type OverviewResponseQuery,
} from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Withheld } from '../../parts/withheld.tsx';
import { useWords } from '../../words/language.ts';
import { FunnelFigure } from './funnel-figure.tsx';
import { Headline } from './headline.tsx';
import { MonitorFigure } from './monitor-figure.tsx';
import { ProgrammeSkeleton } from './programme-skeleton.tsx';
import { deliveredSteps, type ControlRate } from './programme.ts';

interface DeliveredProgrammeProps {
  readonly source: string;
  readonly snapshot: string;
}

/** A programme that delivers to us: each part is asked for by itself, so that one can fail alone. */
export function DeliveredProgramme({ source, snapshot }: DeliveredProgrammeProps) {
  const { t } = useWords('overview');
  const variables = { source, snapshot };
  const funnel = useQuery(OverviewFunnelDocument, { variables });
  const response = useQuery(OverviewResponseDocument, { variables });
  const monitor = useQuery(OverviewMonitorDocument, { variables });
  const control = controlOf(response.data?.response ?? null, response.loading);
  return (
    <>
      <Answer asked={funnel} what={t('what.funnel')} skeleton={<ProgrammeSkeleton />}>
        {({ funnel: answer }) =>
          answer.__typename === 'Funnel' ? (
            <>
              <Headline steps={deliveredSteps(answer)} control={control} />
              <FunnelFigure steps={deliveredSteps(answer)} origin={answer.provenance} citation={null} />
            </>
          ) : (
            <Withheld {...answer} />
          )
        }
      </Answer>
      <Answer asked={monitor} what={t('what.monitor')} skeleton={<FigureSkeleton height="32rem" />} absent={null}>
        {({ monitor: answer }) => (answer.cohorts.length > 0 ? <MonitorFigure monitor={answer} /> : null)}
      </Answer>
    </>
  );
}

/** Disease control with both denominators; null while it is on its way, none where it is withheld or failed. */
function controlOf(answer: OverviewResponseQuery['response'] | null, loading: boolean): readonly ControlRate[] | null {
  if (answer === null) return loading ? null : [];
  if (answer.__typename !== 'ResponseSummary') return [];
  return answer.rates
    .filter(({ rate }) => rate === 'DISEASE_CONTROL')
    .map(({ clopperPearson, ...rate }) => ({ ...rate, limits: clopperPearson }));
}
