import { useQuery } from '@apollo/client/react';
import { CohortStopReasonsDocument, type CohortStopReasonsQuery } from '../../../contract.ts';
import { Answer } from '../../../parts/answer.tsx';
import { exactly, People } from '../../../parts/count.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { FigureSkeleton } from '../../../parts/figure-skeleton.tsx';
import { Figure } from '../../../parts/figure.tsx';
import { Paragraph } from '../../../parts/kit.ts';
import { Withheld } from '../../../parts/withheld.tsx';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { reasonName, stopFinding } from './course-finding.ts';
import { PictureNotes } from './picture-notes.tsx';

export type StopFound = Extract<CohortStopReasonsQuery['stopReasons'], { __typename?: 'StopReasons' }>;

export function StopSection({ cohort: { id, snapshot } }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  const asked = useQuery(CohortStopReasonsDocument, { variables: { cohort: id, snapshot } });
  return (
    <Answer asked={asked} what={t('what.stop')} skeleton={<FigureSkeleton height="12rem" />}>
      {({ stopReasons }) => {
        if (stopReasons.__typename !== 'StopReasons') return <Withheld {...stopReasons} />;
        const told = stopReasons.reasons.some(({ reason }) => reason !== 'UNKNOWN');
        return told ? <StopFigure stop={stopReasons} /> : <Paragraph>{t('stop.none')}</Paragraph>;
      }}
    </Answer>
  );
}

function StopFigure({ stop }: { readonly stop: StopFound }) {
  const { t, write } = useWords('course');
  return (
    <Figure
      name="stop"
      question={t('stop.question')}
      finding={stopFinding(stop, { t, write })}
      origin={stop.provenance}
      subjects={exactly(stop.subjects)}
      diagram={<ReasonBars stop={stop} />}
      table={<ReasonTable stop={stop} />}
      below={<PictureNotes look={stop.look} coarse={false} />}
    />
  );
}

/** A list of plain HTML, each reason as wide as its part of all. */
function ReasonBars({ stop: { reasons, subjects } }: { readonly stop: StopFound }) {
  const { t, write } = useWords('course');
  return (
    <ul className="bars">
      {reasons.map(({ reason, subjects: counted }) => (
        <li key={reason}>
          <span className="bars-name">{reasonName(reason, t)}</span>
          <span className="bars-room">
            <span
              className="bars-bar"
              style={{ width: `${(100 * (counted.value ?? 0)) / Math.max(1, subjects)}%` }}
              aria-hidden="true"
            />
          </span>
          <span className="bars-number">
            <People of={counted} />
            {counted.value !== null && <span className="quiet"> ({write.percent(counted.value / subjects)})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ReasonTable({ stop: { reasons, subjects } }: { readonly stop: StopFound }) {
  const { t, write } = useWords('course');
  return (
    <DataTable
      caption={t('stop.caption')}
      columns={[
        { title: t('stop.reason') },
        { title: t('stop.n'), numeric: true },
        { title: t('stop.share'), unit: '%', numeric: true },
      ]}
      rows={reasons.map(({ reason, subjects: counted }) => ({
        key: reason,
        cells: [
          reasonName(reason, t),
          <People of={counted} />,
          write.percent(counted.value === null ? null : counted.value / subjects),
        ],
      }))}
    />
  );
}
