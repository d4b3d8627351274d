import { useId } from 'react';
import type { MonitoredFragment } from '../../contract.ts';
import { useAddress } from '../../parts/address.ts';
import { Tag } from '../../parts/kit.ts';
import { Pips } from '../../parts/pips.tsx';
import { useWords } from '../../words/language.ts';
import type { MonitorAnswer } from './board.tsx';
import { CohortDetail } from './cohort-detail.tsx';
import { STATE_COLOURS } from './sieved.ts';

export interface MonitoredProps {
  readonly monitored: MonitoredFragment;
  readonly monitor: MonitorAnswer;
}

/** One cohort on a line; which one is open is in the address. */
export function CohortRow({ monitored, monitor }: MonitoredProps) {
  const { t, write } = useWords('monitor');
  const codes = useWords('codes');
  const { search, change } = useAddress();
  const id = useId();
  const { cohort, state, look, diseaseControl, success, agrees } = monitored;
  const open = search.get('open') === cohort.id;
  const positive = state === 'POSITIVE' || state === 'EXPANSION';
  return (
    <li className="monitor-row">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => change({ open: open ? null : cohort.id })}
      >
        <span className="monitor-name">{cohort.label}</span>
        <span className="monitor-state">
          <Tag data-size="sm" data-color={STATE_COLOURS[state]}>
            {codes.t(`state.${state}`)}
          </Tag>
          {positive && <span className="quiet">{t('ofOpened', { opened: write.count(monitor.opened) })}</span>}
          {agrees === false && (
            <Tag data-size="sm" data-color="warning">
              {t('differs')}
            </Tag>
          )}
        </span>
        <span className="monitor-look number">
          {look === null ? t('before') : t('xOfN', { x: write.count(diseaseControl), n: write.count(look) })}
          {look !== null && (
            <Pips
              planned={monitor.design.n}
              counted={look}
              reached={diseaseControl ?? 0}
              looks={[monitor.design.n1, monitor.design.n]}
            />
          )}
        </span>
        <span className="monitor-chance number">
          {success !== null && t('chance', { chance: write.percent(success.predictive, 0) })}
        </span>
      </button>
      {open && (
        <div id={id} className="monitor-detail">
          <CohortDetail monitored={monitored} monitor={monitor} />
        </div>
      )}
    </li>
  );
}
