import type { OriginFragment } from '../../contract.ts';
import { People } from '../../parts/count.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Figure } from '../../parts/figure.tsx';
import { useWords } from '../../words/language.ts';
import { funnelFinding } from './funnel-finding.ts';
import type { Step } from './programme.ts';

interface FunnelFigureProps {
  readonly steps: readonly Step[];
  readonly origin: OriginFragment | null;
  /** Where there is no origin: the publication the numbers are printed in. */
  readonly citation: string | null;
}

export function FunnelFigure({ steps, origin, citation }: FunnelFigureProps) {
  const { t, write } = useWords('overview');
  const stepName = useStepName();
  return (
    <Figure
      name="funnel"
      question={t('funnel.question')}
      finding={funnelFinding(steps, stepName, { t, write })}
      origin={origin}
      citation={citation === null ? null : t('funnel.cited', { citation })}
      subjects={steps[0]?.subjects ?? null}
      diagram={<FunnelBoxes steps={steps} />}
      table={<FunnelTable steps={steps} />}
    />
  );
}

/** Boxes of plain HTML, each step as wide as its part of the first; beside each, who did not go on and why. */
function FunnelBoxes({ steps }: { readonly steps: readonly Step[] }) {
  const { t, write } = useWords('overview');
  const stepName = useStepName();
  const first = steps[0]?.subjects.value ?? null;
  return (
    <ol className="funnel">
      {steps.map((step) => (
        <li key={step.printed}>
          <div className="funnel-step">
            <span
              className="funnel-bar"
              style={{ width: `${100 * ((step.subjects.value ?? 0) / (first ?? 1))}%` }}
              aria-hidden="true"
            />
            <span className="funnel-name">{stepName(step)}</span>
            <span className="funnel-number">
              <People of={step.subjects} />
            </span>
            {step.share !== null && (
              <span className="funnel-share">{t('funnel.ofBefore', { share: write.percent(step.share) })}</span>
            )}
          </div>
          <Losses step={step} />
        </li>
      ))}
    </ol>
  );
}

function Losses({ step: { lost } }: { readonly step: Step }) {
  const { t } = useWords('overview');
  const reasonName = useReasonName();
  const reasons = lost.filter(({ subjects }) => subjects.value !== 0);
  if (reasons.length === 0) return null;
  return (
    <div className="funnel-lost">
      <span className="quiet">{t('funnel.lost')}</span>
      <ul>
        {reasons.map(({ reason, subjects }) => (
          <li key={reason}>
            <People of={subjects} /> {reasonName(reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FunnelTable({ steps }: { readonly steps: readonly Step[] }) {
  const { t, write } = useWords('overview');
  const stepName = useStepName();
  const reasonName = useReasonName();
  return (
    <DataTable
      caption={t('funnel.caption')}
      columns={[
        { title: t('funnel.step') },
        { title: t('funnel.n'), numeric: true },
        { title: t('funnel.share'), unit: '%', numeric: true },
        { title: t('funnel.reasons') },
      ]}
      rows={steps.map((step) => ({
        key: step.printed,
        cells: [
          stepName(step),
          <People of={step.subjects} />,
          write.percent(step.share),
          <ul className="plain">
            {step.lost.map(({ reason, subjects }) => (
              <li key={reason}>
                <People of={subjects} /> {reasonName(reason)}
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  );
}

/** Our own steps by our own words, others as printed. */
function useStepName(): (step: Step) => string {
  const { t } = useWords('codes');
  return ({ code, printed }) => (code === null ? printed : t(`step.${code}`));
}

function useReasonName(): (reason: string) => string {
  const { t, i18n } = useWords('codes');
  return (reason) => (i18n.exists(`codes:loss.${reason}`) ? t(`loss.${reason}` as 'loss.OTHER') : reason);
}
