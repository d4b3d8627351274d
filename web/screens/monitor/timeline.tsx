import type { MonitoredFragment } from '../../contract.ts';
import { Heading, Paragraph, Tag } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';

type Transition = MonitoredFragment['transitions'][number];

/** What was decided, when and by whom, and whether it fits the data. */
export function Timeline({
  monitored: { transitions, recorded, agrees, state },
}: {
  readonly monitored: MonitoredFragment;
}) {
  const { t } = useWords('monitor');
  const codes = useWords('codes');
  return (
    <section>
      <Heading level={4} data-size="2xs">
        {t('history.title')}
      </Heading>
      <Paragraph>
        {recorded === null
          ? t('history.none')
          : agrees
            ? t('history.agrees')
            : t('history.differs', { recorded: t(`stage.${recorded}`), computed: codes.t(`state.${state}`) })}
      </Paragraph>
      <ol className="monitor-timeline">
        {transitions.map((transition) => (
          <Entry key={transition.entry} transition={transition} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ transition }: { readonly transition: Transition }) {
  const { t, write } = useWords('monitor');
  const { to, decidedOn, body, dataCut, look, reason, note, corrects, corrected, synthetic } = transition;
  const said = [
    t('history.by', { body, dataCut: write.date(dataCut) }),
    look && t('history.counts', { x: write.count(look.outcomes), n: write.count(look.evaluable) }),
    reason && t('history.against', { reason }),
    note,
    corrects !== null && t('history.corrects', { entry: write.count(corrects) }),
    corrected && t('history.corrected'),
    t('history.recorder', { name: transition.recordedBy.name, moment: write.moment(transition.recordedAt) }),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <li className={corrected ? 'monitor-corrected' : undefined}>
      <strong>{t('history.entry', { date: write.date(decidedOn), to: t(`stage.${to}`) })}</strong>{' '}
      {synthetic && (
        <Tag data-size="sm" data-color="warning">
          {t('history.synthetic')}
        </Tag>
      )}
      <span className="quiet">{said.join(' ')}</span>
    </li>
  );
}
